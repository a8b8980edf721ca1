/** How a hand errs: which usual slip, if any, turns the figure that was meant into the one that was typed. */
import type { Amount } from "../amount/amount";
import type { Money } from "../amount/money";
import type { SlipKind } from "./suspect";

/** What the figures of a table are in; `unit` is absent where they may be in either. */
type Printed = Pick<Money, "places"> & Partial<Money>;

/** 100 hundredths in whole 元 are typed as 1. A minus is typed by mistake, and is no mistake to have left out: few figures have one. */
export function slipOf(actual: Amount, suggested: Amount, money: Printed = { places: 2 }): SlipKind | null {
  const { places } = money;
  if (actual === 0 || suggested === 0 || actual === suggested) return null;
  if (actual === -suggested) return suggested > 0 ? "sign" : null;
  if (isOtherUnit(actual, suggested, money)) return "unit";
  if ([10, 100, 1000].some((factor) => actual === suggested * factor || actual * factor === suggested))
    return "decimalPoint";
  const [typed, meant] = [digitsOf(actual, places), digitsOf(suggested, places)];
  if (isTransposed(typed, meant)) return "transposed";
  if (isOneDigitMore(typed, meant) || lostDecimal(suggested, actual, places)) return "extraDigit";
  if (isOneDigitMore(meant, typed) || lostDecimal(actual, suggested, places)) return "missingDigit";
  return isOneDigitApart(typed, meant) ? "wrongDigit" : null;
}

/** The digits as typed; trailing decimals that are zero count, because the form prints them. */
function digitsOf(amount: Amount, places: number): string {
  return String(Math.abs(amount) / 10 ** (2 - places));
}

/** 元 typed into a table of 万元, or 万元 into one of 元; the last places of the one are lost in the other. */
function isOtherUnit(actual: Amount, suggested: Amount, { places, unit }: Printed): boolean {
  if (actual < 0 !== suggested < 0) return false;
  if (unit !== undefined && Math.abs(actual) > Math.abs(suggested) !== (unit === "万元")) return false;
  const step = 10 ** (2 - places);
  const [large, small] = [
    Math.max(Math.abs(actual), Math.abs(suggested)),
    Math.min(Math.abs(actual), Math.abs(suggested)),
  ];
  return small > 0 && Math.abs(large / 10_000 - small) <= step / 2 && large >= small * 5_000;
}

/** Two neighbouring digits changed places, also when the first of them became a leading zero. */
function isTransposed(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  const [left, right] = [a.padStart(length, "0"), b.padStart(length, "0")];
  const at = [...left].findIndex((digit, index) => digit !== right[index]);
  return (
    at >= 0 && left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
  );
}

function isOneDigitApart(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  const [left, right] = [a.padStart(length, "0"), b.padStart(length, "0")];
  return Math.abs(a.length - b.length) <= 1 && [...left].filter((digit, index) => digit !== right[index]).length === 1;
}

/** `long` is `short` with one digit more somewhere. */
function isOneDigitMore(long: string, short: string): boolean {
  if (long.length <= short.length) return false;
  return [...long].some((_, index) => sameNumber(long.slice(0, index) + long.slice(index + 1), short));
}

/** 12.34 from 12.345 or 2.34: leading zeros are not typed. */
function sameNumber(a: string, b: string): boolean {
  return a.replace(/^0+(?=\d)/, "") === b.replace(/^0+(?=\d)/, "");
}

/** 12.34 typed as 12.4: the point stays and the last place is a zero. */
function lostDecimal(short: Amount, long: Amount, places: number): boolean {
  const [a, b] = [printed(short), printed(long)];
  return (
    places > 0 &&
    [...b].some((_, index) => index > b.indexOf(".") && `${b.slice(0, index)}${b.slice(index + 1)}0` === a)
  );
}

function printed(amount: Amount): string {
  return (Math.abs(amount) / 100).toFixed(2);
}

/** What a slip costs: the less it says, the more. Without one the figure may be wrong for any reason. */
const COSTS: Readonly<Record<SlipKind, number>> = {
  transposed: 0.1,
  unit: 0.1,
  sign: 0.1,
  decimalPoint: 0.15,
  extraDigit: 0.15,
  missingDigit: 0.15,
  wrongDigit: 0.2,
  shiftedRow: 0.1,
  swappedColumns: 0.1,
  overwrittenFormula: 0,
  forgottenTotal: 0.1,
  textNumber: 0,
  code: 0,
};
const UNEXPLAINED = 0.4;

export function slipCost(slip: SlipKind | null): number {
  return slip === null ? UNEXPLAINED : COSTS[slip];
}
