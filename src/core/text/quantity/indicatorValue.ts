/** What stands as 指标值 of an indicator: an operator, numbers, unit and per, or words. */
import { numberAt } from "./number";
import { persBehind } from "./per";
import { plainOf } from "./plain";
import { quantitiesIn } from "./quantity";
import type { Quantity } from "./quantity";
import { BOUNDS_BEFORE, BOUNDS_BEHIND } from "./words";
import type { Bound, Operator, TimesRange } from "./words";
import { scaled } from "./number";

export interface IndicatorValue {
  /** 定性 for words and dates (及时, 元宵节); null where numbers stand without an operator (2人, 100%). */
  readonly operator: Operator | "定性" | null;
  /** In 元, % or what is counted; null for 定性. They differ for a range. */
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound | null;
  /** 元, %, 人 …; null where it is missing (≤103), and for 定性. */
  readonly unit: string | null;
  /** As printed: 万元; 万 where 元 is missing. */
  readonly printedUnit: string | null;
  readonly per: readonly string[];
  readonly timesAYear: TimesRange | null;
}

const WORDS: IndicatorValue = {
  operator: "定性",
  low: null,
  high: null,
  bound: null,
  unit: null,
  printedUnit: null,
  per: [],
  timesAYear: null,
};
/** More words than that beside a quantity make a sentence of it. */
const FEW_WORDS = 6;

/** 指标值 as printed. */
export function indicatorValue(text: string): IndicatorValue {
  const [first, ...others] = quantitiesIn(text);
  if (first === undefined) return bareNumber(text) ?? WORDS;
  const beside = text.length - [first, ...others].reduce((length, { start, end }) => length + end - start, 0);
  return beside > FEW_WORDS ? WORDS : ofQuantity(first);
}

function ofQuantity({ operator, low, high, bound, measure, unit, per, timesAYear }: Quantity): IndicatorValue {
  return { operator, low, high, bound, unit: measure, printedUnit: unit, per, timesAYear };
}

/** ≤103, 0, 2/月, 100以上: a number and nothing that it counts. */
function bareNumber(source: string): IndicatorValue | null {
  const { text } = plainOf(source);
  const before = BOUNDS_BEFORE.find(({ word }) => text.startsWith(word));
  const at = before?.word.length ?? 0;
  const number = /^\d/.test(text.charAt(at)) ? numberAt(text, at) : null;
  if (number === null) return null;
  const { pers, end } = persBehind(text, number.end);
  const behind = BOUNDS_BEHIND.find(({ word }) => text.startsWith(word, end));
  if (end + (behind?.word.length ?? 0) !== text.length) return null;
  const limit = before ?? behind;
  const value = scaled(number.low, number.group);
  return {
    operator: limit?.operator ?? null,
    low: value,
    high: value,
    bound: limit?.bound ?? "exact",
    unit: null,
    printedUnit: null,
    per: pers.map(({ word }) => word),
    timesAYear: null,
  };
}
