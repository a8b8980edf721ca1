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
  /** Only approximations are: 约60批次. */
  readonly isRough: boolean;
  /** Places of the counts. */
  readonly counts: readonly number[];
}

interface Factor extends Worth {
  readonly measure: string;
}

const EXACT = { isOpen: false, isRough: false } as const;

/** Spans that are counted in another way than by the year's calendar. */
const COUNTED_SPANS: ReadonlySet<string> = new Set(["天", "小时", "工作日", "学期"]);

/** Every way to work the price out with the counts of the text; empty where it lacks one. */
export function worthsOf(price: Quantity, text: FormText): readonly Worth[] {
  const own: Worth = {
    low: price.low,
    high: price.high,
    words: priceWords(price),
    isOpen: isOpen(price),
    isRough: isRough(price),
    counts: [],
  };
  const chain = factorsOf(price, text);
  if (chain.length > 0) return [multiplied([own, ...chain.map(asFactor)])];
  const ways = price.per.reduce<readonly Worth[]>(
    (ways, per) =>
      ways.flatMap((way) =>
        countsFor(per, price, text).map((count) => multiplied(/^\d*$/.test(count.words) ? [way, count] : [count, way])),
      ),
    [own],
  );
  return [...ways, ...ofThoseBefore(price, text).flatMap((count) => ways.map((way) => multiplied([count, way])))];
}

/** With any count of the text that may be meant: 聘用护林员210人 two sentences before 护林员每人每月补助500元. */
export function worthsAnywhere(price: Quantity, text: FormText): readonly Worth[] {
  const things = price.per.filter((per) => A_YEAR[per] === undefined);
  const [thing, ...others] = things;
  if (thing === undefined || others.length > 0) return [];
  const spans = worthsOf({ ...price, per: price.per.filter((per) => per !== thing) }, text);
  return text.quantities
    .filter((one) => one.measure !== "元" && one.measure !== "%" && counts(one, thing, text))
    .flatMap((count) => spans.map((span) => multiplied([asFactor(count), span])));
}

/** 司机3人,月工资3500元: of how many, though the price does not say that it is for each. */
const CLOSE = 8;

function ofThoseBefore(price: Quantity, text: FormText): readonly Worth[] {
  if (price.per.length === 0 || price.per.some((per) => A_YEAR[per] === undefined || per === "年")) return [];
  return text.quantities
    .filter(
      (one) =>
        one.unit !== "" &&
        one.per.length === 0 &&
        isThing(one) &&
        one.end <= price.start &&
        price.start - one.end <= CLOSE &&
        isBeside(text, one, price, "。;"),
    )
    .map(asFactor);
}

function isThing({ measure }: Quantity): boolean {
  return measure !== "元" && measure !== "%" && A_YEAR[measure] === undefined && measure !== "小时";
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
    return ownCounts(
      text,
      price,
      nearest(text, price, (one) => counts(one, per, text)),
    ).flatMap((count) => perEvent(count, price, text));
  const told = nearest(text, price, ({ measure }) => per !== "年" && (measure === per || isOfDays(measure, per)));
  if (told.length > 0) return told.map(asFactor);
  return COUNTED_SPANS.has(per)
    ? []
    : [{ low: span.low, high: span.high, words: per === "年" ? "" : String(span.low), ...EXACT, counts: [] }];
}

/** 每天 on 264个工作日. */
function isOfDays(measure: string, per: string): boolean {
  return DAYS.has(measure) && DAYS.has(per);
}

const DAYS: ReadonlySet<string> = new Set(["天", "工作日"]);

/** 10个村 and 岗位3个 count for 每村 and 每岗位, 5批次 for 每批. */
function counts({ measure, start, end, unit, per: pers }: Quantity, per: string, { plain }: FormText): boolean {
  return (
    unit !== "" &&
    (measure === per ||
      unit.startsWith(per) ||
      (per === "人次" && measure === "人" && pers.includes("次")) ||
      (measure === "个" && (plain.startsWith(per, end) || plain.endsWith(per, start))))
  );
}

/** Of several counts that of the price's own name (乡道360公里, 乡道每公里1500元), else those that stand right before it, behind the amount before. */
function ownCounts(text: FormText, price: Quantity, all: readonly Quantity[]): readonly Quantity[] {
  if (all.length < 2) return all;
  const lengths = all.map((one) => sameEnd(nameBefore(text, one), nameBefore(text, price)));
  const longest = Math.max(...lengths);
  const named = all.filter((_, index) => lengths[index] === longest);
  if (longest >= 2 && named.length === 1) return named;
  const before = text.quantities.filter(({ measure, end }) => measure === "元" && end <= price.start).at(-1)?.end ?? 0;
  const beside = all.filter(({ start, end }) => start >= before && end <= price.start);
  return beside.length > 0 ? beside : all;
}

const LONGEST_NAME = 10;

function nameBefore({ plain }: FormText, { start }: Quantity): string {
  return /[\u4e00-\u9fff]{0,10}$/.exec(plain.slice(Math.max(0, start - LONGEST_NAME), start))?.[0] ?? "";
}

function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** 每次10人 on 5次: the 人 of a year, in every way where it says several times how often. */
function perEvent(count: Quantity, price: Quantity, text: FormText): readonly Factor[] {
  const [event] = count.per.filter((per) => A_YEAR[per] === undefined && !price.per.includes(per));
  const factor = withTimes(count);
  const times = event === undefined ? [] : nearest(text, count, (one) => one !== count && counts(one, event, text));
  return times.length === 0
    ? [factor]
    : times.map((one) => ({ ...multiplied([withTimes(one), factor]), measure: factor.measure }));
}

/** 每月2次 are 24 of the year. */
function withTimes(count: Quantity): Factor {
  const times = count.timesAYear;
  return times ? { ...asFactor({ ...count, ...times }) } : asFactor(count);
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
    isRough: isRough(quantity),
    measure,
    counts: [start],
  };
}

function isOpen({ bound }: Quantity): boolean {
  return bound !== "exact" && bound !== "range";
}

function isRough({ bound }: Quantity): boolean {
  return bound === "about";
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
    ...opennessOf(factors),
    counts: factors.flatMap((factor) => factor.counts),
  };
}

/** A limit leaves more open than what is only about so much. */
export function opennessOf(all: readonly Pick<Worth, "isOpen" | "isRough">[]): Pick<Worth, "isOpen" | "isRough"> {
  const isOpen = all.some((one) => one.isOpen);
  return { isOpen, isRough: isOpen && all.every((one) => !one.isOpen || one.isRough) };
}

function product(factors: readonly Worth[], end: "low" | "high"): number {
  return factors.reduce((all, factor) => all * factor[end], 1);
}
