/** Performance forms as they would be read from a workbook, made from the few words that a test cares about. */
import { viewOf } from "../../src/core/performance/checks/view";
import type { FormView } from "../../src/core/performance/checks/view";
import type { FormFault } from "../../src/core/performance/fault";
import type { Indicator, ReadForm, SaidInCell, SaidMoney } from "../../src/core/performance/model";
import type { Period } from "../../src/core/declare/performance";
import { projectForm } from "../../src/packs/shanxi-unit-2026/performance/project";

/** 一级, 二级, 三级指标 and 指标值; "" for a blank cell. */
export type IndicatorLine = readonly [string, string, string, string];

export interface FormWords {
  readonly kind?: "project" | "overall";
  readonly name: string;
  /** 元 of life and year; for the overall form the year's in 万元 as printed. */
  readonly life?: number;
  readonly year?: number;
  readonly fields?: Readonly<Record<string, string>>;
  /** Of both periods; `yearIndicators` where the year has others. */
  readonly indicators?: readonly IndicatorLine[];
  readonly yearIndicators?: readonly IndicatorLine[];
  readonly pairs?: readonly (readonly [string, string])[];
}

/** Cells are numbered in the order in which they are made, so that no two words of a form stand in the same one. */
export function readForm({
  kind = "project",
  name,
  life,
  year,
  fields = {},
  indicators = [],
  yearIndicators = indicators,
  pairs = [],
}: FormWords): ReadForm {
  let row = 0;
  const said = (text: string): SaidInCell => ({ text, address: { sheet: name, row: row++, column: 1 } });
  const filled = (text: string): SaidInCell | null => (text === "" ? null : said(text));
  const money = (yuan: number): SaidMoney => ({
    ...said(yuan.toLocaleString("en-US")),
    amount: Math.round(yuan * 100),
  });
  const lines = (period: Period, of: readonly IndicatorLine[]): readonly Indicator[] =>
    of.map(([level1, level2, third, value]) => ({ period, level1, level2, name: filled(third), value: filled(value) }));
  const title = said(kind === "project" ? "项目支出绩效目标表" : "整体支出绩效目标申报表");
  const own = said(name);
  const total = kind === "project" ? "year.total" : "bySource.total";
  return {
    kind,
    sheet: name,
    title,
    heading: title,
    name: own,
    fields: new Map([
      [kind === "project" ? "project" : "unit", own],
      ...Object.entries(fields).map(([id, text]): [string, SaidInCell] => [id, said(text)]),
    ]),
    money: new Map([
      ...(life === undefined ? [] : [["life.total", money(life)] as const]),
      ...(year === undefined ? [] : [[total, money(year)] as const]),
    ]),
    indicators:
      kind === "project" ? [...lines("life", indicators), ...lines("year", yearIndicators)] : lines("year", indicators),
    year: null,
    rest: [],
    pairs: pairs.map(([left, right]) => [filled(left), filled(right)] as const),
    slips: [],
    blanks: [],
    rows: { first: 0, last: row },
  };
}

/** The form with one text replaced wherever it stands: in fields, in names or in values of indicators. */
export function withText(
  form: ReadForm,
  from: string,
  to: string,
  where: "fields" | "indicators" | "all" = "all",
): ReadForm {
  const changed = (said: SaidInCell | null): SaidInCell | null =>
    said && { ...said, text: said.text.replace(from, to) };
  return {
    ...form,
    fields:
      where === "indicators"
        ? form.fields
        : new Map([...form.fields].map(([id, said]) => [id, changed(said) as SaidInCell])),
    indicators:
      where === "fields"
        ? form.indicators
        : form.indicators.map((one) => ({ ...one, name: changed(one.name), value: changed(one.value) })),
  };
}

/** “≥100人” of a 数量指标: the few indicators that a test needs. */
export const quantityLine = (name: string, value: string): IndicatorLine => ["产出指标", "数量指标", name, value];
export const qualityLine = (name: string, value: string): IndicatorLine => ["产出指标", "质量指标", name, value];
export const timeLine = (name: string, value: string): IndicatorLine => ["产出指标", "时效指标", name, value];
export const costLine = (name: string, value: string): IndicatorLine => ["产出指标", "成本指标", name, value];
export const contentLine = (name: string, value: string): IndicatorLine => [
  "满意度指标",
  "服务对象满意度",
  name,
  value,
];

/** A project's form as its checks look at it. */
export function projectView(words: FormWords): FormView {
  return viewOf(readForm(words), projectForm);
}

/** “error perfCostsExceed 1,560万元 1,460万元”: the words that a test asks for. */
export function faultWords(faults: readonly FormFault[], ...slots: readonly string[]): readonly string[] {
  return faults.map(({ severity, template, words }) =>
    [severity, template, ...slots.map((slot) => words[slot] ?? "–")].join(" "),
  );
}
