/** Years as they are written: 2026, ２０２６, 二〇二六, 二零二六, 贰零贰陆. */
import { halfWidth } from "./characters";
import { digitsInRow } from "./numerals";

const IN_WORDS =
  /[二贰貳][〇零○Oo0][一二三四五六七八九壹贰貳叁肆伍陆陸柒捌玖〇零○Oo0]{2}(?![〇零○一二三四五六七八九十百千万])/g;

/** With every year of this century in digits. */
export function withYearsInDigits(text: string): string {
  if (!/[二贰貳]/.test(text)) return text;
  return text.replace(IN_WORDS, (written) => digitsInRow(written.replace(/[Oo0]/g, "零")) ?? written);
}

/** The first year of this century in a text, null where there is none: 2080505 is the code of a 科目. */
export function yearIn(text: string): string | null {
  return /(?<!\d)20\d\d(?!\d)/.exec(withYearsInDigits(halfWidth(text)))?.[0] ?? null;
}

/** 2026.00 年 度 with blanks between, and a few characters that are not seen. */
const LONGEST = 24;
const YEAR_STARTS = /[2２二贰貳]/;

/** A whole cell that is a year, 2026 or 2026年 or 二〇二六年度; null for anything else. */
export function wholeYear(text: string): number | null {
  if (text.length > LONGEST || !YEAR_STARTS.test(text)) return null;
  const year = /^(20\d\d)(?:\.0+)?年?度?$/.exec(withYearsInDigits(halfWidth(text)).replace(/\s/g, ""))?.[1];
  return year === undefined ? null : Number(year);
}
