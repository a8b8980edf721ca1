/** Figures in rows, columns and cells that the form does not have: they are printed and published, and no identity reads them. */
import { holdsFigure, isTypedAmount } from "../../locate/printedRows";
import { unreadColumns } from "../../locate/unreadColumns";
import type { UnreadRow } from "../../locate/unreadRows";
import { unreadRows } from "../../locate/unreadRows";
import { cellName } from "../../model/address";
import { columnLetters } from "../../model/columnLetters";
import type { CellAddress } from "../../model/snapshot";
import { figureAt, textAt } from "../../model/cellText";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { columnLabel, rowLabel } from "../../terms/words";
import type { CheckContext } from "../../finding/context";
import type { Finding, FindingCell } from "../../finding/finding";
import type { CheckUnit } from "../part";
import { findingUnit } from "../part";

/** Cells that a finding of a column links to; its text counts them all. */
const LINKED = 6;

/** Without a form every row and column is read as it stands. */
export function unreadUnits(context: CheckContext): readonly CheckUnit[] {
  if (context.pack.formless) return [];
  return [...context.located.tables.keys()].flatMap((id) => [
    findingUnit(
      (now) => rowsOf(now, id).flatMap((row) => rowFinding(now, id, row)),
      () => rowsOf(context, id).flatMap(({ cells }) => cells),
    ),
    findingUnit(
      (now) => columnFindings(now, id),
      () => columnsOf(context, id).flatMap(({ cells }) => cells),
    ),
    findingUnit(
      (now) => freeCellFindings(now, id),
      () => freeCells(context, id).map(({ at }) => at),
    ),
  ]);
}

function rowFinding(context: CheckContext, table: string, { label, cells }: UnreadRow): readonly Finding[] {
  const figures = cells.filter((at) => isFigure(context, at, label !== ""));
  const [first] = figures;
  if (!first) return [];
  const line = String(first.row + 1);
  const places = figures.map((at) => placeOf(context, table, at, `第 ${line} 行${label === "" ? "" : ` ${label}`}`));
  const values = places.map(({ address, printed }) => `${cellName(address.row, address.column)} ${printed}`).join("、");
  return [
    {
      ...findingFor(table, places),
      rule: "workbook.rows-are-of-the-form",
      severity: "error",
      template: label === "" ? "rowUnlabelled" : "rowNotOfForm",
      words: { table: nameOf(context, table), line, row: label, values },
    },
  ];
}

/** Somebody's own column beside the table does no harm but that it is published. */
function columnFindings(context: CheckContext, table: string): readonly Finding[] {
  return columnsOf(context, table).flatMap(({ column, label, cells }): readonly Finding[] => {
    const figures = cells.filter((at) => isFigure(context, at, label !== null));
    if (figures.length === 0) return [];
    const sheet = context.sheets.get(label?.sheet ?? "");
    const name = sheet && label ? textAt(sheet, label.row, label.column).trim() : "";
    const letters = columnLetters(column);
    return [
      {
        ...findingFor(
          table,
          figures.slice(0, LINKED).map((at) => placeOf(context, table, at, name || `${letters} 列`)),
        ),
        rule: "workbook.columns-are-of-the-form",
        severity: "info",
        template: name === "" ? "columnUnlabelled" : "columnNotOfForm",
        words: { table: nameOf(context, table), column: name, letters, count: String(figures.length) },
      },
    ];
  });
}

/** 年终结转 under 当年预算安排: whoever fills it in means something by it, and no total has it. */
function freeCellFindings(context: CheckContext, table: string): readonly Finding[] {
  return freeCells(context, table)
    .filter(({ at }) => isFigure(context, at, true))
    .map(({ at, row, column }) => {
      const place = placeOf(context, table, at, `${row}·${column}`);
      return {
        ...findingFor(table, [place]),
        rule: "workbook.cells-are-of-the-form",
        severity: "info",
        template: "cellNotOfForm",
        words: { place: place.words, cell: cellName(at.row, at.column), value: place.printed },
      };
    });
}

interface FreeCell {
  readonly at: CellAddress;
  /** Its row and column as they are called. */
  readonly row: string;
  readonly column: string;
}

/** Cells in columns of the block that a row of the form does not use. */
function freeCells({ book }: CheckContext, table: string): readonly FreeCell[] {
  const map = book.tables.get(table);
  return (map?.rows ?? []).flatMap((row): readonly FreeCell[] => {
    const block = map && row.columns !== null ? blockSpec(map.table, row.block) : undefined;
    if (!map || !block) return [];
    return amountColumns(map.table, block).flatMap((id): readonly FreeCell[] => {
      const at = row.columns?.includes(id) ? null : cellAt(map, row, id);
      return at === null ? [] : [{ at, row: rowLabel(row), column: columnLabel(map.table, id) }];
    });
  });
}

function rowsOf({ located }: CheckContext, table: string): readonly UnreadRow[] {
  const found = located.tables.get(table);
  return found ? unreadRows(found) : [];
}

function columnsOf({ located }: CheckContext, table: string): ReturnType<typeof unreadColumns> {
  const found = located.tables.get(table);
  return found ? unreadColumns(located, found) : [];
}

function findingFor(
  table: string,
  cells: readonly FindingCell[],
): Pick<Finding, "form" | "kind" | "table" | "cells" | "actual" | "expected" | "difference"> {
  return { form: "", kind: "unknown", table, cells, actual: null, expected: null, difference: null };
}

function nameOf({ book }: CheckContext, table: string): string {
  return book.tables.get(table)?.table.shortName ?? "";
}

function placeOf(context: CheckContext, table: string, at: CellAddress, words: string): FindingCell {
  const sheet = context.sheets.get(at.sheet);
  const printed = String((sheet && figureAt(sheet, at.row, at.column)) ?? "");
  return { address: at, words: `${nameOf(context, table)} ${words}`, printed };
}

/** Without a label only what somebody typed; a sum to look at, or a date beside a signature, is none. */
function isFigure({ sheets }: CheckContext, { sheet: name, row, column }: CellAddress, labelled: boolean): boolean {
  const sheet = sheets.get(name);
  return (
    sheet !== undefined && holdsFigure(figureAt(sheet, row, column)) && (labelled || isTypedAmount(sheet, row, column))
  );
}
