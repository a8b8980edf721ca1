/** The performance forms of a data file without issues as inputs, and back. */
import type { Amount } from "../amount/amount";
import { parseDecimalString, toDecimalString } from "../amount/amount";
import type {
  Copy,
  FormEntry,
  IndicatorEntry,
  IndicatorOperator,
  PerformanceEntries,
} from "../model/performanceEntries";
import { isCopy, NO_ENTRY } from "../model/performanceEntries";
import type { PackSpec } from "../declare/pack";
import type { FormField, PerformanceForm } from "../declare/performance";
import { projectKey } from "../performance/projects";
import { classOf } from "./performanceChecks";
import { formMoney } from "../declare/performanceLines";
import { asRecord, asText } from "./rawRows";

/** What says that the other period's is meant. */
const COPIES: Readonly<Record<string, Copy>> = { life: { copy: "life" }, year: { copy: "year" } };

/** Undefined where the file asks for no forms. */
export function performanceEntries(pack: PackSpec, file: unknown): PerformanceEntries | undefined {
  const given = asRecord(file)["performance"];
  const spec = pack.performance;
  if (given === undefined || spec === undefined) return undefined;
  const { overall, projects } = asRecord(given);
  const listed = (Array.isArray(projects) ? projects : []).map((project: unknown) => ({
    name: asText(asRecord(project)[spec.project.nameField]) ?? "",
    ...formEntry(spec.project, asRecord(project)),
  }));
  return {
    overall: spec.overall === undefined ? NO_ENTRY : formEntry(spec.overall, asRecord(overall)),
    projects: new Map(listed.map((project) => [projectKey(project.name), project])),
  };
}

function formEntry(form: PerformanceForm, values: Readonly<Record<string, unknown>>): FormEntry {
  const pairs: unknown = form.pairs === undefined ? [] : values[form.pairs.id];
  const [money, indicators] = [asRecord(values["money"]), asRecord(values["indicators"])];
  return {
    fields: new Map(
      form.fields.flatMap((field) => {
        const text = asText(values[field.id])?.trim() ?? "";
        return text === "" || (field.id === form.nameField && field.unitName !== true)
          ? []
          : [[field.id, copyOf(form, field, text) ?? text] as const];
      }),
    ),
    money: new Map(
      Object.entries(money).map(([block, lines]) => [block, COPIES[String(lines)] ?? amounts(asRecord(lines))]),
    ),
    indicators: new Map(
      form.periods.flatMap((period) => {
        const rows = indicators[period];
        if (rows === undefined) return [];
        return [
          [
            period,
            COPIES[String(rows)] ??
              (Array.isArray(rows) ? rows.map((row: unknown) => indicator(form, asRecord(row))) : []),
          ] as const,
        ];
      }),
    ),
    pairs: (Array.isArray(pairs) ? pairs : []).map(
      (pair: unknown) => [asText(asRecord(pair)["duty"]) ?? "", asText(asRecord(pair)["task"]) ?? ""] as const,
    ),
  };
}

/** A year's goal may be the one of the whole duration. */
function copyOf(form: PerformanceForm, field: FormField, text: string): Copy | null {
  const copy =
    field.period === "year" && form.fields.some(({ period }) => period === "life") ? COPIES[text] : undefined;
  return copy?.copy === "life" ? copy : null;
}

function amounts(lines: Readonly<Record<string, unknown>>): ReadonlyMap<string, Amount> {
  return new Map(Object.entries(lines).map(([line, text]) => [line, parseDecimalString(String(text)) ?? 0]));
}

function indicator(form: PerformanceForm, row: Readonly<Record<string, unknown>>): IndicatorEntry {
  const text = (key: string): string => asText(row[key])?.trim() ?? "";
  const levels = classOf(form, text("level1") || undefined, text("level2"));
  if (levels === null) throw new Error(`the checks let ${text("level2")} pass as a kind of indicator`);
  return {
    ...levels,
    name: text("name"),
    operator: (text("operator") || null) as IndicatorOperator | null,
    value: text("value"),
    unit: text("unit"),
    per: text("per"),
  };
}

/** As the data file has them. */
export function performanceFile(
  pack: PackSpec,
  { overall, projects }: PerformanceEntries,
): Readonly<Record<string, unknown>> {
  const spec = pack.performance;
  if (spec === undefined) return {};
  const listed = [...projects.values()].map((project) => ({
    [spec.project.nameField]: project.name,
    ...fileForm(spec.project, project),
  }));
  const own = spec.overall === undefined ? {} : fileForm(spec.overall, overall);
  return {
    ...(Object.keys(own).length > 0 ? { overall: own } : {}),
    ...(listed.length > 0 ? { projects: listed } : {}),
  };
}

function fileForm(
  form: PerformanceForm,
  { fields, money, indicators, pairs }: FormEntry,
): Readonly<Record<string, unknown>> {
  const { places } = formMoney(form);
  return {
    ...Object.fromEntries([...fields].map(([field, text]) => [field, isCopy(text) ? text.copy : text])),
    ...(money.size > 0
      ? {
          money: Object.fromEntries(
            [...money].map(([block, lines]) => [
              block,
              isCopy(lines)
                ? lines.copy
                : Object.fromEntries([...lines].map(([line, amount]) => [line, toDecimalString(amount, places)])),
            ]),
          ),
        }
      : {}),
    ...(indicators.size > 0
      ? {
          indicators: Object.fromEntries(
            [...indicators].map(([period, rows]) => [period, isCopy(rows) ? rows.copy : rows.map(fileIndicator)]),
          ),
        }
      : {}),
    ...(form.pairs !== undefined && pairs.length > 0
      ? { [form.pairs.id]: pairs.map(([duty, task]) => ({ duty, task })) }
      : {}),
  };
}

function fileIndicator({
  level1,
  level2,
  name,
  operator,
  value,
  unit,
  per,
}: IndicatorEntry): Readonly<Record<string, string>> {
  return {
    level1,
    level2,
    name,
    ...(operator === null ? {} : { operator }),
    value,
    ...(unit === "" ? {} : { unit }),
    ...(per === "" ? {} : { per }),
  };
}
