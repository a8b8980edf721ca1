/** A text that a formula reckons with: D10+D11 gives #VALUE! where one of them is a text, though it says a number. */
import { isFormulaError, listReferences, parseFormula } from "../formula";
import { formulaAt, isErrorValue, valueAt } from "../model/cellText";
import type { TableCell } from "../model/cellsOf";
import { tableCellAt } from "../model/cellsOf";
import type { CellAddress } from "../model/snapshot";
import type { CheckContext } from "./context";

/** The first amount's cell that the formula names by itself and that holds a text; null where none does. Ranges pass texts over. */
export function textReadAt({ sheets, book }: CheckContext, at: CellAddress): CellAddress | null {
  const own = sheets.get(at.sheet);
  const formula = own ? parseFormula(formulaAt(own, at.row, at.column) ?? "") : null;
  if (!own || formula === null || isFormulaError(formula)) return null;
  for (const { sheet, top, left, bottom, right } of listReferences(formula)) {
    const read = sheet === null ? own : sheets.get(sheet);
    if (!read || top !== bottom || left !== right) continue;
    const value = valueAt(read, top, left);
    const text = typeof value === "string" ? value.trim() : "";
    const address = { sheet: read.name, row: top, column: left };
    if (text !== "" && !isErrorValue(value) && isAmount(tableCellAt(book.tables, address))) return address;
  }
  return null;
}

/** Names and codes are compared with or looked for, not reckoned with. */
function isAmount(cell: TableCell | undefined): boolean {
  return cell?.map.table.columns.find(({ id }) => id === cell.column)?.kind === "amount";
}
