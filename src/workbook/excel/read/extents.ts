/** How much of an answer a sheet takes: its cells as JSON, in bytes, estimated. */
import type { SheetSnapshot } from "../../../core/model/snapshot";

export interface Extent {
  readonly size: number;
  /** Rows down to the last used one. */
  readonly height: number;
}

type Cells = Pick<SheetSnapshot, "values" | "formulas" | "formats">;

/** So few cells fit into one answer, unless they hold long texts. */
const FEW_CELLS = 30_000;
/** Of a cell about which nothing is known but that there is one: value, formula and format. */
const CELL_SIZE = 100;

/** Where the sheets could be too large for one answer together; otherwise nothing. */
export function extentsOf<Key>(sheets: readonly (readonly [Key, Cells])[]): ReadonlyMap<Key, Extent> {
  const cells = sheets.reduce((sum, [, { values }]) => sum + values.reduce((count, row) => count + row.length, 0), 0);
  return new Map(
    cells <= FEW_CELLS ? [] : sheets.map(([key, sheet]) => [key, { size: sizeOf(sheet), height: sheet.values.length }]),
  );
}

/** Of a used range that is only measured. */
export function roughExtent(
  range: Pick<Excel.Range, "isNullObject" | "rowIndex" | "rowCount" | "columnCount">,
): Extent {
  return range.isNullObject
    ? { size: 0, height: 0 }
    : { size: range.rowCount * range.columnCount * CELL_SIZE, height: range.rowIndex + range.rowCount };
}

/** A cell without a formula has its value for one, and every cell a format. */
function sizeOf({ values, formulas, formats }: Cells): number {
  let size = 0;
  values.forEach((row, index) =>
    row.forEach((value, column) => {
      const formula = formulas[index]?.[column] ?? null;
      const constant = bytesOf(value);
      size +=
        constant + (formula === null ? constant : bytesOf(formula)) + bytesOf(formats?.[index]?.[column] ?? "General");
    }),
  );
  return size;
}

function bytesOf(value: string | number | boolean | null): number {
  if (typeof value !== "string") return value === null ? 3 : String(value).length + 1;
  let bytes = 3;
  for (let index = 0; index < value.length; index++) bytes += value.charCodeAt(index) > 0x7f ? 3 : 1;
  return bytes;
}
