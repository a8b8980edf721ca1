/** Where the pages of a sheet end when we say so ourselves, so that 目录 can name them. Sizes in points. */

import type { PageMargins } from "../../model/workbookPlan";

/** A4. */
const SHORT_SIDE = 595.3;
const LONG_SIDE = 841.9;
/** Inches, as Excel's normal margins. */
export const MARGINS = { left: 0.7, right: 0.7, top: 0.85, bottom: 0.85, header: 0.4, footer: 0.4 } as const;
const POINTS_PER_INCH = 72;
/** A digit of 宋体 11 is eight pixels wide; printers and other programs differ a little. */
const POINTS_PER_CHARACTER = 7.2;
const SAFETY = 0.96;
const SMALLEST_SCALE = 40;

export type Orientation = "portrait" | "landscape";

/** Percent at which columns of these widths fit on a page; never enlarged. */
export function scaleFor(widths: readonly number[], orientation: Orientation, margins: PageMargins = MARGINS): number {
  const needed = widths.reduce((sum, width) => sum + width + 1, 0) * POINTS_PER_CHARACTER;
  const room = (orientation === "portrait" ? SHORT_SIDE : LONG_SIDE) - (margins.left + margins.right) * POINTS_PER_INCH;
  return Math.max(SMALLEST_SCALE, Math.min(100, Math.floor((room / needed) * 100)));
}

export interface PagedRow {
  readonly height: number;
  /** Must not be the last one of a page. */
  readonly leads?: boolean;
}

/** The first row of each page but the first. `repeated`: how many points the header takes on those. */
export function pageBreaks(
  rows: readonly PagedRow[],
  orientation: Orientation,
  scale: number,
  repeated = 0,
  margins: PageMargins = MARGINS,
): readonly number[] {
  const room =
    (((orientation === "portrait" ? LONG_SIDE : SHORT_SIDE) - (margins.top + margins.bottom) * POINTS_PER_INCH) /
      scale) *
    100 *
    SAFETY;
  return breaksOf(rows, room, repeated);
}

/** The same for rows on pages that are so high. */
export function breaksOf(rows: readonly PagedRow[], room: number, repeated = 0): readonly number[] {
  const breaks: number[] = [];
  let start = 0;
  let used = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const height = rows[index]?.height ?? 0;
    if (used + height > room && index > start) {
      let at = index;
      while (at - 1 > start && rows[at - 1]?.leads === true) at -= 1;
      // What leads from the top of the page on cannot be kept together.
      if (at - 1 === start && rows[start]?.leads === true) at = index;
      breaks.push(at);
      start = at;
      used = repeated + rows.slice(at, index).reduce((sum, row) => sum + row.height, 0);
    }
    used += height;
  }
  return breaks;
}

/** Page of a row, from 0. */
export function pageOf(row: number, breaks: readonly number[]): number {
  return breaks.filter((first) => first <= row).length;
}
