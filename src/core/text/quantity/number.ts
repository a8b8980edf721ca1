/** One number at a place of a text: digits with or without thousands, or Chinese numerals, with 万 and 亿 behind. */
import { digitsInRow, GROUP_NUMERALS, NUMERALS, wholeNumeral } from "../reader/numerals";

export interface NumberAt {
  readonly low: number;
  /** Differs from `low` for 一两次. */
  readonly high: number;
  readonly end: number;
  readonly isNumeral: boolean;
  /** 余, 多 or 来 behind it: 200余次. */
  readonly isRough: boolean;
  /** What the printed number is multiplied by (3万: 1e4); 1 where a numeral has it in itself. */
  readonly group: number;
  /** A group is printed, so that 元 may be left out: 1460万. */
  readonly hasGroup: boolean;
}

/** No number is longer; without an end, a text of nothing but commas would be read again from each of them. */
const DIGITS = /\d[\d,]{0,40}(?:\.\d+)?/y;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const NUMERAL = new RegExp(`[${NUMERALS}${GROUP_NUMERALS}]+(?:点[${NUMERALS}]+)?`, "y");
const GROUPS: readonly (readonly [string, number])[] = [
  ["百万", 1e6],
  ["千万", 1e7],
  ["十万", 1e5],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 100],
];
/** Two digits in a row that are one more than the other, as people say them. */
const NEIGHBOURS = /^(?:一[二两]|两三|二三|三四|三五|四五|五六|六七|七八|八九)$/;

/** Where numbers may begin. */
export const NUMBER_STARTS = new RegExp(`[\\d${NUMERALS}]`, "g");

export function numberAt(text: string, at: number): NumberAt | null {
  const read = digitsAt(text, at) ?? numeralAt(text, at);
  return read && withGroup(text, read);
}

/** Behind the whole run of numerals or the digit at a place where no quantity is. */
export function behindRun(text: string, at: number): number {
  RUN.lastIndex = at;
  return at + (RUN.exec(text)?.[0].length ?? 1);
}

const RUN = new RegExp(`[${NUMERALS}${GROUP_NUMERALS}]+|\\d+`, "y");

type Bare = Pick<NumberAt, "low" | "high" | "end" | "isNumeral" | "hasGroup">;

function digitsAt(text: string, at: number): Bare | null {
  DIGITS.lastIndex = at;
  const found = DIGITS.exec(text)?.[0];
  if (found === undefined) return null;
  const printed = found.includes(",") && !GROUPED.test(found) ? (found.split(",")[0] ?? "") : found;
  const value = Number(printed.replace(/,/g, ""));
  return { low: value, high: value, end: at + printed.length, isNumeral: false, hasGroup: false };
}

function numeralAt(text: string, at: number): Bare | null {
  NUMERAL.lastIndex = at;
  const printed = NUMERAL.exec(text)?.[0];
  if (printed === undefined) return null;
  const end = at + printed.length;
  if (NEIGHBOURS.test(printed))
    return {
      low: numeral(printed.charAt(0)) ?? 0,
      high: numeral(printed.charAt(1)) ?? 0,
      end,
      isNumeral: true,
      hasGroup: false,
    };
  const value = numeral(printed);
  return value === null ? null : { low: value, high: value, end, isNumeral: true, hasGroup: HAS_GROUP.test(printed) };
}

const HAS_GROUP = new RegExp(`[${GROUP_NUMERALS}]`);
const ENDS_IN_GROUP = new RegExp(`^(.*?)([${GROUP_NUMERALS}])$`);

/** 三万五千, 三点五, 三点五万 is read by its last group. */
function numeral(text: string): number | null {
  const [whole = "", behind] = text.split("点");
  if (behind === undefined) return wholeNumeral(whole);
  const [, digits = behind, group] = ENDS_IN_GROUP.exec(behind) ?? [];
  const decimals = digitsInRow(digits);
  const value = wholeNumeral(whole);
  return value === null || decimals === null
    ? null
    : scaled(
        Number(`${String(value)}.${decimals}`),
        group === undefined ? 1 : group === "亿" || group === "億" ? 1e8 : 1e4,
      );
}

function withGroup(text: string, read: Bare): NumberAt {
  const rough = roughAt(text, read.end);
  const found =
    read.isNumeral && !rough
      ? decimalGroup(text, read.end)
      : GROUPS.find(([word]) => text.startsWith(word, rough ? read.end + 1 : read.end));
  const end = read.end + (rough ? 1 : 0) + (found?.[0].length ?? 0);
  const roughBehind = found !== undefined && roughAt(text, end);
  return {
    ...read,
    end: end + (roughBehind ? 1 : 0),
    isRough: rough || roughBehind,
    group: found?.[1] ?? 1,
    hasGroup: read.hasGroup || (found !== undefined && found[1] >= 1e4),
  };
}

/** Behind 三点五 stands 万, which the numeral has taken for none of its digits. */
function decimalGroup(text: string, at: number): readonly [string, number] | undefined {
  return GROUPS.find(([word, size]) => size >= 1e4 && word.length === 1 && text.startsWith(word, at));
}

/** 来 stands in other words as well (来源). */
function roughAt(text: string, at: number): boolean {
  return /^(?:余|多(?!次|家|项|样)|来(?=[个次人名家种万]))/.test(text.slice(at, at + 2));
}

/** Without the noise of binary fractions. */
export function scaled(value: number, size: number): number {
  return Number((value * size).toPrecision(15));
}
