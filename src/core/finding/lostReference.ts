/** Formulas that hold #REF! themselves: a row, a column or a sheet that they read was deleted. */
import { formulaAt } from "../model/cellText";
import type { CheckContext } from "./context";
import type { Finding } from "./finding";

/** Whether the formula of the finding's first cell itself names what is gone, rather than reading such a cell. */
export function losesReference({ sheets }: CheckContext, { rule, cells: [first] }: Finding): boolean {
  if (rule !== "workbook.no-error-values" && rule !== "book.no-error-values") return false;
  const sheet = first && sheets.get(first.address.sheet);
  if (!first || !sheet) return false;
  return formulaAt(sheet, first.address.row, first.address.column)?.includes("#REF!") === true;
}
