/** The rows of another table with this row's code, with a given code, with a given name, or with both; 0 where there is none. */
import { lookupCount, lookupFormula } from "../lookupFormula";
import { matchingRows } from "../scope";
import { cellWords, tableOf } from "../vocabulary";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";
import { cellsOfRows, converted, valueOfRows } from "./rowSums";

export const lookup: TermKind<TermOf<"lookup">> = {
  ...SIMPLE,
  value: (term, scope) => valueOfRows(matchingRows(scope, term), scope),
  formula: (term, scope, sheet) => {
    const text = lookupFormula(term, scope, sheet);
    const map = scope.book.tables.get(term.table);
    return text === null || !map ? null : converted(text, map.money.unit, scope);
  },
  count: lookupCount,
  words: (term, scope, vocabulary) => {
    const table = tableOf(vocabulary, term.table);
    const column = term.column ?? scope.column ?? "";
    const label = [term.code, term.name].filter((part) => part !== undefined).join(" ");
    return table ? cellWords(table, label || (scope.rowLabel ?? "同一科目"), column) : term.table;
  },
  cells: (term, scope) => cellsOfRows(matchingRows(scope, term)),
  tables: ({ table }) => [table],
};
