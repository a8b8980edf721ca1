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
  return EVENTS.has(measure) ? "次" : HOURS[measure] === undefined ? measure : "小时";
}

const HOURS: Readonly<Record<string, number>> = { 秒: 1 / 3600, 分钟: 1 / 60, 小时: 1 };

/** 40分钟 as hours, so that it can be held against 4小时; anything else as it is. */
export function inHours<T extends Pick<Stating, "low" | "high">>(one: T, measure: string | null): T {
  const by = HOURS[measure ?? ""];
  return by === undefined ? one : { ...one, low: one.low * by, high: one.high * by };
}

/** What a price is for, without spans of time. */
function thingsOf({ per }: Stating): readonly string[] {
  return per.filter((word) => A_YEAR[word] === undefined);
}

/** Say nothing of what is counted: 每个. */
const ANY: ReadonlySet<string> = new Set(["个", "项"]);

/** 每人1万元 and ≤3万元/台 are prices of other things; 按季度支付4.5万元 and 600元/条/月 are, too, where nothing says how many. */
export function arePricesOfOthers(a: Stating, b: Stating): boolean {
  const [own, other] = [thingsOf(a), thingsOf(b)];
  if (own.length > 0 && other.length > 0)
    return !own.some((word) => other.includes(word) || ANY.has(word)) && !other.some((word) => ANY.has(word));
  const times = ({ per }: Stating): string =>
    per
      .filter((word) => A_YEAR[word] !== undefined)
      .sort()
      .join();
  return own.length !== other.length && a.per.length > 0 && b.per.length > 0 && times(a) !== times(b);
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
  // 每月至少8场 promise no more than 96, and so do not speak against ≥100.
  if (text.bound === "atLeast" && indicator.bound === "atLeast" && isRate(text) && own.low <= other.low) return true;
  if (text.bound === "atLeast" && indicator.bound !== "atLeast") return other.high >= own.low;
  if (text.bound === "atMost" && indicator.bound !== "atMost") return other.low <= own.high;
  return (
    other.low <= own.high * (1 + (isAbout ? ABOUT_ABOVE : 0)) + 1e-9 &&
    other.high >= own.low * (1 - (isAbout ? ABOUT_BELOW : 0)) - 1e-9
  );
}

/** So often in less than a year. */
function isRate({ per, timesAYear }: Stating): boolean {
  return timesAYear !== null && per.some((word) => (A_YEAR[word]?.low ?? 1) > 1);
}

function isLimit(bound: Bound): boolean {
  return bound === "atLeast" || bound === "atMost";
}
