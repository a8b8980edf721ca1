/** A cell as one number, so that tens of thousands of them can be looked up. */
import type { CellAddress, WorkbookSnapshot } from "../../model/snapshot";

/** Columns and rows of the largest sheet. */
const COLUMNS = 2 ** 14;
const ROWS = 2 ** 20;

export type CellKeys = (address: CellAddress) => number;

/** For a workbook whose sheets keep their names and order. */
export function cellKeys(snapshot: WorkbookSnapshot): CellKeys {
  const sheets = new Map(snapshot.sheets.map((sheet, index) => [sheet.name, index]));
  return ({ sheet, row, column }) => ((sheets.get(sheet) ?? snapshot.sheets.length) * ROWS + row) * COLUMNS + column;
}
