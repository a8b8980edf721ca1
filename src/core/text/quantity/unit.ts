/** The unit behind a number: money, a share, or the word that counts. */
import { scaled } from "./number";
import type { NumberAt } from "./number";
import { COUNTER_WORDS, OTHER_WORDS, WITH_NUMERALS, WITH_ONE } from "./words";

export interface UnitAt {
  readonly end: number;
  /** 元, %, or the counting word. */
  readonly measure: string;
  /** As printed behind the number; 万 where 元 is left out. */
  readonly word: string;
  /** What one of it is in its measure. */
  readonly size: number;
}

/** 1460万 without 元 is money where no word goes on. */
const NO_COUNT_FOLLOWS = /^(?:$|[^\u4e00-\u9fffA-Za-z0-9]|用于|左右|上下|以内|以下|以上|之内|整|的|每|和|及|或|与)/;
/** 2026年 and 12月 are dates. */
const EARLIEST_YEAR = 1900;

export function unitAt(text: string, number: NumberAt, isBound: boolean): UnitAt | null {
  const at = number.end;
  if (/^[元圆]/.test(text.charAt(at))) return { end: at + 1, measure: "元", word: groupWord(text, at) + "元", size: 1 };
  if (text.startsWith("块钱", at)) return { end: at + 2, measure: "元", word: "块钱", size: 1 };
  if (text.charAt(at) === "%") return { end: at + 1, measure: "%", word: "%", size: 1 };
  if (text.charAt(at) === "‰") return { end: at + 1, measure: "%", word: "‰", size: 0.1 };
  return (
    counterAt(text, number, isBound) ??
    (number.hasGroup && NO_COUNT_FOLLOWS.test(text.slice(at, at + 2))
      ? { end: at, measure: "元", word: groupWord(text, at), size: 1 }
      : null)
  );
}

function groupWord(text: string, at: number): string {
  return /[万亿千百]{0,2}$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? "";
}

function counterAt(text: string, number: NumberAt, isBound: boolean): UnitAt | null {
  const at = number.end;
  const found = COUNTER_WORDS.find(([word]) => text.startsWith(word, at));
  if (found === undefined || OTHER_WORDS.test(text.slice(at, at + 3)) || text.startsWith("次性", at)) return null;
  const [word, measure] = found;
  if (word === "年" && number.low >= EARLIEST_YEAR) return null;
  if (number.isNumeral && !WITH_NUMERALS.has(word) && !isBound && !isCourse(text, at, word)) return null;
  if (number.isNumeral && number.high === 1 && !WITH_ONE.has(word) && !isBound) return null;
  return { end: at + word.length, measure, word, size: 1 };
}

/** 举办培训四期, 完成四期培训: held so often. 二期工程 is the second. */
function isCourse(text: string, at: number, word: string): boolean {
  return (
    word === "期" &&
    (HELD.test(text.slice(Math.max(0, at - LONGEST_HELD), at)) ||
      COURSE.test(text.slice(at + word.length, at + word.length + 2)))
  );
}

const LONGEST_HELD = 5;
const HELD = /(?:举办|开办|组织|开展|培训|班|共|完成|讲座)[一二两三四五六七八九十]{1,3}$/;
const COURSE = /^(?:培训|讲座)/;

export function valueOf(number: number, group: number, size: number): number {
  return scaled(scaled(number, group), size);
}
