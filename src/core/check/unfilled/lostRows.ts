/** Tables of which somebody has deleted a row: lines of 勾稽检查 were about it, and now read #REF!. What is blank there then was filled in before. */
import { formulaAt, textAt } from "../../model/cellText";
import { CHECK_SHEET } from "../../plan/checkSheet";
import { isBroken } from "../../formula/formulaShape";
import { checkSheetOf } from "../figures/calculated";
import type { CheckContext } from "../../finding/context";

/** Their ids. */
export function tablesWithLostRows(context: CheckContext): ReadonlySet<string> {
  const sheet = checkSheetOf(context);
  if (!sheet) return new Set();
  const places = sheet.formulas.flatMap((_, row) =>
    isBroken(formulaAt(sheet, row, CHECK_SHEET.left) ?? "") ? [textAt(sheet, row, CHECK_SHEET.place)] : [],
  );
  return new Set(
    [...context.book.tables.values()]
      .filter(({ table }) => places.some((place) => place.startsWith(`${table.shortName} `)))
      .map(({ table }) => table.id),
  );
}
