/** Where performance forms stand on a sheet: each begins with its title, or with the name where it has none, and ends before the next. */
import type { SheetSnapshot } from "../model/snapshot";
import type { PerformanceForm } from "../declare/performance";
import { isFormTitle } from "./formTitle";
import { normalizeText } from "../text/normalize";
import type { FormCell, FormRow } from "./grid";
import { rowsOf } from "./grid";

export interface FormRegion {
  readonly kind: "project" | "overall";
  readonly form: PerformanceForm;
  readonly title: FormCell | null;
  /** The title, or what stands in its place. */
  readonly heading: FormCell | null;
  readonly rows: readonly FormRow[];
}

/** Labels of the form that have to stand there, the name's among them: a list of projects has one or two. */
const FEWEST_LABELS = 5;
/** Another form of the same make: 项目支出绩效自评表. */
const OTHER_FORM = /^.{0,40}绩效.{0,12}表$/;
/** Rows between a title and the name. */
const HEAD_ROWS = 4;

export function regionsOn(
  sheet: SheetSnapshot,
  kind: FormRegion["kind"],
  form: PerformanceForm,
): readonly FormRegion[] {
  const rows = rowsOf(sheet, form);
  const names = rows.flatMap((row, index) => (row.some((cell) => isName(form, cell)) ? [index] : []));
  const starts = names.map((index, position) => startOf(rows, index, (names[position - 1] ?? -1) + 1, form));
  return starts.flatMap((start, position): readonly FormRegion[] => {
    const own = rows.slice(start.row, starts[position + 1]?.row);
    return besideEachOther(own, form).flatMap((part): readonly FormRegion[] => {
      if (labelsIn(part) < FEWEST_LABELS) return [];
      const title = part.flat().find(({ text }) => isFormTitle(form, text)) ?? start.title;
      return [{ kind, form, title, heading: title ?? start.heading, rows: part }];
    });
  });
}

/** Two names in one row are of two forms side by side, each from its name's column on. */
function besideEachOther(rows: readonly FormRow[], form: PerformanceForm): readonly (readonly FormRow[])[] {
  const names = rows.map((row) => row.filter((cell) => isName(form, cell))).find(({ length }) => length > 0) ?? [];
  return names.map((_, index) => {
    const [from, to] = [index === 0 ? 0 : (names[index]?.column ?? 0), names[index + 1]?.column ?? Infinity];
    return rows.map((row) => row.filter(({ column }) => column >= from && column < to)).filter((row) => row.length > 0);
  });
}

function isName({ nameField }: PerformanceForm, { label }: FormCell): boolean {
  return label?.kind === "field" && label.id === nameField;
}

function startOf(
  rows: readonly FormRow[],
  name: number,
  first: number,
  form: PerformanceForm,
): { readonly row: number } & Pick<FormRegion, "title" | "heading"> {
  const above = (fits: (cell: FormCell) => boolean): { readonly row: number; readonly cell: FormCell } | null => {
    for (let row = name; row >= Math.max(first, name - HEAD_ROWS); row -= 1) {
      const cell = (rows[row] ?? []).find(fits);
      if (cell) return { row, cell };
    }
    return null;
  };
  const title = above(({ text }) => isFormTitle(form, text));
  if (title) return { row: title.row, title: title.cell, heading: title.cell };
  const other = above(({ text, label }) => label === null && OTHER_FORM.test(normalizeText(text)));
  return { row: other?.row ?? name, title: null, heading: other?.cell ?? null };
}

function labelsIn(rows: readonly FormRow[]): number {
  return new Set(
    rows.flatMap((row) => row.flatMap(({ label }) => (label === null || label.kind === "head" ? [] : [label]))),
  ).size;
}
