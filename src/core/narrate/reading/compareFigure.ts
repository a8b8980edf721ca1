/** One number of a sentence against the number that is printed for it. */
import type { Disagreement } from "../disagreement";
import type { FigurePiece, Measure } from "./pieces";
import type { ComparedRegion, TextRegion } from "./region";
import { numbersIn, printedIn, spanOf } from "./region";
import type { NumberToken } from "./tokens";
import { inWan, tokenize } from "./tokens";
import { wholeNumeral } from "../../text/reader/numerals";
import { wholeYear } from "../../text/reader/year";

/** Binary fractions must not decide at the edge of a place. */
const EDGE = 1e-9;
/** Characters that a number may go on for. */
const LONGEST_NUMBER = 24;

export function compareFigure(piece: FigurePiece, region: TextRegion): ComparedRegion<Disagreement> {
  const [token] = numbersIn(region.tokens);
  if (token === undefined) return missing(piece, region);
  const found = compareNumber(piece, token, region.text);
  return { disagreements: found === null ? [] : [{ ...found, slot: piece.slot }], explained: [spanOf(token)] };
}

/** No number stands there: other words may (x,xxx of a blank form), or nothing. */
function missing(piece: FigurePiece, region: TextRegion): ComparedRegion<Disagreement> {
  if (!region.held || saysSame(piece, printedIn(region))) return { disagreements: [], explained: [] };
  return {
    disagreements: [
      {
        slot: piece.slot,
        kind: kindOf(piece.measure),
        what: "differs",
        printed: printedIn(region),
        expected: piece.text,
        start: region.start,
        end: region.end,
      },
    ],
    explained: [],
  };
}

/** 今年, 本年 and 二〇二六 for the year, 五个 for 5个. */
function saysSame({ measure, text }: FigurePiece, printed: string): boolean {
  if (measure !== "count") return false;
  const isYear = /^20\d\d$/.test(text) && (/[今本当]$/.test(printed) || wholeYear(printed) === Number(text));
  return isYear || wholeNumeral(printed) === Number(text);
}

export interface ExpectedNumber {
  readonly measure: Measure;
  readonly text: string;
  readonly yuan?: true;
}

/** Null where they are one. The unit is named where it is what is wrong. */
export function compareNumber(
  expected: ExpectedNumber,
  token: NumberToken,
  text: string,
): Omit<Disagreement, "slot"> | null {
  const value = Number(expected.text.replace(/[,%]/g, ""));
  if (expected.yuan ? yuanAgrees(value, token) : agrees(expected.measure, value, token)) return null;
  if (expected.measure === "money" && isAbout(value, token, text)) return null;
  const { start, end } = withSlippedCommas(token, text);
  const digits = { printed: text.slice(start, end), expected: expected.text, start, end };
  const unit = expected.yuan ? "元" : unitOf(expected.measure);
  const whole = { printed: text.slice(token.start, token.end), start: token.start, end: token.end };
  if (token.value === value && token.unit !== unit)
    return { ...digits, ...whole, expected: `${expected.text.replace("%", "")}${unit}`, kind: "unit", what: "differs" };
  const shown =
    expected.measure === "money" && token.unit !== unit && token.unit !== ""
      ? { ...digits, ...whole, expected: `${expected.text}${unit}` }
      : digits;
  return {
    ...(expected.measure === "percent" ? { ...shown, ...whole } : shown),
    kind: kindOf(expected.measure),
    what: "differs",
  };
}

/** 约2,733万元: as far as it is printed, where that is no less than a hundredth of it. */
function isAbout(value: number, token: NumberToken, text: string): boolean {
  const wan = inWan(token);
  const unit = token.value === 0 || wan === null ? 0 : wan / token.value;
  const slack = (unit * 0.5) / 10 ** token.places;
  return (
    wan !== null &&
    /(?:约|大约|近)为?$/.test(text.slice(Math.max(0, token.start - 3), token.start)) &&
    Math.abs(wan - value) <= slack + EDGE &&
    slack * 100 <= Math.abs(value)
  );
}

/** 1,80 and 14,22.51 are one slip, not the numbers 1 and 14. */
function withSlippedCommas({ start, digitsEnd }: NumberToken, text: string): { start: number; end: number } {
  const behind = /^(?:,\d+)+(?:\.\d+)?/.exec(text.slice(digitsEnd, digitsEnd + LONGEST_NUMBER))?.[0] ?? "";
  return { start, end: digitsEnd + behind.length };
}

/** Money in another unit counts as far as it is printed: 273.34万元 is 2,733,400元, and 0.03亿元 rounded. */
function agrees(measure: Measure, value: number, token: NumberToken): boolean {
  switch (measure) {
    case "count":
      return token.value === value && token.unit === "";
    case "percent":
      return percentAgrees(value, token);
    case "money":
      return token.unit === "" ? token.value === value : moneyAgrees(value, token);
  }
}

/** 14% is 14.04% where it is rounded right; nothing is something only where it is nothing. */
function percentAgrees(value: number, { value: printed, unit, places }: NumberToken): boolean {
  if (unit !== "%" && unit !== "‰") return false;
  const size = unit === "‰" ? 0.1 : 1;
  if (places * size >= 2 || printed === 0) return printed * size === value;
  return Math.abs(printed * size - value) <= (0.5 * size) / 10 ** places + EDGE;
}

function yuanAgrees(value: number, token: NumberToken): boolean {
  const wan = inWan(token);
  return wan === null ? token.unit === "" && token.value === value : Math.abs(wan * 10_000 - value) < 0.005;
}

function moneyAgrees(value: number, token: NumberToken): boolean {
  const wan = inWan(token);
  if (wan === null) return false;
  if (token.unit === "亿元" || token.unit === "百万元")
    return Math.abs(wan - value) <= (token.unit === "亿元" ? 5000 : 50) / 10 ** token.places + 1e-9;
  return Math.round(wan * 100 + 1e-6) === Math.round(value * 100);
}

function unitOf(measure: Measure): string {
  return measure === "money" ? "万元" : measure === "percent" ? "%" : "";
}

function kindOf(measure: Measure): "percent" | "narrative" {
  return measure === "percent" ? "percent" : "narrative";
}

/** The first number of a text that we made ourselves. */
export function firstNumber(text: string): NumberToken | undefined {
  return numbersIn(tokenize(text))[0];
}
