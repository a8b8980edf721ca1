/** A read form as its checks look at it: amounts in 元, values and texts with their quantities read once. */
import { toNumber } from "../../amount/amount";
import type { FormField, PerformanceForm, Period } from "../../declare/performance";
import { indicatorValue } from "../../text/quantity/indicatorValue";
import type { IndicatorValue } from "../../text/quantity/indicatorValue";
import { plainOf } from "../../text/quantity/plain";
import { quantitiesIn } from "../../text/quantity/quantity";
import type { Quantity } from "../../text/quantity/quantity";
import { remembered } from "../../text/remembered";
import type { FormFault } from "../fault";
import { ownerWords } from "../forms";
import type { Indicator, ReadForm, SaidInCell, SaidMoney } from "../model";

/** A text of the form; its quantities have their places in `plain`. */
export interface FormText {
  readonly id: string;
  /** 项目概况. */
  readonly label: string;
  /** Of a goal; null for what holds for both periods. */
  readonly period: Period | null;
  readonly said: SaidInCell;
  /** Half width, without blanks that part nothing. */
  readonly plain: string;
  readonly quantities: readonly Quantity[];
}

export interface Valued extends Indicator {
  /** "" where the form has only a value. */
  readonly called: string;
  readonly value: SaidInCell;
  readonly read: IndicatorValue;
}

export interface FormView {
  readonly form: ReadForm;
  readonly spec: PerformanceForm;
  /** 元; null where the form does not say. */
  readonly amounts: Readonly<Record<Period, number | null>>;
  readonly money: Readonly<Record<Period, SaidMoney | null>>;
  readonly texts: readonly FormText[];
  /** Those that have a value. */
  readonly indicators: readonly Valued[];
}

/** More numbers than that tell nothing of a project, and every check compares each with all others: the first of them are looked at. */
const MOST_NUMBERS = 120;

const readText = remembered(200_000, (text: string) => {
  const plain = plainOf(text).text;
  return { plain, quantities: quantitiesIn(plain).slice(0, MOST_NUMBERS) };
});
const readValue = remembered(50_000, indicatorValue);

export function viewOf(form: ReadForm, spec: PerformanceForm): FormView {
  const money = { life: totalOf(form, spec, "life"), year: totalOf(form, spec, "year") };
  const yuan = (said: SaidMoney | null): number | null =>
    said === null || said.amount === null ? null : toNumber(said.amount);
  return {
    form,
    spec,
    money,
    amounts: { life: yuan(money.life), year: yuan(money.year) },
    texts: [
      ...spec.fields.filter(({ long }) => long === true).flatMap((field) => textOf(form, field)),
      ...pairTexts(form, spec),
    ],
    indicators: form.indicators.flatMap((one): readonly Valued[] =>
      one.value === null
        ? []
        : [{ ...one, value: one.value, called: one.name?.text ?? "", read: readValue(one.value.text) }],
    ),
  };
}

function totalOf(form: ReadForm, spec: PerformanceForm, period: Period): SaidMoney | null {
  const block = spec.money.find((one) => one.period === period);
  return (block && form.money.get(`${block.id}.${block.total.id}`)) ?? null;
}

function textOf(form: ReadForm, field: FormField): readonly FormText[] {
  const said = form.fields.get(field.id);
  return said ? [{ id: field.id, label: field.label, period: field.period ?? null, said, ...readText(said.text) }] : [];
}

function pairTexts(form: ReadForm, spec: PerformanceForm): readonly FormText[] {
  const label = spec.pairs?.heads[1] ?? "";
  return form.pairs.flatMap(([, said]): readonly FormText[] =>
    said === null ? [] : [{ id: spec.pairs?.id ?? "", label, period: null, said, ...readText(said.text) }],
  );
}

export function textCalled(view: FormView, id: string): FormText | undefined {
  return view.texts.find((text) => text.id === id);
}

/** What speaks of the period: its own goal, and overview and plan, which of several years' money tell the year's. */
export function textsFor(view: FormView, period: Period): readonly FormText[] {
  return view.texts.filter(
    (text) => text.period === period || (text.period === null && (period === "year" || isOneMoney(view))),
  );
}

/** Both periods have the same money, as far as the form says: then they are the same year. */
export function isOneMoney({ amounts }: FormView): boolean {
  return amounts.life === null || amounts.year === null || sameYuan(amounts.life, amounts.year);
}

/** Faults with whose form it is. */
export function owned({ form }: FormView, faults: readonly FormFault[]): readonly FormFault[] {
  return faults.map((fault) => ({ ...fault, words: { owner: ownerWords(form), ...fault.words } }));
}

/** 年度 or 实施期, as the form calls them. */
export const PERIOD_WORDS: Readonly<Record<Period, string>> = { life: "实施期", year: "年度" };

/** “联网单位 ≥100家”; the value alone where there is no name. */
export function indicatorWords({ called, value }: Valued): string {
  return called === "" ? value.text : `${called} ${value.text}`;
}

/** 1,560万元 or 27,692元: the larger unit where it has no more than two decimals. */
export function yuanWords(yuan: number): string {
  const inWan = Math.abs(yuan) >= 10_000 && Number.isInteger(Math.round(yuan * 100) / 10_000);
  return inWan ? `${grouped(yuan / 10_000)}万元` : `${grouped(yuan)}元`;
}

/** With thousands, and no more than two decimals. */
export function grouped(value: number): string {
  return (Math.round(value * 100) / 100).toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/** Half a 分: binary fractions decide nothing. */
export function sameYuan(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}

/** What periods say twice in the same words is told once, of the year. */
export function oncePerForm<T>(ofYear: readonly T[], ofLife: readonly T[], wordsOf: (one: T) => string): readonly T[] {
  const known = new Set(ofYear.map(wordsOf));
  return [...ofYear, ...ofLife.filter((one) => !known.has(wordsOf(one)))];
}
