/** What stands behind the labels of a form: to their right, or below where the right is another label or nothing. */
import type { FormField, PerformanceForm } from "../declare/performance";
import type { FormCell, FormRow } from "./grid";
import { said } from "./grid";
import type { SaidInCell } from "./model";

/** By the field's id; blank fields are absent. The first label of a name counts. */
export function readFields(form: PerformanceForm, rows: readonly FormRow[]): ReadonlyMap<string, SaidInCell> {
  const fields = new Map<string, SaidInCell>();
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    for (const cell of row) {
      const id = cell.label?.kind === "field" ? cell.label.id : null;
      const field = id === null || seen.has(id) ? undefined : form.fields.find((one) => one.id === id);
      if (!field) continue;
      seen.add(field.id);
      const value = valueOf(field, cell, row, rows[index + 1] ?? []);
      if (value) fields.set(field.id, value);
    }
  });
  return fields;
}

/** Labels of the form that are nowhere. */
export function missingFields(form: PerformanceForm, rows: readonly FormRow[]): readonly FormField[] {
  const there = new Set(rows.flatMap((row) => row.flatMap(({ label }) => (label?.kind === "field" ? [label.id] : []))));
  return form.fields.filter(({ id }) => !there.has(id));
}

function valueOf(field: FormField, cell: FormCell, row: FormRow, next: FormRow): SaidInCell | null {
  if (cell.rest !== "") return { text: cell.rest, address: cell.address };
  const right = behind(cell, row);
  if (right || field.long !== true || field.period === undefined) return right;
  // Goals stand under their headers, which stand side by side.
  const headers = row.filter(({ label }) => label?.kind === "field");
  const below = next.filter(({ label }) => label === null);
  const own = headers.indexOf(cell);
  const under = below.length === headers.length ? below[own] : nearest(below, cell, headers);
  return under ? said(under) : null;
}

/** The first text to the right, before the next label. */
export function behind(cell: FormCell, row: FormRow): SaidInCell | null {
  const next = row[row.indexOf(cell) + 1];
  return next && next.label === null ? said(next) : null;
}

/** The text that stands under this header and not under another. */
function nearest(below: readonly FormCell[], header: FormCell, headers: readonly FormCell[]): FormCell | undefined {
  return below.find(({ column }) =>
    headers.every((other) => Math.abs(other.column - column) >= Math.abs(header.column - column)),
  );
}
