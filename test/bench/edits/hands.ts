/** Edits of the hand as the cells that they write. They know the tables by what they print, and none of the rules. */
import type { LocatedWorkbook } from "../../../src/core/locate/locate";
import type { CellWrite, SheetPlan, WorkbookPlan } from "../../../src/core/model/workbookPlan";
import { planOfEdit } from "../../support/refresh/edits";
import type { Step } from "./steps";

/** Null where there is nothing to do it to. `mark` is unique: a text or figure of this step can be told again. */
export function planOfStep(located: LocatedWorkbook, step: Step, mark: number): WorkbookPlan | null {
  const {
    book: { tables },
    snapshot,
    pack,
  } = located;
  if (step.kind === "command") return null;
  if (step.kind === "edit") return planOfEdit(tables, snapshot, step.edit);
  const { pick, other } = step;
  if (step.kind === "paragraph") {
    const { sheet } = pack.narratives[0] ?? { sheet: "" };
    const rows = snapshot.sheets.find(({ name }) => name === sheet)?.values ?? [];
    return rows.length < 3
      ? null
      : only(sheet, [
          {
            row: 2 + (pick % (rows.length - 2)),
            column: 0,
            content: { kind: "value", value: `我自己写的第${mark}段。` },
          },
        ]);
  }
  const maps = [...tables.values()].filter((map) => map.rows.some(({ kind }) => kind !== "fixed"));
  const map = maps[pick % Math.max(1, maps.length)];
  const sheet = snapshot.sheets.find(({ name }) => name === map?.sheet);
  if (map === undefined || sheet === undefined) return null;
  const width = map.table.columns.length;
  if (step.kind === "paste") {
    const [top, left] = [map.firstRow + (other % (map.lastRow - map.firstRow + 1)), other % width];
    const amounts = new Set(
      map.table.columns.filter(({ kind }) => kind === "amount").flatMap(({ id }) => map.columns.get(id) ?? []),
    );
    const cells = [0, 1].flatMap((down) =>
      [0, 1].map((right): CellWrite => ({
        row: top + down,
        column: left + right,
        content: { kind: "value", value: mark + down * 2 + right },
      })),
    );
    return only(
      map.sheet,
      cells.filter(({ row, column }) => row <= map.lastRow && amounts.has(column)),
    );
  }
  const leaves = map.rows.filter((row) => row.kind !== "fixed" && row.children.length === 0 && row.label !== "");
  const [one, two] = [leaves[other % Math.max(1, leaves.length)], leaves[(other + 1) % Math.max(1, leaves.length)]];
  if (one === undefined || two === undefined || one === two) return null;
  const constants = (from: number, to: number): readonly CellWrite[] =>
    Array.from({ length: width }, (_, column) => column)
      .filter((column) => sheet.formulas[from]?.[column] == null && sheet.formulas[to]?.[column] == null)
      .map((column) => ({
        row: to,
        column,
        content: { kind: "value", value: plainValue(sheet.values[from]?.[column]) },
      }));
  return only(map.sheet, [...constants(one.row, two.row), ...constants(two.row, one.row)]);
}

function plainValue(value: unknown): string | number {
  return typeof value === "number" || typeof value === "string" ? value : "";
}

function only(name: string, cells: readonly CellWrite[]): WorkbookPlan {
  const sheet: SheetPlan = { name, mode: "update", cells };
  return { sheets: [sheet], names: [], state: null, activate: null };
}
