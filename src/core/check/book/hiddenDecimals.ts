/** Formulas that divide or multiply without rounding: the cell shows two decimals and holds more, so sums seem not to add up. */
import { hasHiddenDecimals } from "../../amount/amount";
import { valueAt } from "../../model/cellText";
import type { BookCheckOf } from "../../declare/bookCheck";
import { moneyAt, printedAt, wordsAt } from "../../finding/context";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";
import { keptBySheet } from "../../model/keptBySheet";

/** A sum only passes on what others have. */
const MAKES_DECIMALS = /[*/%]|\bAVERAGE\(/i;

const candidates = keptBySheet((sheet) =>
  sheet.formulas.flatMap((formulas, row) =>
    formulas.flatMap((formula, column) => {
      const value = formula !== null && MAKES_DECIMALS.test(formula) ? valueAt(sheet, row, column) : null;
      return typeof value === "number" ? [{ at: { sheet: sheet.name, row, column }, value }] : [];
    }),
  ),
);

export function hiddenDecimals({ check, pages }: BookContext, declared: BookCheckOf<"hiddenDecimals">): BookVerdict {
  const shown = pages.filter(({ role }) => role === "table" || role === "working");
  if (shown.length === 0) return null;
  return shown
    .flatMap(({ sheet }) => candidates(sheet))
    .flatMap(({ at, value }) => {
      const words = wordsAt(check, at);
      if (words === "" || !hasHiddenDecimals(value, moneyAt(check, at).places)) return [];
      const cell = { address: at, words, printed: printedAt(check, at) };
      return [
        bookFinding(declared, {
          template: "bookFormulaDecimals",
          kind: "rounding",
          words: { place: words, value: String(value), printed: cell.printed },
          cells: [cell],
        }),
      ];
    });
}
