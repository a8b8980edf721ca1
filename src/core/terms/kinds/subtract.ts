/** A term less others. */
import type { Term } from "../../declare/term";
import { combine, together } from "./combined";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";

export const subtract: TermKind<TermOf<"subtract">> = {
  ...SIMPLE,
  isPlainSum: false,
  value: ({ from, less }, _, valueOf) => combine([from], less, valueOf),
  formula: ({ from, less }, _scope, _sheet, formulaOf) => {
    const texts = [formulaOf(from), ...less.map((part) => bracketed(part, formulaOf(part)))];
    return texts.some((text) => text === null) ? null : texts.join("-");
  },
  count: ({ from, less }, _scope, _sheet, countOf) => together([from, ...less], countOf),
  words: ({ from, less }, _scope, _vocabulary, wordsOf) =>
    [wordsOf(from), ...less.map((part) => (isCompound(part) ? `（${wordsOf(part)}）` : wordsOf(part)))].join("－"),
  cells: ({ from, less }, _, cellsOf) => [
    ...cellsOf(from),
    ...less.flatMap(cellsOf).map(([cell, times]) => [cell, -times] as const),
  ],
  inner: ({ from, less }) => [from, ...less],
};

/** What is taken off as a whole. */
function bracketed(part: Term, text: string | null): string | null {
  return text !== null && (isCompound(part) || /[+-]/.test(text)) ? `(${text})` : text;
}

function isCompound({ term }: Term): boolean {
  return term === "add" || term === "subtract";
}
