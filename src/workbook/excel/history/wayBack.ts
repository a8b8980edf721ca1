/** How to take one command back: kept in the workbook before its first write, so that a crash, a lost connection or a closed pane does not lose it. */
import type { CellWrite, SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import type { WayBack } from "../../../core/state/wayBack";
import { absoluteArea } from "../../address";
import type { CommandNote } from "../../port";
import type { CellFormatOf } from "../write/blocks";
import { blocksOf } from "../write/blocks";
import type { Former } from "../write/undo";
import { typedRows } from "../write/moves";
import { lookOf } from "../write/rules";
import { rowMark } from "./rowMarks";

/** `formatOf`: the number formats that a sheet's cells have before the plan. */
export function wayBackOf(
  plan: WorkbookPlan,
  before: Former,
  note: CommandNote,
  token: string,
  formatOf: (sheet: SheetPlan) => CellFormatOf,
): WayBack {
  const updates = plan.sheets.filter(({ mode }) => mode === "update");
  const charts = updates.flatMap(({ name: sheet, charts: own = [] }) => own.map(({ name }) => ({ sheet, name })));
  return {
    schema: "budget-disclosure/way-back@1",
    token,
    command: note.command,
    again: note.again,
    created: plan.sheets
      .filter(({ mode }) => mode === "create")
      .map(({ name, cells }) => ({ sheet: name, rows: marksOf(cells) })),
    former: before.former.map(({ sheet, top, left, rows, formats }) => ({
      sheet,
      top,
      left,
      rows: copied(rows),
      formats: copied(formats),
    })),
    after: updates.flatMap((sheet) =>
      blocksOf(sheet, formatOf(sheet)).map(({ top, left, rows }) => ({
        sheet: sheet.name,
        top,
        left,
        rows: copied(rows),
      })),
    ),
    moves: before.moves.map((move) => ({
      sheet: move.sheet,
      steps: [...move.steps],
      typed: typedRows(plan, move, before.grids.get(move.sheet)),
    })),
    names: plan.names.flatMap(({ name, sheet, area, keepExisting }) => {
      const formerly = before.names.get(name) ?? null;
      return keepExisting === true && formerly !== null
        ? []
        : [[name, formerly, `=${absoluteArea(sheet, area)}`] as [string, string | null, string]];
    }),
    state: plan.state === null ? null : { before: before.formerState, after: plan.state },
    rest: before.rest,
    ...(plan.order === undefined ? {} : { order: { before: [...before.tabs], after: [...plan.order] } }),
    ...(charts.length === 0 ? {} : { charts }),
    looks: before.looks.map(({ sheet, address, set }) => ({ sheet, address, set })),
    colours: updates
      .filter(({ conditionalFormats = [] }) => conditionalFormats.length > 0)
      .map(({ name, conditionalFormats = [], formerConditions }) => ({
        sheet: name,
        looks: [
          ...new Set(
            [...conditionalFormats, ...(formerConditions ?? [])].map(({ fill, fontColor }) => lookOf(fill, fontColor)),
          ),
        ],
        ids: before.rules && [...(before.rules.find(({ sheet }) => sheet === name)?.ids ?? [])],
        former: formerConditions?.map((colour) => ({ ...colour })) ?? null,
      })),
  };
}

function copied<Element>(rows: readonly (readonly Element[])[]): Element[][] {
  return rows.map((row) => [...row]);
}

function marksOf(cells: readonly CellWrite[]): string[] {
  const rows: CellWrite[][] = [];
  for (const cell of cells) (rows[cell.row] ??= []).push(cell);
  return Array.from(rows, (row: CellWrite[] | undefined) => rowMark(row ?? []));
}
