/** Whether two statements of a number can both hold: 每周一到二次 and ≥24次 cannot. */
import type { Bound, TimesRange } from "../../text/quantity/words";
import { A_YEAR, EVENTS } from "../../text/quantity/words";

/** As a quantity of a text and the value of an indicator both have it. */
export interface Stating {
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  readonly per: readonly string[];
  readonly timesAYear: TimesRange | null;
}

/** 约, 余 and 左右 leave so much open: what is aimed at may be rounded down from it, hardly up. */
const ABOUT_BELOW = 0.1;
const ABOUT_ABOVE = 0.03;

/** 次 and 场 are counted alike, by the year; else what is counted. */
export function kindOf(measure: string): string {
  return EVENTS.has(measure) ? "次" : measure;
}

/** A price for a 月 and one for a 年, both as they are for the year; anything else as it is. */
export function alignedPrices(a: Stating, b: Stating): readonly [Stating, Stating] {
  const [own, other] = [spanOf(a), spanOf(b)];
  return own === null || other === null || own === other ? [a, b] : [times(a, own), times(b, other)];
}

function spanOf({ per, timesAYear }: Stating): number | null {
  const span = timesAYear === null ? per.find((word) => A_YEAR[word] !== undefined) : undefined;
  return span === undefined ? null : (A_YEAR[span]?.low ?? null);
}

function times(one: Stating, by: number): Stating {
  return { ...one, low: one.low * by, high: one.high * by };
}

/** How often a year where it is told, else as it is. */
export function valueOf({ low, high, timesAYear }: Pick<Stating, "low" | "high" | "timesAYear">): TimesRange {
  return timesAYear ?? { low, high };
}

/** A text's statement against an indicator's: a lower limit is what is aimed at, so that a text that says more contradicts it as well. */
export function agree(text: Stating, indicator: Stating): boolean {
  const [own, other] = [valueOf(text), valueOf(indicator)];
  const isAbout = text.bound === "about" || indicator.bound === "about";
  // 不少于100人 and ≤100人 leave nothing but 100人, which neither means.
  if (isLimit(text.bound) && isLimit(indicator.bound) && text.bound !== indicator.bound)
    return text.bound === "atMost" ? other.low < own.high : other.high > own.low;
  if (text.bound === "atLeast" && indicator.bound !== "atLeast") return other.high >= own.low;
  if (text.bound === "atMost" && indicator.bound !== "atMost") return other.low <= own.high;
  return (
    other.low <= own.high * (1 + (isAbout ? ABOUT_ABOVE : 0)) + 1e-9 &&
    other.high >= own.low * (1 - (isAbout ? ABOUT_BELOW : 0)) - 1e-9
  );
}

function isLimit(bound: Bound): boolean {
  return bound === "atLeast" || bound === "atMost";
}
