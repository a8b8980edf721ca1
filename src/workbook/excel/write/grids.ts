/** Whole sheets as they are, for plans that must not meet another workbook than they were made for. */
import type { CellValue } from "../../../core/model/snapshot";
import { gridsOf } from "../read/grid";

/** Rows and columns from A1; short rows are blank to their right. */
export interface Grid {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Null for General. */
  readonly formats?: readonly (readonly (string | null)[])[];
}

const properties = "values,formulas,numberFormat,rowIndex,columnIndex";

/** A sheet that is gone is left out. Call what is returned once the batch has come back; it throws tooLarge where Excel withheld cells. */
export function queueGrids(workbook: Excel.Workbook, sheets: readonly string[]): () => readonly Grid[] {
  const loaded = sheets.map((name) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
    return { name, sheet, range: sheet.getUsedRangeOrNullObject(true).load(properties).untrack() };
  });
  return () => loaded.flatMap(({ name, sheet, range }) => (sheet.isNullObject ? [] : [{ name, ...(range.isNullObject ? { values: [], formulas: [] } : gridsOf(name, range)) }]));
}
