/** Sum of the top rows of a row group, of this table or another, in this column or a given one. */
import { topRows } from "../scope";
import { columnLabel, tableOf, topNoun } from "../vocabulary";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";
import { rowSum } from "./rowSums";

export const rows: TermKind<TermOf<"rows">> = {
  ...SIMPLE,
  ...rowSum((term, scope) => topRows(scope, term)),
  words: (term, scope, vocabulary) => {
    const table = term.table === undefined ? scope.table : tableOf(vocabulary, term.table);
    const column = term.column ?? scope.column ?? "";
    const named = term.naming ? `（名称含“${term.naming.join("”或“")}”）` : "";
    return table
      ? `${table.shortName} 各${topNoun(table, term.group)}${named}·${columnLabel(table, column)}之和`
      : "各行之和";
  },
  tables: ({ table }) => (table === undefined ? [] : [table]),
};
