/** A suspect in words: what it is now, what it should perhaps be, and what the hand may have done. Never a certainty. */
import type { Repair, SlipKind, Suspect } from "../../core/finding/suspect";
import { formatAmount } from "../../core/amount/amount";

export const slipWords: Readonly<Record<SlipKind, string>> = {
  transposed: "像是两位数字颠倒",
  wrongDigit: "像是一位数字打错",
  extraDigit: "像是多打了一位数字",
  missingDigit: "像是少打了一位数字",
  unit: "像是元和万元弄混",
  decimalPoint: "像是小数点错位",
  sign: "像是正负号弄反",
  shiftedRow: "像是整行错了一行",
  swappedColumns: "像是相邻两列互换",
  overwrittenFormula: "这里应当是公式，现在不是",
  forgottenTotal: "像是加了一行，合计没有跟着改",
  textNumber: "填的是文字，公式不会计入",
  code: "像是科目编码打错",
};

const certaintyWords: Readonly<Record<Suspect["certainty"], string>> = {
  only: "按现有数字，只有这一处说得通",
  likelier: "另有几处也说得通，这一处更像",
  equal: "另有几处同样说得通",
  open: "改这一处能对上，但看不出是怎么填错的，也可能是漏了行、没有填完或者用了别的稿子，先对照原始资料",
  several: "这张表不止一处对不上，也可能整张是别的稿子，先对照原始资料",
  beside: "也可能是上面“可能的原因”，先看那里",
  less: "也可能，但不如前面那一处像",
};

export function describeCertainty({ certainty }: Suspect): string {
  return certaintyWords[certainty];
}

/** A code has no decimals, an amount those of its table. */
export function formatSuspectValue(value: Repair["actual"], places: number): string {
  return typeof value === "string" ? value : formatAmount(value, places);
}

/** 现在 12.50，改成 1,643.27 */
export function describeChange({ actual, suggested }: Pick<Repair, "actual" | "suggested">, places: number): string {
  if (typeof actual === "string" && typeof suggested === "number")
    return `现在是文字“${actual}”，改成数 ${formatSuspectValue(suggested, places)}`;
  return `现在 ${formatSuspectValue(actual, places) || "空白"}，改成 ${formatSuspectValue(suggested, places) || "空白"}`;
}

/** The other cells of the same correction, in brief. */
const NAMED = 3;

export function describeTogether({ together, places }: Suspect): string | null {
  if (together.length === 0) return null;
  const named = together.slice(0, NAMED).map((repair) => `${repair.words}（${describeChange(repair, places)}）`);
  return `同时改：${named.join("、")}${together.length > NAMED ? `等 ${String(together.length)} 处` : ""}`;
}

/** The whole of a suspect in a sentence or two: what it is, what it should perhaps be, what that mends, and how sure that is. */
export function suspectWords(suspect: Suspect): string {
  const hints = [...(suspect.slip ? [slipWords[suspect.slip]] : []), describeCertainty(suspect)].join("，");
  return `${describeChange(suspect, suspect.places)}，可以消除 ${String(suspect.findings.length || suspect.explains.length)} 项问题（${hints}）。`;
}
