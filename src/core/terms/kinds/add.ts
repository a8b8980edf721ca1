/** Other terms added up. */
import { combine, together } from "./combined";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";

export const add: TermKind<TermOf<"add">> = {
  ...SIMPLE,
  value: ({ of }, _, valueOf) => combine(of, [], valueOf),
  formula: ({ of }, _scope, _sheet, formulaOf) => together(of, formulaOf),
  count: ({ of }, _scope, _sheet, countOf) => together(of, countOf),
  words: ({ of }, _scope, _vocabulary, wordsOf) => of.map(wordsOf).join("＋"),
  cells: ({ of }, _, cellsOf) => of.flatMap(cellsOf),
  inner: ({ of }) => of,
};
