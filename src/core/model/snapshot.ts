/** What was read from a workbook: plain readonly data, row and column indexes from 0. */

/** A cell as the spreadsheet program holds it: "" or null for an empty cell; errors are text such as "#REF!". */
export type CellValue = string | number | boolean | null;

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** values[row][column] from A1; a short row means empty cells to its right. */
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape as values; the text of the formula with its "=", null where the cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** What the product remembers in the workbook (JSON text), null in a workbook it never wrote. */
  readonly state: string | null;
}

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
