/** Another term times a ratio of whole numbers, rounded like a figure. Only for what is usual, see ADR 0012. */
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";

export const scaled: TermKind<TermOf<"scaled">> = {
  ...SIMPLE,
  isPlainSum: false,
  /** To hundredths, half away from zero. */
  value: ({ of, times, per }, _, valueOf) => {
    const value = valueOf(of);
    if (!value.ok) return value;
    const rounded = Math.floor((Math.abs(value.amount) * times + per / 2) / per);
    return { ...value, amount: value.amount < 0 && rounded !== 0 ? -rounded : rounded };
  },
  formula: ({ of, times, per }, _scope, _sheet, formulaOf) => {
    const text = formulaOf(of);
    return text === null ? null : `ROUND((${text})*${times}/${per},2)`;
  },
  count: ({ of }, _scope, _sheet, countOf) => countOf(of),
  words: ({ of, times, per }, _scope, _vocabulary, wordsOf) => `${wordsOf(of)} 的 ${ratioWords(times / per)}`,
  cells: ({ of, times, per }, _, cellsOf) =>
    cellsOf(of).map(([cell, weight]) => [cell, (weight * times) / per] as const),
  inner: ({ of }) => [of],
};

/** 2 倍, 1.8 倍, 62.5％ */
function ratioWords(ratio: number): string {
  return ratio >= 1 ? `${Number(ratio.toFixed(2))} 倍` : `${Number((ratio * 100).toFixed(2))}％`;
}
