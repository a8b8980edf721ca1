/** Workbooks changed by hand, cell by cell and row by row. Formulas of the rows that move are not followed: for plain values. */
import { recalculate } from "../../../../src/core/formula/index";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/model/snapshot";
import type { Edit } from "../cells";

export function onSheet(snapshot: WorkbookSnapshot, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Values typed over whatever stands there. */
export function typedOver(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  return written(snapshot, edits.map(({ address, value }) => ({ address, value, formula: null })));
}

export interface Written extends Edit {
  readonly formula: string | null;
}

export function written(snapshot: WorkbookSnapshot, cells: readonly Written[]): WorkbookSnapshot {
  const bySheet = new Map<string, Written[]>();
  for (const cell of cells) bySheet.set(cell.address.sheet, [...(bySheet.get(cell.address.sheet) ?? []), cell]);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      if (!own) return sheet;
      const values: CellValue[][] = sheet.values.map((row) => [...row]);
      const formulas: (string | null)[][] = sheet.formulas.map((row) => [...row]);
      for (const { address: { row, column }, value, formula } of own) {
        put(values, row, column, value);
        put(formulas, row, column, formula);
      }
      return { ...sheet, values, formulas };
    }),
  };
}

function put<T>(grid: (T | null)[][], row: number, column: number, cell: T | null): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}

export function recalculated(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return recalculate(snapshot, []).snapshot;
}

type Line = readonly CellValue[];

/** The lines of a sheet in another order, with lines added or taken out. */
export function withLines(snapshot: WorkbookSnapshot, name: string, change: (lines: readonly Line[]) => readonly Line[]): WorkbookSnapshot {
  return onSheet(snapshot, name, (sheet) => {
    const values = change(sheet.values);
    return { ...sheet, values, formulas: values.map((line) => line.map(() => null)) };
  });
}

export function lineAdded(snapshot: WorkbookSnapshot, name: string, above: number, line: Line): WorkbookSnapshot {
  return withLines(snapshot, name, (lines) => [...lines.slice(0, above), line, ...lines.slice(above)]);
}

export function moved({ sheet, row, column }: CellAddress, down: number): CellAddress {
  return { sheet, row: row + down, column };
}
