/** Forms that were read elsewhere as entries, from which forms are made: what a bureau's system exported, taken over word for word. */
import { convertAmount } from "../amount/money";
import { typedLines } from "../declare/performanceLines";
import type { PerformanceForm, PerformanceSpec, Period } from "../declare/performance";
import { normalizeText } from "../text/normalize";
import type { FormEntry, IndicatorEntry, PerformanceEntries } from "../model/performanceEntries";
import { NO_ENTRY } from "../model/performanceEntries";
import type { Indicator, ReadForm } from "./model";
import { projectKey } from "./projects";

/** The form says that it is another year's: its texts may be taken over, its money and its date are not this year's. */
export function isOfOtherYear({ year }: Pick<ReadForm, "year">, budget: number): boolean {
  return year !== null && year !== budget;
}

/** `year`: of the budget. Of several forms of one project the first, this year's before others; indicators without a kind have no place in a form and are left out (the form's slips say so). */
export function entriesOf(spec: PerformanceSpec, given: readonly ReadForm[], year: number): PerformanceEntries {
  const forms = [
    ...given.filter((form) => !isOfOtherYear(form, year)),
    ...given.filter((form) => isOfOtherYear(form, year)),
  ];
  const entered = (of: PerformanceForm, form: ReadForm): FormEntry =>
    isOfOtherYear(form, year) ? textsOf(of, entryOf(of, form)) : entryOf(of, form);
  const overall = forms.find(({ kind }) => kind === "overall");
  const projects = forms.filter(({ kind, name }) => kind === "project" && name !== null);
  return {
    overall: overall && spec.overall ? entered(spec.overall, overall) : NO_ENTRY,
    projects: new Map(
      [...projects]
        .reverse()
        .map((form) => [
          projectKey(form.name?.text ?? ""),
          { name: form.name?.text ?? "", ...entered(spec.project, form) },
        ]),
    ),
  };
}

function textsOf(spec: PerformanceForm, entry: FormEntry): FormEntry {
  const dates = new Set(spec.fields.filter(({ kind }) => kind === "date").map(({ id }) => id));
  return {
    ...entry,
    fields: new Map([...entry.fields].filter(([id]) => !dates.has(id))),
    money: new Map(),
    older: true,
  };
}

function entryOf(spec: PerformanceForm, form: ReadForm): FormEntry {
  return {
    fields: new Map(
      [...form.fields].flatMap(([id, { text }]) =>
        id === spec.nameField ? [] : [[id, withoutUnit(spec, id, text)] as const],
      ),
    ),
    money: new Map(
      spec.money.map(({ id }) => [id, moneyOf(spec, form, id)] as const).filter(([, lines]) => lines.size > 0),
    ),
    indicators: new Map(
      spec.periods.map((period) => [period, indicatorsOf(form, period)] as const).filter(([, rows]) => rows.length > 0),
    ),
    pairs: form.pairs.map(([duty, task]) => [duty?.text ?? "", task?.text ?? ""] as const),
  };
}

/** A form prints the unit behind a count by itself. */
function withoutUnit({ fields }: PerformanceForm, id: string, text: string): string {
  const field = fields.find((candidate) => candidate.id === id);
  const unit = field?.kind === "count" ? (field.unit ?? "") : "";
  return unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
}

function moneyOf(spec: PerformanceForm, form: ReadForm, block: string): ReadonlyMap<string, number> {
  return new Map(
    typedLines(spec, block).flatMap((line) => {
      const amount = form.money.get(`${block}.${line}`)?.amount ?? null;
      return amount === null ? [] : [[line, convertAmount(amount, "元", spec.moneyUnit)] as const];
    }),
  );
}

function indicatorsOf({ indicators }: ReadForm, period: Period): readonly IndicatorEntry[] {
  return indicators.filter((one) => one.period === period).flatMap((one) => indicatorEntry(one) ?? []);
}

function indicatorEntry({ level1, level2, name, value }: Indicator): IndicatorEntry | null {
  if (level1 === null || level2 === null || name === null) return null;
  const text = value?.text ?? "";
  const sign = normalizeText(text).charAt(0);
  const operator = sign === "≥" || sign === "≤" ? sign : null;
  return {
    level1,
    level2,
    name: name.text,
    operator,
    value: operator === null ? text : text.slice(1).trim(),
    unit: "",
    per: "",
  };
}
