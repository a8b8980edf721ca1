/** What a text says of each indicator: the quantities of its kind that stand beside the indicator's words. */
import type { Quantity } from "../../text/quantity/quantity";
import { kindOf } from "./compare";
import { hasTail, saysNothing, shared } from "./names";
import type { FormText, Valued } from "./view";

export interface Mention {
  readonly quantity: Quantity;
  /** Words around it that say what it counts. */
  readonly zone: string;
}

/** 1月、7月各开展一次: how many that are together, nothing here can tell. */
const OF_EACH = /各(?![类种级项方地部单县乡镇村口界国个])[\u4e00-\u9fff]{0,4}$/;
/** A rate is named right before it: 合格率达到95%. */
const NAMES_RATE = /(率|满意度|比例|比重|覆盖面)[^,;。]{0,6}$/;

/** In the text's order; amounts without a per are the business of parts. */
export function mentionsIn(text: FormText): readonly Mention[] {
  return text.quantities
    .filter(
      ({ measure, per, isFactor, start }) =>
        measure !== "" &&
        !isFactor &&
        (measure !== "元" || per.length > 0) &&
        !OF_EACH.test(text.plain.slice(Math.max(0, start - 5), start)),
    )
    .map((quantity) => ({ quantity, zone: zoneOf(text, quantity) }));
}

function zoneOf({ plain, quantities }: FormText, quantity: Quantity): string {
  const printed = quantities.filter(({ isImplied }) => !isImplied);
  const before = printed.filter(({ end }) => end <= quantity.start).at(-1)?.end ?? 0;
  const from = Math.max(before, clauseStart(plain, quantity.start));
  const front = plain.slice(from, quantity.start);
  if (quantity.measure === "%") return NAMES_RATE.test(front) ? front : "";
  const to = clauseEnd(plain, quantity.end);
  const next = printed.find(({ start }) => start >= quantity.end)?.start ?? plain.length;
  const pause = plain.indexOf("、", quantity.end);
  return front + plain.slice(quantity.end, Math.min(to, next < to && pause >= 0 ? Math.min(pause, next) : next));
}

function clauseStart(plain: string, at: number): number {
  return Math.max(...[...",;。:"].map((mark) => plain.lastIndexOf(mark, at - 1))) + 1;
}

function clauseEnd(plain: string, at: number): number {
  return Math.min(...[...",;。"].map((mark) => plain.indexOf(mark, at)).map((end) => (end < 0 ? plain.length : end)));
}

/** Those of `text` that speak of the indicator; `all`: the indicators of its period; `own`: words of the project's name, which many of them have. */
export function mentionsOf(
  indicator: Valued,
  all: readonly Valued[],
  text: FormText,
  own: ReadonlySet<string>,
): readonly Mention[] {
  const kind = kindOfIndicator(indicator);
  if (kind === null) return [];
  const rivals = all.filter((one) => kindOfIndicator(one) === kind);
  const same = mentionsIn(text).filter(
    ({ quantity }) => kindOf(quantity.measure) === kind && (!quantity.isImplied || indicator.read.timesAYear !== null),
  );
  const named = same.filter(({ zone }) => isNearest(indicator, rivals, zone, own));
  if (named.length > 0 || kind === "%") return named;
  const behind = same.filter(
    ({ quantity }) =>
      kind === "次" && quantity.per.length > 0 && hasTail(indicator.called, behindOf(text, quantity, all)),
  );
  if (behind.length > 0) return behind;
  const inSentence = same.filter(
    ({ quantity }) =>
      kind !== "次" &&
      kind !== "人" &&
      shared(indicator.called, sentenceOf(text, quantity)) > 0 &&
      isCounted(indicator, quantity),
  );
  if (inSentence.length > 0) return inSentence;
  const loose = same.filter(({ zone }) => isNearest(indicator, rivals, zone));
  if (kind !== "元") return onlyOne(indicator, rivals, same);
  const pers = persOf(indicator);
  const forSame = onlyOne(
    indicator,
    rivals.filter((one) => persOf(one) === pers),
    same.filter(({ quantity }) => listed(quantity.per) === pers),
    true,
  );
  return loose.length > 0 ? loose : forSame.length > 0 ? forSame : onlyOne(indicator, rivals, same);
}

/** No other indicator of the kind shares more words with it. */
function isNearest(indicator: Valued, rivals: readonly Valued[], zone: string, own?: ReadonlySet<string>): boolean {
  const score = shared(indicator.called, zone, own);
  return score > 0 && rivals.every((rival) => shared(rival.called, zone, own) <= score);
}

/** 人/月 of a price: what it is for tells it from others where no name does. */
function persOf({ called, read }: Valued): string {
  return listed(/每人|人均/.test(called) ? [...new Set([...read.per, "人"])] : read.per);
}

function listed(pers: readonly string[]): string {
  return [...pers].sort().join("/");
}

/** `isEnough`: being the only ones is. One number of the kind here and one there, and nothing that speaks against it. */
function onlyOne(
  indicator: Valued,
  rivals: readonly Valued[],
  same: readonly Mention[],
  isEnough = false,
): readonly Mention[] {
  const [only, ...others] = same.filter(({ quantity }) => !quantity.isImplied);
  if (only === undefined || others.length > 0 || rivals.filter(({ read }) => read.high !== 0).length !== 1) return [];
  return isEnough || shared(indicator.called, only.zone) > 0 || saysNothing(indicator.called) || saysNothing(only.zone)
    ? [only]
    : [];
}

/** Null for words and for amounts that are no prices. */
export function kindOfIndicator({ called, read }: Valued): string | null {
  if (read.unit === null) return null;
  const per = /每人|人均/.test(called) ? [...new Set([...read.per, "人"])] : read.per;
  if (read.unit === "元" && per.length === 0 && !/标准/.test(called)) return null;
  return kindOf(read.unit);
}

/** 种类 of 报刊种类 is counted in 种: where only the sentence names the thing, the counting word has to be the indicator's own. */
function isCounted({ called, read }: Valued, { unit }: Quantity): boolean {
  return read.printedUnit === unit && called.includes(unit);
}

/** 每周一到二次,对非法超限超载车辆的稽查: what is done so often follows, up to the next number; only where the clause itself names nothing. */
function behindOf(text: FormText, quantity: Quantity, all: readonly Valued[]): string {
  if (all.some(({ called }) => shared(called, zoneOf(text, quantity)) > 0)) return "";
  const next =
    text.quantities.find(({ start, isImplied }) => !isImplied && start >= quantity.end)?.start ?? text.plain.length;
  return text.plain.slice(quantity.end, Math.min(next, endOfSentence(text.plain, quantity.end)));
}

function sentenceOf({ plain }: FormText, { start, end }: Quantity): string {
  return plain.slice(plain.lastIndexOf("。", start) + 1, endOfSentence(plain, end));
}

function endOfSentence(plain: string, at: number): number {
  return Math.min(...[..."。;"].map((mark) => plain.indexOf(mark, at)).map((end) => (end < 0 ? plain.length : end)));
}
