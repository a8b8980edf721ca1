/** What decides where the pages of a public sheet end, and on which numbers they come out. Heights in points, widths in characters of the usual font. */
import type { PageMargins, Paging, SheetPlan } from "../../model/workbookPlan";
import { MARGINS, pageBreaks, scaleFor } from "./paging";
import type { Orientation, PagedRow } from "./paging";

export interface PageRows {
  readonly orientation: Orientation;
  readonly margins: PageMargins;
  readonly widths: readonly number[];
  readonly rows: readonly PagedRow[];
  /** Height of the rows that are repeated on every page but the first. */
  readonly repeated: number;
}

/** `rows`: ends of pages that stay as they are; "onePage" where the program shrinks the sheet to a page; null where nobody knows how many pages it has. */
export interface PageSource {
  readonly sheet: string;
  readonly rows: PageRows | Paging | "onePage" | null;
}

export interface PagedSheet {
  readonly sheet: string;
  /** Number of its first page; null where it cannot be known, because it is not known how many pages stand before it. */
  readonly first: number | null;
  /** Null where the program itself ends the pages. */
  readonly paging: Paging | null;
  /** What the ends of its pages hold for; null where they stay as they are. */
  readonly look: Pick<PageRows, "orientation" | "margins"> | null;
}

/** In the order of publication, the pages counted from 1. */
export function paginate(sources: readonly PageSource[]): readonly PagedSheet[] {
  let first: number | null = 1;
  return sources.map(({ sheet, rows }): PagedSheet => {
    const paging = rows === null || rows === "onePage" ? null : "breaks" in rows ? rows : pagingOf(rows);
    const own = {
      sheet,
      first,
      paging,
      look:
        rows === null || rows === "onePage" || "breaks" in rows
          ? null
          : { orientation: rows.orientation, margins: rows.margins },
    };
    first = first === null || rows === null ? null : first + (paging?.breaks.length ?? 0) + 1;
    return own;
  });
}

function pagingOf({ orientation, margins, widths, rows, repeated }: PageRows): Paging {
  const scale = scaleFor(widths, orientation, margins);
  return { scale, breaks: pageBreaks(rows, orientation, scale, repeated, margins) };
}

/** Of a sheet that is only planned, with the heights that the plan states; `usual`: that of a row without one. */
export function sourceOfPlan(
  { name, print, columnWidths = [], rowHeights = [], cells }: SheetPlan,
  usual = 20,
): PageSource {
  if (print === undefined) return { sheet: name, rows: null };
  if (print.pagesHigh === 1) return { sheet: name, rows: "onePage" };
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const last = print.area?.bottom ?? Math.max(0, ...cells.map(({ row }) => row), ...heights.keys());
  const rows = Array.from({ length: last + 1 }, (_, row): PagedRow => ({ height: heights.get(row) ?? usual }));
  return {
    sheet: name,
    rows: {
      orientation: print.orientation,
      margins: print.margins ?? MARGINS,
      widths: columnWidths.slice(0, (print.area?.right ?? columnWidths.length - 1) + 1),
      rows,
      repeated: 0,
    },
  };
}
