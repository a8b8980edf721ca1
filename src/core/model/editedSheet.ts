/** A sheet with other contents in some of its cells. */
import type { CellValue, SheetSnapshot } from "./snapshot";

export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Null for a constant. */
  readonly formula: string | null;
}

/** The same sheet where there are none; it grows as far as the cells reach. */
export function editedSheet(sheet: SheetSnapshot, cells: readonly EditedCell[]): SheetSnapshot {
  if (cells.length === 0) return sheet;
  const values: CellValue[][] = sheet.values.map((row) => [...row]);
  const formulas: (string | null)[][] = sheet.formulas.map((row) => [...row]);
  for (const { row, column, value, formula } of cells) {
    put(values, row, column, value);
    put(formulas, row, column, formula);
  }
  return { ...sheet, values, formulas };
}

function put<T>(grid: (T | null)[][], row: number, column: number, cell: T | null): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}
