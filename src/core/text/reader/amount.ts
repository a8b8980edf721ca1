/** The door for amounts typed or pasted as text → the number, and what was read away. Whatever has more than one reading is none. */
import { halfWidth, isStrange } from "./characters";
import { NUMERALS, numeralMoney } from "./numerals";

/** footnote: a mark behind or before the number; negative: brackets, a trailing minus, △; numeral: Chinese numerals; strange: invisible or lookalike characters. */
export type AmountMark = "footnote" | "negative" | "numeral" | "strange" | "unit";

export interface AmountText {
  readonly value: number;
  /** The unit that is written behind it, null where there is none. */
  readonly unit: string | null;
  /** What is there beside digits, sign and separators. */
  readonly marks: readonly AmountMark[];
}

/** Circled, bracketed and dotted numbers, which NFKC would turn into digits of the amount. */
const RINGS =
  "\\u2460-\\u24ff\\u2776-\\u2793\\u3220-\\u3229\\u3248-\\u324f\\u3251-\\u325f\\u3280-\\u3289\\u32b1-\\u32bf";
const SIGNS = "*※†‡§#";
const RAISED = "[⁽₍][⁰¹²³⁴-⁹₀-₉]{1,2}[⁾₎]";
const BRACKETED =
  "[\\[〔【(](?:注 ?[0-9一二三四五六七八九十]{0,2}|注 ?[" +
  RINGS +
  "])[\\]〕】)]|[\\[〔【][0-9]{1,2}[\\]〕】]|注 ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[" +
  RINGS +
  "])";
const MARK_BEHIND = new RegExp(`(?: ?(?:[${RINGS}]|[${SIGNS}]|${RAISED}|${BRACKETED}))+$`);
const MARK_BEFORE = new RegExp(`^(?:[${RINGS}${SIGNS}]|${RAISED})+ ?`);
/** ¹ behind an amount with two decimals is a mark; behind 10 it may be a power. */
const RAISED_DIGIT = /^(.*\.\d\d)[¹²³⁰⁴-⁹]{1,2}$/;

/** Blanks part thousands only where decimals end them: 100 200 may be two numbers. */
const NUMBER = /^(?:(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:'\d{3})+)(?:\.\d+)?|\d{1,3}(?: \d{3})+\.\d+)$/;
/** (1) may be the number of a note as well as minus one. */
const NOTE_NUMBER = /^\(\d{1,2}\)$/;
/** A hyphen, a minus or a dash as long as a figure; a longer one in front of a number is no sign. */
const MINUS = "\\-\u2010-\u2013\u2212\u207b";
const UNIT = /^(.*[\d)]) ?((?:百|千|百万|千万)?万?元|亿元)$/;

/** Null where it is no amount, or could be more than one. */
export function readAmountText(text: string): AmountText | null {
  if (PLAIN.test(text)) return { value: Number(text.replace(/,/g, "")), unit: null, marks: [] };
  if (text.length > LONGEST || WORDS.test(text)) return null;
  const marks: AmountMark[] = isStrange(text) ? ["strange"] : [];
  const wide = halfWidth(text).trim();
  if (wide === "" || text.trim().includes("\t")) return null;
  const bare = withoutMarks(wide);
  if (bare !== wide) marks.push("footnote");
  return numeral(bare, marks) ?? digits(bare, marks);
}

/** In hundredths of the unit, and with its unit: money in words is in 元, which a table in 万元 holds as well. Null where another unit is meant. */
export function readAmountIn(text: string, unit?: "元" | "万元"): AmountText | null {
  const read = readAmountText(text);
  if (read === null || read.unit === null || read.unit === unit) return read;
  const cents = read.value * 100;
  const exact = unit === "万元" && read.marks.includes("numeral") && Math.round(cents) % YUAN_PER_WAN === 0;
  return exact ? { ...read, unit, value: Math.round(cents) / YUAN_PER_WAN / 100 } : null;
}

const YUAN_PER_WAN = 10_000;

const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** Nothing longer is an amount, whatever stands round it. */
const LONGEST = 60;
/** Starts with an ideograph that no amount starts with. */
const WORDS = new RegExp(`^(?![${NUMERALS}负人])[\\u4e00-\\u9fff]`);

function withoutMarks(text: string): string {
  const bare = text.replace(MARK_BEHIND, "").replace(MARK_BEFORE, "");
  return (RAISED_DIGIT.exec(bare)?.[1] ?? bare).trim();
}

/** 一 alone may be a dash, 十 a plus. */
const LIKE_SIGNS = /^[一十]$/;

function numeral(text: string, marks: readonly AmountMark[]): AmountText | null {
  const read = LIKE_SIGNS.test(text) ? null : numeralMoney(text);
  return read && { value: read.value, unit: read.unit === "" ? null : read.unit, marks: [...marks, "numeral"] };
}

function digits(text: string, marks: readonly AmountMark[]): AmountText | null {
  if (NOTE_NUMBER.test(text)) return null;
  const { body, negative, told } = signOf(text);
  const [, behind, unit] = UNIT.exec(body) ?? [];
  const plain = (behind ?? body).replace(/^¥ ?/, "");
  // One sign is enough: (-5), △-5 and -5- have more than one reading.
  const inner = signOf(plain);
  if (inner.negative !== null && negative !== null) return null;
  const number = inner.body.replace(/^¥ ?/, "");
  if (!NUMBER.test(number)) return null;
  const value = Number(number.replace(/[,' ]/g, ""));
  const sign = negative ?? inner.negative ?? false;
  const all: readonly AmountMark[] = [
    ...marks,
    ...(told || inner.told ? (["negative"] as const) : []),
    ...(unit === undefined ? [] : (["unit"] as const)),
  ];
  return { value: sign && value !== 0 ? -value : value, unit: unit ?? null, marks: all };
}

interface Signed {
  readonly body: string;
  /** Null where no sign stands. */
  readonly negative: boolean | null;
  /** Otherwise than by a minus in front. */
  readonly told: boolean;
}

function signOf(text: string): Signed {
  const bracketed = /^\((?! )(.*[^ ])\)$/.exec(text)?.[1];
  if (bracketed !== undefined) return { body: bracketed, negative: true, told: true };
  const [, sign = "", front] = FRONT.exec(text) ?? [];
  if (front !== undefined) return { body: front, negative: sign !== "+", told: !/[-+\u2212]/.test(sign) };
  const trailing = BEHIND.exec(text)?.[1];
  return trailing === undefined
    ? { body: text, negative: null, told: false }
    : { body: trailing, negative: true, told: true };
}

const FRONT = new RegExp(`^([+${MINUS}△▲∆Δ负]) ?(.+)$`);
const BEHIND = new RegExp(`^(.+[^ ]) ?[${MINUS}]$`);

/** Dashes, strokes, dots and words that stand for nothing where the whole cell is that. */
const NOTHING = /^(?:[-‐-―−─━﹣﹘⁻/\\.…]+|[无零〇○])$/;

/** None starts with a letter, a digit or another ideograph, as nearly all texts do. */
const STARTS = /^(?:[^0-9A-Za-z\u4e00-\u9fff]|[无零])/;

/** True for –, /, 无, 零, 〇: nothing is entered there, and that is said. */
export function standsForNothing(text: string): boolean {
  return STARTS.test(text) && NOTHING.test(halfWidth(text).replace(/ /g, ""));
}
