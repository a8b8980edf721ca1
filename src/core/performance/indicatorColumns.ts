/** The columns of a form's indicators, one part for each period side by side. */
import type { PerformanceForm, Period } from "../declare/performance";
import { normalizeText } from "../text/normalize";
import type { FormRow } from "./grid";
import { classNames } from "./classes";

export interface PeriodColumns {
  readonly period: Period;
  /** Sheet columns; the part ends before the next one's first. */
  readonly first: number;
  readonly level1: number | null;
  readonly level2: number | null;
  readonly name: number | null;
  readonly value: number | null;
}

export interface IndicatorArea {
  readonly rows: readonly FormRow[];
  readonly parts: readonly PeriodColumns[];
  /** False where no row of headers says it and the kinds' own places had to. */
  readonly hasHeader: boolean;
}

/** Null where the form has no indicators that could be told. */
export function indicatorArea(form: PerformanceForm, rows: readonly FormRow[]): IndicatorArea | null {
  const header = rows.findIndex((row) => isHeader(form, row));
  if (header >= 0) return { rows: rows.slice(header + 1), parts: partsOf(form, rows[header] ?? []), hasHeader: true };
  const { kinds } = classNames(form);
  const first = rows.findIndex((row) => row.some(({ text }) => kinds.has(normalizeText(text))));
  return first < 0 ? null : { rows: rows.slice(first), parts: partsByKinds(form, rows.slice(first)), hasHeader: false };
}

/** 三级指标 and 指标值 stand in one row. */
export function isHeader({ indicatorHeads: [, , name, value] }: PerformanceForm, row: FormRow): boolean {
  const texts = new Set(row.map(({ text }) => normalizeText(text)));
  return texts.has(name) && texts.has(value);
}

/** A part ends with its 指标值. */
function partsOf(form: PerformanceForm, header: FormRow): readonly PeriodColumns[] {
  const [level1, level2, name, value] = form.indicatorHeads;
  const heads = header.filter(({ text }) => form.indicatorHeads.includes(normalizeText(text)));
  const parts: (typeof heads)[] = [];
  let open: typeof heads = [];
  for (const cell of heads) {
    open = [...open, cell];
    if (normalizeText(cell.text) === value) {
      parts.push(open);
      open = [];
    }
  }
  return parts.slice(0, form.periods.length).map((cells, index) => {
    const column = (head: string): number | null =>
      cells.find(({ text }) => normalizeText(text) === head)?.column ?? null;
    return {
      period: form.periods[index] as Period,
      first: index === 0 ? 0 : (cells[0]?.column ?? 0),
      level1: column(level1),
      level2: column(level2),
      name: column(name),
      value: column(value),
    };
  });
}

/** Kinds stand once for each period; what is right of the second column of kinds belongs to the second period. */
function partsByKinds(form: PerformanceForm, rows: readonly FormRow[]): readonly PeriodColumns[] {
  const { kinds, classes } = classNames(form);
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const { text, column } of row)
      if (kinds.has(normalizeText(text)) && !classes.has(normalizeText(text)))
        counts.set(column, (counts.get(column) ?? 0) + 1);
  const columns = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, form.periods.length)
    .map(([column]) => column)
    .sort((a, b) => a - b);
  return columns.map((column, index) => ({
    period: form.periods[index] as Period,
    first: index === 0 ? 0 : column,
    level1: null,
    level2: column,
    name: null,
    value: null,
  }));
}
