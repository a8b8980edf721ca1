/** The part of a data file with the performance forms: its schema, and what may stand at each place of it. */
import { formMoney, typedLines } from "../declare/performanceLines";
import { z } from "zod";
import { OPERATORS } from "../model/performanceEntries";
import type { PackSpec } from "../declare/pack";
import type { MoneyBlock, PerformanceForm } from "../declare/performance";
import { amountText, countText, nonBlankText } from "./fieldSchemas";
import type { PathPart } from "./issue";

type Shape = Record<string, z.ZodType>;

const INDICATOR = {
  level1: nonBlankText.optional(),
  level2: nonBlankText,
  name: nonBlankText,
  operator: z.enum(OPERATORS).optional(),
  value: nonBlankText,
  unit: z.string().optional(),
  per: z.string().optional(),
};
const PAIR = { duty: nonBlankText, task: nonBlankText };

/** Of the pack's forms; nothing where it has none. */
export function performanceShape(pack: PackSpec): Shape {
  const spec = pack.performance;
  if (spec === undefined) return {};
  const overall = spec.overall === undefined ? {} : { overall: z.strictObject(formShape(spec.overall)).optional() };
  const projects = z
    .array(z.strictObject({ ...formShape(spec.project), [spec.project.nameField]: nonBlankText }))
    .optional();
  return { performance: z.strictObject({ ...overall, projects }).optional() };
}

function formShape(form: PerformanceForm): Shape {
  const fields = form.fields.map(
    ({ id, kind }) => [id, (kind === "count" ? countText : z.string()).optional()] as const,
  );
  const money = form.money
    .map((block) => [block.id, moneySchema(form, block).optional()] as const)
    .filter(([id]) => typedLines(form, id).length > 0);
  const indicators = form.periods.map((period) => {
    const rows = z.array(z.strictObject(INDICATOR));
    return [
      period,
      (period === "year" && form.periods.includes("life") ? z.union([z.literal("life"), rows]) : rows).optional(),
    ] as const;
  });
  return {
    ...Object.fromEntries(fields),
    ...(money.length > 0 ? { money: z.strictObject(Object.fromEntries(money)).optional() } : {}),
    indicators: z.strictObject(Object.fromEntries(indicators)).optional(),
    ...(form.pairs === undefined ? {} : { [form.pairs.id]: z.array(z.strictObject(PAIR)).optional() }),
  };
}

function moneySchema(form: PerformanceForm, block: MoneyBlock): z.ZodType {
  const amount = amountText(formMoney(form)).optional();
  const lines = z.strictObject(Object.fromEntries(typedLines(form, block.id).map((line) => [line, amount])));
  return block.period === "life" ? z.union([z.literal("year"), lines]) : lines;
}

/** What may stand in the object at the path, which begins with performance. */
export function performanceKeys(pack: PackSpec, [, kind, ...rest]: readonly PathPart[]): readonly string[] {
  const spec = pack.performance;
  const form = kind === "overall" ? spec?.overall : spec?.project;
  if (spec === undefined || form === undefined || kind === undefined)
    return [...(spec?.overall === undefined ? [] : ["overall"]), "projects"];
  const [part, id, index] = kind === "projects" ? rest.slice(1) : rest;
  if (part === undefined) return Object.keys(formShape(form));
  if (part === "money")
    return id === undefined
      ? form.money.map((block) => block.id).filter((block) => typedLines(form, block).length > 0)
      : typedLines(form, String(id));
  if (part === "indicators") return index === undefined ? form.periods : Object.keys(INDICATOR);
  return Object.keys(PAIR);
}

/** A line of money that the form has and that a formula gives: its label, else null. */
export function computedLine(pack: PackSpec, [, kind, ...rest]: readonly PathPart[], key: string): string | null {
  const form = kind === "overall" ? pack.performance?.overall : pack.performance?.project;
  const [part, id] = kind === "projects" ? rest.slice(1) : rest;
  const block = part === "money" ? form?.money.find((candidate) => candidate.id === id) : undefined;
  return (block && [block.total, ...block.parts].find((line) => line.id === key)?.label) ?? null;
}
