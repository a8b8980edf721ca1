/** Whether a paragraph speaks of one kind of money only: by its own words, or by those of the heading over it. */
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

/** Money of one kind; 财政拨款 is all that comes from the budget: 一般公共预算 and the funds. */
export type MoneyKind = "general" | "fiscal" | "fund" | "capital";

const KINDS: readonly (readonly [string, MoneyKind])[] = [
  ["一般公共预算", "general"],
  ["财政拨款", "fiscal"],
  ["政府性基金", "fund"],
  ["国有资本经营", "capital"],
];
/** 一般公共预算财政拨款 is 一般公共预算. */
const NARROWED = /(?:一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:当年|本年)?$/;

/** What a figure at `at` is money of: the kind named last before it, else that of the heading over the paragraph; null where neither says. */
export function moneyKindAt(plain: string, at: number, over: string): MoneyKind | null {
  return lastKind(plain.slice(0, at)) ?? lastKind(over);
}

/** What the paragraph is about, by its heading and its words before the first figure. */
export function kindOf(plain: string, over: string): MoneyKind | null {
  return moneyKindAt(plain, Math.max(0, plain.search(/\d[\d,.]*[万亿]?元/)), over);
}

function lastKind(words: string): MoneyKind | null {
  const named = KINDS.map(([name, kind]) => ({ kind, at: words.lastIndexOf(name) })).filter(({ at }) => at >= 0);
  const [last, ...others] = named.sort((a, b) => b.at - a.at);
  return (last?.kind === "fiscal" && NARROWED.test(words.slice(0, last.at)) ? others[0] : last)?.kind ?? null;
}

/** The heading over each paragraph, "" where none is. */
export function headingsOver(texts: readonly BookText[]): ReadonlyMap<BookText, string> {
  const over = new Map<BookText, string>();
  let heading: BookText | null = null;
  for (const text of texts) {
    if (HEADING.test(text.plain) && !AMOUNT.test(text.plain)) heading = text;
    over.set(text, heading !== null && heading.page === text.page ? heading.plain : "");
  }
  return over;
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
  const over = headingsOver(texts);
  return new Set(texts.filter((text) => words.test(text.plain) || words.test(over.get(text) ?? "")));
}

/** `title`: comparable, without the unit's name. */
export function isOverall(title: string): boolean {
  return OVERALL.test(title) && !PARTIAL.test(title);
}
