/** Whether a paragraph speaks of one kind of money only: by its own words, or by those of the heading over it. */
import { normalizeText } from "../../text/normalize";
import type { BookText } from "./bookTexts";

const KIND = /一般公共预算|财政拨款|政府性基金|国有资本经营/;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))[^。]{0,60}$/;
const AMOUNT = /\d[万亿]?元/;

/** Tables of all money: one kind is a part of what they print. */
const OVERALL = /收支|收入|支出/;
const PARTIAL = /财政拨款|一般公共|基金|国有|基本支出|项目|经费|采购|分类|专户/;

/** The paragraphs of which that is so, among texts in their order. */
export function textsOfOneKind(texts: readonly BookText[]): ReadonlySet<BookText> {
  return textsAbout(texts, KIND);
}

/** One of the department's units: its money is a part of what the tables print. */
const ONE_UNIT = /本级|下属|所属|二级单位|分别为/;

export function ofOneUnit({ plain }: BookText): boolean {
  return ONE_UNIT.test(plain);
}

/** Those that speak of 基本支出, and of no project and no part of it beside. */
export function textsOfBasic(texts: readonly BookText[]): ReadonlySet<BookText> {
  const others = textsAbout(texts, /机关运行/);
  return new Set(
    [...textsAbout(texts, /基本支出/)].filter(
      (text) => !others.has(text) && !/项目/.test(text.plain) && !ofOneUnit(text),
    ),
  );
}

/** Those that speak of “三公”经费 of all. */
export function textsOfThreePublic(texts: readonly BookText[]): ReadonlySet<BookText> {
  return new Set([...textsAbout(texts, /三公/)].filter((text) => !ofOneUnit(text)));
}

/** By their own words, or those of the heading over them. */
function textsAbout(texts: readonly BookText[], words: RegExp): ReadonlySet<BookText> {
  const found = new Set<BookText>();
  let heading: BookText | null = null;
  for (const text of texts) {
    if (HEADING.test(text.plain) && !AMOUNT.test(text.plain)) heading = text;
    const over = heading !== null && heading.page === text.page ? heading.plain : "";
    if (words.test(text.plain) || words.test(over)) found.add(text);
  }
  return found;
}

export function isOverall(title: string): boolean {
  const plain = normalizeText(title);
  return OVERALL.test(plain) && !PARTIAL.test(plain);
}
