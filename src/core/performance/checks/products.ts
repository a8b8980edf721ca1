/** P-06: counts × people × price, worked out where the overview gives them all, make the amount that it states. */
import type { Quantity } from "../../text/quantity/quantity";
import { A_YEAR } from "../../text/quantity/words";
import type { FormFault } from "../fault";
import { equations } from "./equations";
import type { StatedQuantity } from "./stated";
import { isOfOtherYear, isShareOf, OVERVIEW, plainAmounts } from "./stated";
import type { FormText, FormView } from "./view";
import { sameYuan, textCalled, yuanWords } from "./view";
import { factorsOf, isBeside, opennessOf, worthsAnywhere, worthsOf } from "./worth";
import type { Worth } from "./worth";

const RULE = { rule: "performance.counts-times-prices", form: "P-06" } as const;
/** More ways to read a text than that prove nothing. */
const MOST_WAYS = 64;

export function checkProducts(view: FormView, year: number): readonly FormFault[] {
  const text = textCalled(view, OVERVIEW);
  if (!text) return [];
  const results = resultsOf(view, text, year);
  return [...equations(view), ...(results.length > 0 ? results : sums(view, text, year))];
}

/** 每条每月1000元，需12万元; 每人4500元,按12个月计算,全年需43万元: between the last number and the amount stands nothing but words that lead to a sum. */
const LEADS =
  /^[,(]?(?:一年|每年|全年|年|总|共|需|计|合|小|约|要|为|概算|估算|预算|金额|资金|经费|费用|支出|预计|所|[=:,]){1,8}$/;

function resultsOf(view: FormView, text: FormText, year: number): readonly FormFault[] {
  const prices = text.quantities.filter(
    (one) => (isPrice(one) || isNamedPrice(one, text)) && !isOfElse(one, text) && !isPaidByMany(one, text),
  );
  const stated = plainAmounts(view, year);
  return prices.flatMap((price): readonly FormFault[] => {
    const result = stated.find(
      ({ quantity }) => followsFrom(price, quantity, text) || isBracketed(price, quantity, text),
    );
    const ways = isPrice(price) ? worthsOf(price, text) : worthsOfNamed(price, text);
    const first = result && nearest(ways, result.quantity.high);
    const isAlone = prices.every((other) => other === price || !isBeside(text, price, other, "。;"));
    if (
      !result ||
      !first ||
      !isAlone ||
      (first.isOpen && !first.isRough) ||
      (sameAmount(result.quantity.high, view) && !isFirst(price, text)) ||
      ways.some((way) => holds(way, 0, result.quantity.high) || isRounded(way, price, result.quantity)) ||
      (isPrice(price) &&
        worthsAnywhere(price, text).some(
          (way) => holds(way, 0, result.quantity.high) || isRounded(way, price, result.quantity),
        ))
    )
      return [];
    const words = {
      formula: first.words,
      sum: sumWords(first),
      stated: `${result.clause}${result.quantity.printed}`,
      ...openWords(first),
    };
    return [
      { ...RULE, severity: "warning", template: "perfProductDiffers", words, at: [text.said], sheet: view.form.sheet },
    ];
  });
}

/** 户均贷款4.4万元 are no cost. */
function isOfElse({ start, end }: Quantity, { plain }: FormText): boolean {
  return OF_ELSE.test(plain.slice(plain.lastIndexOf(",", start - 1) + 1, end));
}

/** What the budget pays is the share that stands behind it. */
function isPaidByMany(price: Quantity, text: FormText): boolean {
  return text.quantities.some((share) => isShareOf(text, share, price));
}

const OF_ELSE = /贷款(?!贴息|利息)|(?<!低)收入|产值|产量|存款|授信|信贷/;

function isPrice({ measure, per }: Quantity): boolean {
  return measure === "元" && per.some((one) => one !== "年");
}

/** 购置一体机4台,单价7000元: of each of what is counted right before it. */
const SINGLE = /(?:单价|均价)(?:约|为|是|按|:){0,2}$/;

function isNamedPrice({ measure, per, start }: Quantity, { plain }: FormText): boolean {
  return measure === "元" && per.length === 0 && SINGLE.test(plain.slice(Math.max(0, start - 6), start));
}

function worthsOfNamed(price: Quantity, text: FormText): readonly Worth[] {
  const before = text.quantities.filter(
    (one) => one.end <= price.start && isBeside(text, one, price, "。;") && one.measure !== "%",
  );
  const count = before.at(-1);
  return count === undefined || count.measure === "元" || count.unit === "" || count.per.length > 0
    ? []
    : worthsOf({ ...price, per: [count.measure] }, { ...text, quantities: [count, price] });
}

/** The next amount behind the price, in its part of the sentence. */
function followsFrom(price: Quantity, amount: Quantity, text: FormText): boolean {
  if (amount.start < price.end || !isBeside(text, price, amount, "。;")) return false;
  const between = text.quantities.filter(({ start, end }) => start >= price.end && end <= amount.start);
  const from = Math.max(between.at(-1)?.end ?? price.end, text.plain.lastIndexOf(",", amount.start - 1));
  return !between.some(({ measure }) => measure === "元") && LEADS.test(text.plain.slice(from, amount.start));
}

/** 9万元(1万元/个), 34.4万元(每个路口4000元) */
function isBracketed({ start, end }: Quantity, amount: Quantity, { plain }: FormText): boolean {
  return (
    start > amount.end &&
    start - amount.end <= LONGEST_LEAD &&
    BRACKETED.test(plain.slice(amount.end, start)) &&
    plain.charAt(end) === ")"
  );
}

const BRACKETED = /^\((?:(?:每|人均|按)[\u4e00-\u9fff]*)?$/;
const LONGEST_LEAD = 10;

/** No amount stands before it that the whole may hold as well, and none behind it that is no sum of it. */
function isFirst(price: Quantity, text: FormText): boolean {
  return text.quantities.every(({ measure, end }) => measure !== "元" || end > price.start);
}

/** Of several ways the one that comes nearest to what it should make. */
function nearest(ways: readonly Worth[], aim: number): Worth | undefined {
  return ways.reduce<Worth | undefined>(
    (best, one) => (best && Math.abs(best.high - aim) <= Math.abs(one.high - aim) ? best : one),
    undefined,
  );
}

function openWords({ isOpen, isRough }: Worth): { readonly open?: string } {
  return isOpen ? { open: isRough ? "按写明的大约数" : "按写明的上限" } : {};
}

/** The whole is judged with everything that it may hold. */
function sameAmount(yuan: number, { amounts }: FormView): boolean {
  return amounts.year !== null && sameYuan(yuan, amounts.year);
}

function sums(view: FormView, text: FormText, year: number): readonly FormFault[] {
  const amount = view.amounts.year;
  // 全年共需638400元 is no price, though it is for a year.
  const stated = plainAmounts(view, year).filter(({ quantity, isTotal }) => quantity.per.length === 0 || isTotal);
  const all = pricesIn(text, stated, year);
  const aims = [...stated.map(({ quantity }) => quantity.high), ...(amount === null ? [] : [amount])];
  const prices = all.filter((one) => !hasResult(one, text));
  const worths = prices.map((price) => worthsOf(price, text).filter((worth) => !isOne(worth, aims, price)));
  if (amount === null || prices.length === 0 || prices.some((price) => worthsOf(price, text).length === 0)) return [];
  const open = worths.filter((ways, index) => ways.length === worthsOf(prices[index] as Quantity, text).length);
  if (open.length === 0) return [];
  const isOfPrice = ({ quantity }: StatedQuantity): boolean => all.some((price) => isResult(quantity, price, text));
  const parts = stated.filter((one) => !one.isTotal || isOfPrice(one));
  const whole = stated.find((one) => one.isTotal && !isOfPrice(one));
  const ways = combined(open);
  const rest = parts.reduce((sum, { quantity }) => sum + quantity.high, 0);
  if (
    ways.length > MOST_WAYS ||
    sameYuan(rest, amount) ||
    [...ways, ...waysOfOne(prices, text)].some((way) => aims.some((aim) => holds(way, 0, aim) || holds(way, rest, aim)))
  )
    return [];
  if (isShared(open) && isBetween(open, amount - rest)) return [];
  if (ways.every(({ high }) => high + rest < amount) && hasUnpriced(text, open)) return [];
  const first = nearest(ways, (whole ? whole.quantity.high : amount) - rest);
  const isTooMuch = !first?.isOpen && ways.every(({ low }) => low > amount);
  return first && (whole || isTooMuch) ? [sumFault(view, text, first, whole, amount)] : [];
}

function sumFault(
  view: FormView,
  text: FormText,
  first: Worth,
  whole: StatedQuantity | undefined,
  amount: number,
): FormFault {
  const words = {
    formula: first.words,
    sum: sumWords(first),
    ...(whole ? { stated: `${whole.clause}${whole.quantity.printed}` } : { amount: yuanWords(amount) }),
    ...openWords(first),
  };
  return {
    ...RULE,
    severity: "warning",
    template: "perfProductDiffers",
    words,
    at: [text.said, ...(view.money.year ? [view.money.year] : [])],
    sheet: view.form.sheet,
  };
}

/** What is told for something, or multiplied, and stands for no amount of its own. */
function pricesIn(text: FormText, stated: readonly StatedQuantity[], year: number): readonly Quantity[] {
  return text.quantities.filter(
    (one) =>
      one.measure === "元" &&
      !isOfElse(one, text) &&
      !isPaidByMany(one, text) &&
      !(one.per.every((word) => word === "年") && isOfOtherYear(text, one, year)) &&
      (one.per.length > 0 || factorsOf(one, text).length > 0) &&
      !stated.some(({ quantity }) => quantity === one),
  );
}

/** 2名…每人每月632元,离休人员1349元/月: beside a price that is not told for each of them, one of the two has it. */
function waysOfOne(prices: readonly Quantity[], text: FormText): readonly Worth[] {
  const ofTime = (one: Quantity): readonly string[] => one.per.filter((per) => A_YEAR[per] !== undefined);
  const isForEach = (one: Quantity): boolean => ofTime(one).length < one.per.length;
  const isMixed = prices.some(isForEach) && prices.some((price) => ofTime(price).includes("月") && !isForEach(price));
  return isMixed
    ? combined(
        prices.map((price) => [
          ...worthsOf(price, text),
          ...(isForEach(price) ? worthsOf({ ...price, per: ofTime(price) }, text) : []),
        ]),
      )
    : [];
}

/** One count for several prices, or several counts for one. */
function isShared(open: readonly (readonly Worth[])[]): boolean {
  const known = open.map((ways) => new Set(ways.flatMap(({ counts }) => counts)));
  return (
    open.length > 1 &&
    (open.some((ways) => ways.length > 1) ||
      known.some((own, index) => known.slice(index + 1).some((other) => [...own].some((count) => other.has(count)))))
  );
}

/** 小学生200名每人1000元…,幼儿40名: of whom nothing is said. The whole that stands before them all is none of these. */
function hasUnpriced({ quantities }: FormText, open: readonly (readonly Worth[])[]): boolean {
  const used = new Set(open.flat().flatMap(({ counts }) => counts));
  const measures = new Set(quantities.filter(({ start }) => used.has(start)).map(({ measure }) => measure));
  return quantities.some(
    ({ start, measure, unit }) => unit !== "" && measures.has(measure) && !used.has(start) && start > Math.min(...used),
  );
}

/** 1200 people of whom some have 50元 and some 100元: the text does not say how many. */
function isBetween(open: readonly (readonly Worth[])[], amount: number): boolean {
  const all = open.flat();
  return (
    amount >= Math.min(...all.map(({ low }) => low)) &&
    amount <= open.reduce((sum, ways) => sum + Math.max(...ways.map(({ high }) => high)), 0)
  );
}

/** 每人每月2000元,全年24万元: the price and what it makes are the same money. */
function hasResult(price: Quantity, text: FormText): boolean {
  return text.quantities.some((one) => isResult(one, price, text));
}

function isResult(amount: Quantity, price: Quantity, text: FormText): boolean {
  return (
    amount !== price &&
    amount.measure === "元" &&
    amount.per.every((per) => per === "年") &&
    !amount.isFactor &&
    price.per.some((per) => per !== "年") &&
    isBeside(text, price, amount, "。;") &&
    worthsOf(price, text).some((way) => isRounded(way, price, amount))
  );
}

function isRounded({ low, high }: Worth, price: Quantity, amount: Quantity): boolean {
  return Math.min(Math.abs(low - amount.high), Math.abs(high - amount.high)) <= rounding(price, high);
}

/** Smaller prices are what they say: 3元 are not 2.9元. */
const LEAST_ROUNDED = 100;

/** A price is printed in whole 元 (3333元/月 of 4万元 a year): half a 元 for each time that it counts. */
function rounding(price: Quantity, high: number): number {
  return price.high < LEAST_ROUNDED ? 0.005 : Math.max(0.005, (0.5 * high) / price.high);
}

/** One of the amounts that the text states. */
function isOne(worth: Worth, aims: readonly number[], price: Quantity): boolean {
  return price.per.length > 0 && aims.some((aim) => holds(worth, 0, aim));
}

/** 约1600元 a month are 约2万元 a year. */
const ROUGHLY = 0.1;

function holds({ low, high, isRough }: Worth, rest: number, aim: number): boolean {
  const more = isRough ? ROUGHLY : 0;
  return low * (1 - more) + rest <= aim + 0.005 && high * (1 + more) + rest >= aim - 0.005;
}

/** What the prices of the overview make, in every way; null where a count is missing. Empty where it has no prices. */
export function pricedSums(text: FormText): readonly Worth[] | null {
  const worths = text.quantities
    .filter((one) => one.measure === "元" && one.per.some((per) => per !== "年") && !hasResult(one, text))
    .map((price) => worthsOf(price, text));
  return worths.some((ways) => ways.length === 0) ? null : worths.length === 0 ? [] : combined(worths);
}

function combined(worths: readonly (readonly Worth[])[]): readonly Worth[] {
  return worths.reduce<readonly Worth[]>(
    (ways, more) =>
      ways.length > MOST_WAYS
        ? ways
        : ways.flatMap((way) =>
            more.map((one) => ({
              low: way.low + one.low,
              high: way.high + one.high,
              words: way.words === "" ? one.words : `${way.words} + ${one.words}`,
              ...opennessOf([way, one]),
              counts: [...way.counts, ...one.counts],
            })),
          ),
    [{ low: 0, high: 0, words: "", isOpen: false, isRough: false, counts: [] }],
  );
}

function sumWords({ low, high }: Worth): string {
  return sameYuan(low, high) ? yuanWords(high) : `${yuanWords(low)}～${yuanWords(high)}`;
}
