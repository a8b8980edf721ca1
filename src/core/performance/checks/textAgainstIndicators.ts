/** P-08: frequencies, counts and prices in overview, plan and goals against the indicators of the same thing. */
import type { Quantity } from "../../text/quantity/quantity";
import { A_YEAR } from "../../text/quantity/words";
import type { FormFault } from "../fault";
import { agree, alignedPrices, valueOf } from "./compare";
import type { Stating } from "./compare";
import type { Mention } from "./mentions";
import { mentionsOf } from "./mentions";
import { pairsOf } from "./names";
import type { FormText, FormView, Valued } from "./view";
import { grouped, indicatorWords, oncePerForm, textsFor } from "./view";

const RULE = { rule: "performance.text-agrees-with-indicators", form: "P-08" } as const;
/** Words around a number that are told with it. */
const LONGEST = 30;

export function checkTexts(view: FormView): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const all = view.indicators.filter((one) => one.period === period);
    return textsFor(view, period).flatMap((text) => all.flatMap((indicator) => judge(view, text, indicator, all)));
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|"));
}

function judge(view: FormView, text: FormText, indicator: Valued, all: readonly Valued[]): readonly FormFault[] {
  const value = stating(indicator);
  const mentions = value === null ? [] : mentionsOf(indicator, all, text, pairsOf(view.form.name?.text ?? ""));
  const [first] = mentions;
  if (value === null || !first || mentions.some(({ quantity }) => agree(...alignedPrices(quantity, value)) || isMultiple(quantity, value, text))) return [];
  const often = first.quantity.timesAYear !== null ? { often: timesWords(first.quantity), aimed: timesWords(value) } : {};
  const words = { field: text.label, printed: partOf(text, first), indicator: indicatorWords(indicator), ...often };
  return [{ ...RULE, severity: "warning", template: often.often === undefined ? "perfTextDiffers" : "perfFrequencyDiffers", words, at: [indicator.value, text.said], sheet: view.form.sheet }];
}

/** 每村3名 in 15个村 are the indicator's 45人. */
function isMultiple(quantity: Quantity, value: Stating, { quantities }: FormText): boolean {
  if (quantity.measure === "元" || quantity.per.every((word) => A_YEAR[word] !== undefined)) return false;
  return quantities.some((count) => count !== quantity && count.unit !== "" && count.measure !== "元" && count.measure !== "%" && agree({ ...quantity, low: quantity.low * valueOf(count).low, high: quantity.high * valueOf(count).high }, value));
}

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
