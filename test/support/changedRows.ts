/** The rows of one sheet of a workbook changed by hand: pasted, moved, typed again. */
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { mapSheets, sheetOf } from "./foreignSnapshot";

export type Rows = readonly (readonly CellValue[])[];

/** Formulas of that sheet are gone. */
export function withRows(snapshot: WorkbookSnapshot, name: string, change: (rows: Rows) => Rows): WorkbookSnapshot {
  return mapSheets(snapshot, (sheet) =>
    sheet.name === name ? { ...sheetOf(name, change(sheet.values)), visible: sheet.visible } : sheet,
  );
}

/** `row` from 1, as the sheet numbers it. */
export function rowIn(rows: Rows, row: number): readonly CellValue[] {
  return rows[row - 1] ?? [];
}

export function afterRow(rows: Rows, row: number, added: readonly CellValue[]): Rows {
  return [...rows.slice(0, row), added, ...rows.slice(row)];
}

/** The figures of a sheet's body, from column C on. */
export function mapFigures(rows: Rows, change: (amount: number, column: number) => CellValue): Rows {
  return rows.map((cells, row) =>
    row < 5
      ? cells
      : cells.map((value, column) => (column >= 2 && typeof value === "number" ? change(value, column) : value)),
  );
}
