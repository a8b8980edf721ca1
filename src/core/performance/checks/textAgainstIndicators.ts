/** P-08: frequencies, counts and prices in overview, plan and goals against the indicators of the same thing. */
import type { Quantity } from "../../text/quantity/quantity";
import { A_YEAR } from "../../text/quantity/words";
import type { FormFault } from "../fault";
import { agree, alignedPrices, arePricesOfOthers, inHours, valueOf } from "./compare";
import type { Stating } from "./compare";
import type { Mention } from "./mentions";
import { isOfOtherYear } from "./stated";
import { mentionsIn, mentionsOf } from "./mentions";
import { pairsOf, saysNothing } from "./names";
import type { FormText, FormView, Valued } from "./view";
import { grouped, indicatorWords, isOneMoney, oncePerForm, textsFor } from "./view";

const RULE = { rule: "performance.text-agrees-with-indicators", form: "P-08" } as const;
/** Words around a number that are told with it. */
const LONGEST = 30;

/** `year`: of the budget; what texts tell of other years is not held against indicators. */
export function checkTexts(view: FormView, year: number): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const all = view.indicators.filter((one) => one.period === period);
    return textsFor(view, period).flatMap((text) =>
      all.flatMap((indicator) => judge(view, text, indicator, all, year)),
    );
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|"));
}

function judge(
  view: FormView,
  text: FormText,
  indicator: Valued,
  all: readonly Valued[],
  year: number,
): readonly FormFault[] {
  const value = stating(indicator);
  const mentions =
    value === null
      ? []
      : mentionsOf(indicator, all, text, pairsOf(view.form.name?.text ?? "")).filter(
          ({ quantity }) => !isOfOtherYear(text, quantity, year),
        );
  const [first] = mentions;
  if (value !== null && first && mentions.length === 1 && leavesLess(first.quantity, value))
    return [told(view, text, indicator, first, value, "info")];
  if (
    value === null ||
    !first ||
    isTogether(mentions, value) ||
    isTogether(sameKind(text, first), value) ||
    isOfLife(view, text, indicator, mentions) ||
    mentions.some(({ quantity }) => isSaid(quantity, value, indicator) || isMultiple(quantity, value, text)) ||
    isPriceOfWhole(mentions, value, indicator, text) ||
    mentions.some(({ quantity }) => isSaidBeside(quantity, value, indicator, text))
  )
    return [];
  const found = mentions.find(({ quantity }) => mayBeHeldAgainst(quantity, value));
  return found === undefined ? [] : [told(view, text, indicator, found, value, "warning")];
}

function told(
  view: FormView,
  text: FormText,
  indicator: Valued,
  mention: Mention,
  value: Stating,
  severity: FormFault["severity"],
): FormFault {
  const isOften = mention.quantity.timesAYear !== null;
  const often = isOften ? { often: timesWords(mention.quantity), aimed: timesWords(value) } : {};
  const words = { field: text.label, printed: partOf(text, mention), indicator: indicatorWords(indicator), ...often };
  return {
    ...RULE,
    severity,
    template: isOften ? "perfFrequencyDiffers" : "perfTextDiffers",
    words,
    at: [indicator.value, text.said],
    sheet: view.form.sheet,
  };
}

/** 每年一到两次 may be one, which ≥2次 is not; a hint, because two are meant to be possible. */
function leavesLess(quantity: Quantity, value: Stating): boolean {
  const [own, aim] = [valueOf(quantity), valueOf(value)];
  return (
    quantity.timesAYear !== null &&
    quantity.bound === "range" &&
    value.bound === "atLeast" &&
    own.low < aim.low &&
    own.high === aim.low
  );
}

function isSaid(quantity: Quantity, value: Stating, { read }: Valued): boolean {
  return agree(...alignedPrices(inHours(quantity, quantity.measure), inHours(value, read.unit)));
}

/** Prices of other things, and amounts beside prices, say nothing of each other. */
function mayBeHeldAgainst(quantity: Quantity, value: Stating): boolean {
  return quantity.measure !== "元" || (!isAmountBesidePrice(quantity, value) && !arePricesOfOthers(quantity, value));
}

/** 服务器1台 and 扫描仪2台 are the indicator's 3台. */
function isTogether(mentions: readonly Mention[], value: Stating): boolean {
  const [first, ...others] = mentions;
  if (
    !first ||
    others.length === 0 ||
    mentions.some(
      ({ quantity }) => quantity.timesAYear !== null || quantity.measure === "%" || quantity.measure === "元",
    )
  )
    return false;
  return agree(
    { ...first.quantity, bound: "exact", low: total(mentions, "low"), high: total(mentions, "high") },
    value,
  );
}

function sameKind(text: FormText, { quantity }: Mention): readonly Mention[] {
  return mentionsIn(text).filter((one) => !one.quantity.isImplied && one.quantity.measure === quantity.measure);
}

function total(mentions: readonly Mention[], end: "low" | "high"): number {
  return mentions.reduce((sum, { quantity }) => sum + quantity[end], 0);
}

/** With several years' money the overview may tell of all of them: then it agrees with the indicator of the whole duration. */
function isOfLife(view: FormView, text: FormText, indicator: Valued, mentions: readonly Mention[]): boolean {
  if (text.period !== null || indicator.period !== "year") return false;
  const lives = view.indicators
    .filter(({ period, called }) => period === "life" && called === indicator.called)
    .flatMap((one) => stating(one) ?? []);
  return (
    !isOneMoney(view) && lives.some((life) => mentions.some(({ quantity }) => agree(...alignedPrices(quantity, life))))
  );
}

/** 6万元 and ≤3万元/台: an amount and a price of one say nothing of each other where nothing says how many. */
function isAmountBesidePrice(quantity: Quantity, { per }: Stating): boolean {
  return (
    quantity.measure === "元" &&
    quantity.per.length > 0 &&
    quantity.per.every((word) => word === "年") &&
    per.some((word) => A_YEAR[word] === undefined)
  );
}

/** 上半年完成600人,全年完成1400人; 由62%提高到78%: the same sentence has the indicator's number as well. */
function isSaidBeside(quantity: Quantity, value: Stating, indicator: Valued, text: FormText): boolean {
  return text.quantities.some(
    (one) =>
      one !== quantity &&
      !one.isImplied &&
      !one.isFactor &&
      one.measure === quantity.measure &&
      one.per.join() === quantity.per.join() &&
      isSameSentence(text, one, quantity) &&
      valueOf(one).high === valueOf(value).high &&
      namesNothing(text, one) &&
      isSaid(one, value, indicator),
  );
}

function namesNothing({ plain, quantities }: FormText, { start }: Quantity): boolean {
  const before = quantities.filter(({ end, isImplied }) => !isImplied && end <= start).at(-1)?.end ?? 0;
  const clause = Math.max(...[...",;。"].map((mark) => plain.lastIndexOf(mark, start - 1))) + 1;
  return saysNothing(
    plain.slice(Math.max(before, clause), start).replace(/提高|提升|增加|上升|下降|降低|由|从|达到|到|至/g, ""),
  );
}

function isSameSentence({ plain }: FormText, a: Quantity, b: Quantity): boolean {
  return !/[。;]/.test(plain.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

/** 亩均投资3000元, of which (亩均300元) are the indicator's: what all pay together, beside the price that is meant. */
function isPriceOfWhole(
  mentions: readonly Mention[],
  value: Stating,
  indicator: Valued,
  { quantities, plain }: FormText,
): boolean {
  return (
    mentions.every(
      ({ quantity, zone }) =>
        quantity.measure === "元" && OF_ALL.test(zone + plain.slice(quantity.start, quantity.end)),
    ) &&
    quantities.some(
      (one) => one.measure === "元" && one.per.join() === value.per.join() && isSaid(one, value, indicator),
    )
  );
}

const OF_ALL = /投资|中央|省|市级|上级|国家|总/;

/** 每村3名 in 15个村 are the indicator's 45人. */
function isMultiple(quantity: Quantity, value: Stating, text: FormText): boolean {
  if (isOfSpans(quantity, value, text)) return true;
  const { quantities } = text;
  if (quantity.measure === "元" || quantity.per.every((word) => A_YEAR[word] !== undefined)) return false;
  return quantities.some(
    (count) =>
      count !== quantity &&
      count.unit !== "" &&
      count.measure !== "元" &&
      count.measure !== "%" &&
      agree({ ...quantity, low: quantity.low * valueOf(count).low, high: quantity.high * valueOf(count).high }, value),
  );
}

/** 每季度200个 are the indicator's 800个, 每月加工18.75万页 in eight months its 150万页; 每月 stands before both of 100批次、1000批次. */
function isOfSpans(quantity: Quantity, value: Stating, { plain }: FormText): boolean {
  if (quantity.measure === "%" || quantity.measure === "元" || quantity.timesAYear !== null || value.per.length > 0)
    return false;
  const own = quantity.per.find((word) => word !== "年" && A_YEAR[word] !== undefined);
  const clause = plain.slice(
    Math.max(...[...",;。"].map((mark) => plain.lastIndexOf(mark, quantity.start))) + 1,
    quantity.start,
  );
  const span = own ?? (quantity.per.length === 0 ? EACH_SPAN.exec(clause)?.[1]?.replace(/^季$/, "季度") : undefined);
  const most = span === undefined ? undefined : A_YEAR[span]?.high;
  return (
    most !== undefined &&
    Array.from({ length: most }, (_, index) => index + 1).some((times) =>
      agree({ ...quantity, per: [], timesAYear: null, low: quantity.low * times, high: quantity.high * times }, value),
    )
  );
}

const EACH_SPAN = /每(半年|季度?|月|周|天)/;

export function stating({ read }: Valued): Stating | null {
  const { low, high, bound, per, timesAYear } = read;
  return low === null || high === null || bound === null ? null : { low, high, bound, per, timesAYear };
}

/** 52～104: how often a year. */
export function timesWords(one: Pick<Stating, "low" | "high" | "timesAYear">): string {
  const { low, high } = valueOf(one);
  return low === high ? grouped(low) : `${grouped(low)}～${grouped(high)}`;
}

/** The clause that the number stands in, shortened around it. */
function partOf({ plain }: FormText, { quantity }: Mention): string {
  const from = Math.max(...[...",;。"].map((mark) => plain.lastIndexOf(mark, quantity.start - 1))) + 1;
  const ends = [...";。"].map((mark) => plain.indexOf(mark, quantity.end)).filter((end) => end >= 0);
  const end = Math.min(plain.length, ...ends);
  const start = Math.max(from, quantity.start - LONGEST);
  const far = Math.max(quantity.end, start + LONGEST);
  const pause = plain.lastIndexOf(",", far);
  const to = end <= far ? end : pause >= quantity.end ? pause : far;
  return `${start > from ? "…" : ""}${plain.slice(start, to)}${to < end && to === far ? "…" : ""}`;
}
