/** What a text says of each indicator: the quantities of its kind that stand beside the indicator's words. */
import type { Quantity } from "../../text/quantity/quantity";
import { A_YEAR } from "../../text/quantity/words";
import { kindOf } from "./compare";
import { hasTail, saysNothing, shared } from "./names";
import { RATE } from "./rate";
import type { FormText, Valued } from "./view";

export interface Mention {
  readonly quantity: Quantity;
  /** Words around it that say what it counts. */
  readonly zone: string;
  /** With the clause before, where its own says nothing: 开展视察调研活动,全年不少于4次. */
  readonly wide: string;
}

/** 1月、7月各开展一次: how many that are together, nothing here can tell; 每周对各站巡检一次 is told of all. */
const OF_EACH = /(?<![对向到为给与在由将从至往])各(?![类种级项方地部单县乡镇村口界国个])[\u4e00-\u9fff]{0,4}$/;
/** 上半年完成600人: of the year's 1400. */
const OF_A_PART = /(?<![上、和及])[上下]半年(?!.{0,4}各)|[一二三四1-4]季度/;
/** 县图书馆、文化馆和17个乡镇文化站: those that are named before are counted, too. */
const AND_MORE = /[\u4e00-\u9fff]{2}(?:和|及|以及|与)$/;
/** 分两次支付: how the money is paid. */
const IN_PARTS = /分(?:上[、,]?下半年)?$/;
/** 单价5000元 is a price without saying for what. */
const SINGLE_PRICE = /(?:单价|均价)(?:约|为|是|按|:){0,2}$/;
/** A rate is named right before it: 合格率达到95%. */
const NAMES_RATE = /(率|满意度|比例|比重|覆盖面|密度|占比)[^,;。]{0,6}$/;

/** In the text's order; amounts without a per are the business of parts. */
export function mentionsIn(text: FormText): readonly Mention[] {
  return text.quantities
    .filter(
      ({ measure, per, isFactor, start }) =>
        measure !== "" &&
        !isFactor &&
        text.plain.charAt(start - 1) !== "×" &&
        (measure !== "元" || per.length > 0 || SINGLE_PRICE.test(text.plain.slice(Math.max(0, start - 6), start))) &&
        !(measure === "次" && IN_PARTS.test(text.plain.slice(Math.max(0, start - 6), start))) &&
        !OF_EACH.test(text.plain.slice(Math.max(0, start - 5), start)) &&
        !(measure !== "%" && OF_A_PART.test(text.plain.slice(clauseStart(text.plain, start), start))) &&
        !AND_MORE.test(text.plain.slice(Math.max(0, start - 5), start)),
    )
    .flatMap((quantity): readonly Mention[] => {
      const within = withinSpan(text, quantity);
      const zone = zoneOf(text, quantity);
      return within === null ? [] : [{ quantity: within, zone, wide: wideOf(text, quantity, zone) }];
    });
}

const MONTHS = /(\d{1,2})月?[-~至到](\d{1,2})月/;
/** Nobody says here how long they are. */
const SPANS = /汛期|防火期|期间|假期|暑假|寒假|旺季|淡季|[春夏秋冬]季|[上下]半年|采暖期|供暖期|重点时段/;
const A_YEAR_OF_MONTHS = 12;

/** 5至10月每月2次 are 12 a year; null where the span is not told in months. */
function withinSpan({ plain }: FormText, quantity: Quantity): Quantity | null {
  const { timesAYear, per, start } = quantity;
  if (timesAYear === null || !per.some((word) => (A_YEAR[word]?.low ?? 0) > 2)) return quantity;
  const before = plain.slice(clauseStart(plain, start), start);
  const [, from, to] = MONTHS.exec(before) ?? [];
  if (from === undefined) return SPANS.test(before) ? null : quantity;
  const months = ((Number(to) - Number(from) + A_YEAR_OF_MONTHS) % A_YEAR_OF_MONTHS) + 1;
  const share = months / A_YEAR_OF_MONTHS;
  return { ...quantity, timesAYear: { low: timesAYear.low * share, high: timesAYear.high * share } };
}

/** 每人每年补助9600元 says nothing of whom. */
const PAYS = /补助|补贴|津贴|奖励|给予|生活费|定额/g;

function wideOf({ plain }: FormText, { start, measure }: Quantity, zone: string): string {
  if (!saysNothing(zone.replace(PAYS, ""))) return zone;
  const from = clauseStart(plain, start);
  // 刑事案件90件、每件1500元: whose price it is stands before the count.
  const own = measure === "元" ? plain.slice(from, start) : "";
  if (!saysNothing(own.replace(PAYS, ""))) return own;
  return plain.charAt(from - 1) === "," ? `${plain.slice(clauseStart(plain, from - 1), from)}${zone}` : zone;
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
  if (kind === "%") return rateOf(indicator, rivals, same, named);
  if (named.length > 0) return named;
  return lessNearly(
    indicator,
    rivals,
    same.filter((one) => !isSample(one)),
    text,
    own,
    all,
  );
}

/** Where no words right beside a number name the indicator. */
function lessNearly(
  indicator: Valued,
  rivals: readonly Valued[],
  same: readonly Mention[],
  text: FormText,
  own: ReadonlySet<string>,
  all: readonly Valued[],
): readonly Mention[] {
  const kind = kindOfIndicator(indicator);
  const wide = same.filter(({ wide: words }) => isNearest(indicator, rivals, words, own));
  if (wide.length > 0) return wide;
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
  if (kind !== "元") {
    const only = onlyOne(indicator, rivals, same);
    const often = only.length > 0 ? only : howOften(indicator, rivals, same, text);
    return often.length > 0 ? often : ofUnit(indicator, rivals, same, text);
  }
  const pers = persOf(indicator);
  const forSame = onlyOne(
    indicator,
    rivals.filter((one) => persOf(one) === pers),
    same.filter(({ quantity }) => listed(quantity.per) === pers),
    true,
  );
  return loose.length > 0 ? loose : forSame.length > 0 ? forSame : onlyOne(indicator, rivals, same);
}

/** 每次抽查60件: a sample of what is done, which the clause before need not be about. */
function isSample({ quantity: { measure, per }, zone }: Mention): boolean {
  return measure !== "元" && SAMPLE.test(zone) && per.some((word) => A_YEAR[word] === undefined);
}

const SAMPLE = /抽查|抽检|抽取|抽样|抽测|随机/;

/** 合格率 of 产品合格率. */
const RATE_NAME = /(?:满意度|[\u4e00-\u9fff]{2}(?:率|比例|比重|密度|占比))$/;

const SATISFIED = "满意度";
/** So many words in common are those of the same thing, whatever its rate is called. */
const MANY = 3;

/** A rate is one of its own name: 整改率 says nothing of 满意度; the only 合格率 of the text is that of the form. */
function rateOf(
  { called }: Valued,
  rivals: readonly Valued[],
  same: readonly Mention[],
  named: readonly Mention[],
): readonly Mention[] {
  const tail = RATE_NAME.exec(called)?.[0];
  if (tail === undefined) return named;
  const fits = named.filter(
    ({ zone }) => isSameRate(rateIn(zone), tail) || (tail !== SATISFIED && shared(called, zone) >= MANY),
  );
  if (fits.length > 0 || rivals.filter((rival) => rival.called.endsWith(tail)).length > 1) return fits;
  const all = same.filter(({ zone }) => rateIn(zone) === tail);
  const [only] = all;
  return only && all.length === 1 && saysNothing(only.zone.slice(0, only.zone.lastIndexOf(tail))) ? [only] : [];
}

/** The last rate that is named. */
function rateIn(zone: string): string | undefined {
  return /(?:满意度|[\u4e00-\u9fff]{2}(?:率|比例|比重|密度|占比))(?=[^率度例重比]{0,8}$)/.exec(zone)?.[0];
}

/** 畅通率 is 通畅率; a name that is no rate may be any. */
function isSameRate(a: string | undefined, b: string): boolean {
  return a === undefined || [...a].sort().join("") === [...b].sort().join("");
}

/** 按季发放 beside 发放频次 每月: the verb that stands right behind, where one indicator alone tells how often. */
function howOften(
  { called, read }: Valued,
  rivals: readonly Valued[],
  same: readonly Mention[],
  { plain }: FormText,
): readonly Mention[] {
  if (read.timesAYear === null || rivals.filter((rival) => rival.read.timesAYear !== null).length !== 1) return [];
  const all = same.filter(({ quantity }) => quantity.isImplied);
  const fits = all.filter(({ quantity }) => {
    const verb = plain.slice(quantity.end, quantity.end + 2);
    return verb.length === 2 && called.includes(verb);
  });
  const [first] = all;
  return all.every(({ quantity }) => quantity.timesAYear?.high === first?.quantity.timesAYear?.high) ? fits : [];
}

/** Count anything. */
const ANY_UNIT: ReadonlySet<string> = new Set(
  "个 项 次 人 名 位 人次 家 户 年 个月 月 天 小时 分钟 秒 周 季度 种 类 % ‰ 期 份 件 处".split(" "),
);

/** A goal tells what is aimed at: the one 场 of it is that of the one indicator in 场. */
function ofUnit(
  { level2, read }: Valued,
  rivals: readonly Valued[],
  same: readonly Mention[],
  { period }: FormText,
): readonly Mention[] {
  const unit = read.printedUnit ?? "";
  if (period === null || unit === "" || ANY_UNIT.has(unit) || !/数量/.test(level2 ?? "")) return [];
  const fits = same.filter(({ quantity }) => quantity.unit === unit);
  return fits.length === 1 && rivals.filter((rival) => rival.read.printedUnit === unit).length === 1 ? fits : [];
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
  const isOfUnit = kindOf(only.quantity.measure) !== "小时" || only.quantity.measure === indicator.read.unit;
  return isEnough ||
    shared(indicator.called, only.zone) > 0 ||
    (isOfUnit && (saysNothing(indicator.called) || saysNothing(only.zone)))
    ? [only]
    : [];
}

/** Null for words and for amounts that are no prices. */
export function kindOfIndicator({ called, read }: Valued): string | null {
  if (read.unit === null) return null;
  const per = /每人|人均/.test(called) ? [...new Set([...read.per, "人"])] : read.per;
  if (read.unit === "元" && per.length === 0 && !RATE.test(called)) return null;
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
