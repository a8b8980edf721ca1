/** A cause in a sentence: what it looks like, and what to do. */
import type { Cause, CauseKind } from "../../core/check/report";

type Words = Cause["words"];

const sentences: Readonly<Record<CauseKind, (words: Words) => string>> = {
  missingRow: ({ tables, code, from, row }) => `${tables}没有 ${code} 这一行，${from}有（${row}）。请在${tables}补上；如果${from}这一行是多余的，请删去。`,
  notFilled: ({ what, counterpart }) => `${what}还没有填${counterpart ? `，而${counterpart}` : ""}。先填好再核对，不要改已有的数。`,
  range: ({ cell, rows }) => `${cell}：合计的区间没有包括第 ${rows} 行，请把公式的区间扩大到这一行。`,
  formula: ({ cell, actual, expected }) => `${cell} 的公式算出 ${actual}，按表式应为 ${expected}。请检查公式，不要用数字覆盖。`,
};

export function describeCause({ kind, words }: Cause): string {
  return sentences[kind](words);
}
