/** Schema of the performance forms (绩效目标表) that go with a disclosure, as data: labels, blocks, money and the classes of indicators. */
import { z } from "zod";
import { FormLayout } from "./performanceLayout";
import { Period } from "./period";
import { Term } from "./term";

export { Period } from "./period";

const id = z.string().min(1);

/** One labelled place of a form. */
export const FormField = z.strictObject({
  id,
  /** As the official form prints it, without the colon. */
  label: z.string().min(1),
  otherLabels: z.array(z.string().min(1)).readonly().optional(),
  /** count: a whole number with a unit behind it (11个). duration: 99年. */
  kind: z.enum(["text", "count", "duration", "date"]),
  /** Printed behind a count. */
  unit: z.string().optional(),
  /** Long texts have the whole width of the form for themselves. */
  long: z.boolean().optional(),
  /** The unit's own name, as 基础信息 has it, where no other is entered. */
  unitName: z.boolean().optional(),
  /** Of a goal that is stated for both periods side by side. */
  period: Period.optional(),
});
export type FormField = z.infer<typeof FormField>;

/**
 * One line of money: 其中：中央财政资金. `from`: the figure of the tables that it repeats, for the year. `rest`: what the other parts leave of a
 * total that the tables give.
 */
export const MoneyLine = z.strictObject({
  id,
  label: z.string().min(1),
  otherLabels: z.array(z.string().min(1)).readonly().optional(),
  from: Term.optional(),
  rest: z.boolean().optional(),
});
export type MoneyLine = z.infer<typeof MoneyLine>;

/** A total with its parts below it. */
export const MoneyBlock = z.strictObject({
  id,
  head: z.string().min(1),
  period: Period.optional(),
  total: MoneyLine,
  parts: z.array(MoneyLine).min(1).readonly(),
});
export type MoneyBlock = z.infer<typeof MoneyBlock>;

/** 产出指标 with 数量指标, 质量指标 …; `needed`: a form without any indicator of the kind lacks something. */
export const IndicatorClass = z.strictObject({
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)).readonly().optional(),
  kinds: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        otherNames: z.array(z.string().min(1)).readonly().optional(),
        needed: z.boolean(),
      }),
    )
    .min(1)
    .readonly(),
});
export type IndicatorClass = z.infer<typeof IndicatorClass>;

export const PerformanceForm = z.strictObject({
  /** What every title of such a form contains. */
  title: z.string().min(1),
  otherTitles: z.array(z.string().min(1)).readonly().optional(),
  /** The field that says whose form it is: the project's or the unit's name. */
  nameField: id,
  fields: z.array(FormField).min(1).readonly(),
  moneyUnit: z.enum(["元", "万元"]),
  money: z.array(MoneyBlock).min(1).readonly(),
  /** Periods whose indicators stand side by side. */
  periods: z.array(Period).min(1).readonly(),
  indicators: z.array(IndicatorClass).min(1).readonly(),
  /** Headers of the indicators' columns: 一级指标, 二级指标, 三级指标, 指标值. */
  indicatorHeads: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  /** Rows of pairs: 核心职能 and 重点任务. */
  pairs: z.strictObject({ id, label: z.string().min(1), heads: z.tuple([z.string(), z.string()]) }).optional(),
  /** Indicators that are no more than a figure of the tables, by what they are called. */
  ceilings: z
    .array(z.strictObject({ names: z.array(z.string().min(1)).min(1).readonly(), figure: Term }))
    .readonly()
    .optional(),
  /** How it is printed; absent where the form is only read. */
  layout: FormLayout.optional(),
});
export type PerformanceForm = z.infer<typeof PerformanceForm>;

/** Fields of 基础信息: number of projects and their money. */
const Counted = z.strictObject({ count: id, amount: id });

/** 其他运转类, 特定目标类. `all`: its projects, absent for the one category that all others belong to. `withheld`: those whose goals are not published. */
export const ProjectCategory = z.strictObject({ all: Counted.optional(), withheld: Counted });
export type ProjectCategory = z.infer<typeof ProjectCategory>;

export const PerformanceSpec = z.strictObject({
  project: PerformanceForm,
  overall: PerformanceForm.optional(),
  /** Where the projects are that have a form each: a list group of a table, with the column of their amount. */
  projects: z
    .array(z.strictObject({ table: id, group: id, column: id }))
    .min(1)
    .readonly(),
  /** Categories of projects, as 基础信息 tells them apart. */
  categories: z.array(ProjectCategory).min(1).readonly(),
  /** Where the pages of the unit's own words speak of its duties and of its organisation. */
  overview: z.strictObject({ page: id, duties: id, organisation: id }).optional(),
  /** Section of a narrative that speaks of the forms: a document has them behind it; behind all texts when absent. */
  behind: id.optional(),
});
export type PerformanceSpec = z.infer<typeof PerformanceSpec>;
