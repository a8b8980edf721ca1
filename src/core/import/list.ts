/** An exported list as it was read from a file: sheets of cells, nothing understood yet. */
import type { CellValue } from "../model/snapshot";

/** rows[row][column] from the first line of the file; a short row means empty cells to its right. */
export interface ListSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A cell as text, trimmed; a text that begins with "=" is a text like any other. */
export function cellText(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value).trim();
}

export function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every((value) => cellText(value) === "");
}
