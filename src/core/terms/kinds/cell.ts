/** One named cell of a table. */
import { namedCell } from "../scope";
import { cellWords, namedRowLabel, tableOf } from "../vocabulary";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";
import { rowSum } from "./rowSums";

export const cell: TermKind<TermOf<"cell">> = {
  ...SIMPLE,
  ...rowSum(({ table, row, column }, { book }) => namedCell(book, table, row, column)),
  words: (term, _, vocabulary) => {
    const table = tableOf(vocabulary, term.table);
    return table ? cellWords(table, namedRowLabel(table, term.row), term.column) : term.table;
  },
  tables: ({ table }) => [table],
};
