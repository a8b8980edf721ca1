/** A workbook as other people's programs leave it: what our own has is taken away or written differently. */
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";

type Grid = readonly (readonly CellValue[])[];

export function sheetOf(name: string, values: Grid): SheetSnapshot {
  return { name, visible: true, values, formulas: values.map((row) => row.map(() => null)) };
}

/** Formulas become their results, and what the product remembers is gone. */
export function plainValues(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    state: null,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheetOf(sheet.name, sheet.values), visible: sheet.visible })),
  };
}

export function mapSheets(
  snapshot: WorkbookSnapshot,
  change: (sheet: SheetSnapshot, index: number) => SheetSnapshot,
): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map(change) };
}

export function mapCells(
  sheet: SheetSnapshot,
  change: (value: CellValue, row: number, column: number) => CellValue,
): SheetSnapshot {
  return sheetOf(
    sheet.name,
    sheet.values.map((cells, row) => cells.map((value, column) => change(value, row, column))),
  );
}

export function withoutSheets(snapshot: WorkbookSnapshot, names: readonly string[]): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter((sheet) => !names.includes(sheet.name)) };
}

/** Blank columns before those of the given positions. */
export function insertColumns(sheet: SheetSnapshot, before: readonly number[]): SheetSnapshot {
  return sheetOf(
    sheet.name,
    sheet.values.map((cells) => cells.flatMap((value, column) => (before.includes(column) ? [null, value] : [value]))),
  );
}

export function insertRows(sheet: SheetSnapshot, at: number, rows: Grid): SheetSnapshot {
  return sheetOf(sheet.name, [...sheet.values.slice(0, at), ...rows, ...sheet.values.slice(at)]);
}

/** All but the body rows from `from` on; and the head with those rows, as the second sheet of a table. */
export function splitSheet(
  sheet: SheetSnapshot,
  bodyStart: number,
  from: number,
  secondName: string,
): readonly SheetSnapshot[] {
  return [
    sheetOf(sheet.name, sheet.values.slice(0, from)),
    sheetOf(secondName, [...sheet.values.slice(0, bodyStart), ...sheet.values.slice(from)]),
  ];
}

/** Several sheets one under the other, with blank rows between. */
export function stackSheets(name: string, sheets: readonly SheetSnapshot[]): SheetSnapshot {
  return sheetOf(
    name,
    sheets.flatMap((sheet) => [...sheet.values, [], []]),
  );
}

/** Several sheets side by side, with a blank column between. */
export function besideSheets(name: string, left: SheetSnapshot, right: SheetSnapshot): SheetSnapshot {
  const width = Math.max(...left.values.map((row) => row.length));
  const height = Math.max(left.values.length, right.values.length);
  const cell = (grid: Grid, row: number, length: number): CellValue[] =>
    Array.from({ length }, (_, column) => grid[row]?.[column] ?? null);
  return sheetOf(
    name,
    Array.from({ length: height }, (_, row) => [...cell(left.values, row, width), null, ...(right.values[row] ?? [])]),
  );
}
