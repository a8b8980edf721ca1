/** What prices of one and counts in a text make together: 人均不高于10万元, 每次10人, 每年5次 are 500万元. */
import type { Quantity } from "../../text/quantity/quantity";
import { A_YEAR } from "../../text/quantity/words";
import type { FormText } from "./view";
import { grouped, yuanWords } from "./view";

/** In 元; what is left open (一到两次) makes them differ. */
export interface Worth {
  readonly low: number;
  readonly high: number;
  /** 5次×10人×10万元. */
  readonly words: string;
  /** A limit or an approximation is a factor. */
  readonly isOpen: boolean;
  /** Places of the counts. */
  readonly counts: readonly number[];
}

interface Factor extends Worth {
  readonly measure: string;
}

/** Spans that are counted in another way than by the year's calendar. */
const COUNTED_SPANS: ReadonlySet<string> = new Set(["天", "小时", "工作日", "学期"]);

/** Every way to work the price out with the counts of the text; empty where it lacks one. */
export function worthsOf(price: Quantity, text: FormText): readonly Worth[] {
  const own: Worth = { low: price.low, high: price.high, words: priceWords(price), isOpen: isOpen(price), counts: [] };
  const chain = factorsOf(price, text);
  if (chain.length > 0) return [multiplied([own, ...chain.map(asFactor)])];
  return price.per.reduce<readonly Worth[]>(
    (ways, per) =>
      ways.flatMap((way) =>
        countsFor(per, price, text).map((count) => multiplied(/^\d*$/.test(count.words) ? [way, count] : [count, way])),
      ),
    [own],
  );
}

/** What stands behind × of the price, and before it. */
export function factorsOf(price: Quantity, { quantities }: FormText): readonly Quantity[] {
  const at = quantities.indexOf(price);
  let [from, to] = [at, at];
  while (quantities[from]?.isFactor) from -= 1;
  while (quantities[to + 1]?.isFactor) to += 1;
  return quantities.slice(from, to + 1).filter((one) => one !== price);
}

function countsFor(per: string, price: Quantity, text: FormText): readonly Worth[] {
  const span = A_YEAR[per];
  if (span === undefined)
    return nearest(text, price, (one) => counts(one, per, text)).map((count) => perEvent(count, price, text));
  const told = nearest(text, price, ({ measure }) => measure === per && per !== "年");
  if (told.length > 0) return told.map(asFactor);
  return COUNTED_SPANS.has(per)
    ? []
    : [{ low: span.low, high: span.high, words: per === "年" ? "" : String(span.low), isOpen: false, counts: [] }];
}

/** 10个村 counts for 每村, 5批次 for 每批. */
function counts({ measure, end, unit }: Quantity, per: string, { plain }: FormText): boolean {
  return unit !== "" && (measure === per || unit.startsWith(per) || (measure === "个" && plain.startsWith(per, end)));
}

/** 每次10人 on 5次: the 人 of a year. */
function perEvent(count: Quantity, price: Quantity, text: FormText): Factor {
  const [event] = count.per.filter((per) => A_YEAR[per] === undefined && !price.per.includes(per));
  const factor = withTimes(count);
  const times =
    event === undefined ? undefined : nearest(text, count, (one) => one !== count && counts(one, event, text))[0];
  return times ? { ...multiplied([withTimes(times), factor]), measure: factor.measure } : factor;
}

/** 每月2次 are 24 of the year. */
function withTimes(count: Quantity): Factor {
  const times = count.timesAYear;
  return times ? { ...asFactor(count), low: times.low, high: times.high } : asFactor(count);
}

/** Those of the price's own part of a sentence, or of the sentence, the nearest first; else the only one of the text. */
function nearest(text: FormText, price: Quantity, fits: (one: Quantity) => boolean): readonly Quantity[] {
  const all = text.quantities
    .filter((one) => one.measure !== "元" && one.measure !== "%" && fits(one))
    .sort((a, b) => Math.abs(a.start - price.start) - Math.abs(b.start - price.start));
  for (const marks of ["。;", "。"]) {
    const own = all.filter((one) => isBeside(text, price, one, marks));
    if (own.length > 0) return own;
  }
  return all.length === 1 ? all : [];
}

/** None of the marks stands between. */
export function isBeside({ plain }: FormText, a: Quantity, b: Quantity, marks: string): boolean {
  const between = plain.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return ![...marks].some((mark) => between.includes(mark));
}

/** 632元/月, whatever bound and mark stand before it. */
function priceWords({ low, high, per }: Quantity): string {
  return `${low === high ? "" : `${grouped(low)}～`}${yuanWords(high)}${per.map((word) => `/${word}`).join("")}`;
}

function asFactor(quantity: Quantity): Factor {
  const { low, high, unit, measure, start } = quantity;
  return {
    low,
    high,
    words: `${low === high ? grouped(low) : `${grouped(low)}～${grouped(high)}`}${measure === "元" ? "元" : unit}`,
    isOpen: isOpen(quantity),
    measure,
    counts: [start],
  };
}

function isOpen({ bound }: Quantity): boolean {
  return bound !== "exact" && bound !== "range";
}

function multiplied(factors: readonly Worth[]): Worth {
  const words = factors
    .map((factor) => factor.words)
    .filter((word) => word !== "")
    .join("×");
  return {
    low: product(factors, "low"),
    high: product(factors, "high"),
    words,
    isOpen: factors.some((factor) => factor.isOpen),
    counts: factors.flatMap((factor) => factor.counts),
  };
}

function product(factors: readonly Worth[], end: "low" | "high"): number {
  return factors.reduce((all, factor) => all * factor[end], 1);
}
