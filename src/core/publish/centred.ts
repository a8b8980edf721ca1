/** Which cells of a performance form stand in the middle, as the official form has them: its labels, what stands over it, and the values of indicators. */
import type { PerformanceSpec } from "../declare/performance";
import type { SheetSnapshot } from "../model/snapshot";
import { classNames } from "../performance/classes";
import { headsOf, rowsOf } from "../performance/grid";
import type { ReadForm } from "../performance/model";
import { normalizeText } from "../text/normalize";

/** `forms`: those of the sheet. Rows and columns are the sheet's own. */
export function centredCells(
  spec: PerformanceSpec,
  sheet: SheetSnapshot,
  forms: readonly ReadForm[],
): (row: number, column: number) => boolean {
  const places = new Set(
    forms.flatMap(({ indicators }) =>
      indicators.flatMap(({ value }) => (value === null ? [] : [keyOf(value.address)])),
    ),
  );
  const declared = forms.some(({ kind }) => kind === "overall") ? (spec.overall ?? spec.project) : spec.project;
  const rows = rowsOf(sheet, declared);
  const { classes, kinds } = classNames(declared);
  const heads = new Set([...headsOf(rows), ...declared.indicatorHeads.map(normalizeText)]);
  for (const { text, label, rest, row, column } of rows.flat()) {
    const plain = normalizeText(text);
    if ((label !== null && rest === "") || classes.has(plain) || kinds.has(plain) || heads.has(plain))
      places.add(keyOf({ row, column }));
  }
  return (row, column) => places.has(keyOf({ row, column }));
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`;
}
