/** An exported list as it was read from a file: sheets of cells, nothing understood yet. */
import type { CellValue, Span } from "../model/snapshot";

/** rows[row][column] from the first line of the file; a short row means empty cells to its right. */
export interface ListSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** What a filter or a hand has hidden; absent where the file cannot hide anything. */
  readonly hiddenRows?: readonly Span[];
  readonly hiddenColumns?: readonly Span[];
  /** The cells were cut apart at separators, so a row may have too many or too few of them. */
  readonly separated?: boolean;
  /** Indexes of rows with a quotation mark that is not closed. */
  readonly brokenQuotes?: readonly number[];
}

/** The rows or columns of the spans up to `count`, for lists with many of them. */
export function indexesIn(spans: readonly Span[] | undefined, count: number): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const { first, last } of spans ?? [])
    for (let index = first; index <= Math.min(last, count - 1); index += 1) indexes.add(index);
  return indexes;
}

/** A cell as text, trimmed; a text that begins with "=" is a text like any other. */
export function cellText(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value).trim();
}

export function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every((value) => cellText(value) === "");
}
