/** Sizes of the Word document, in points: line heights are fixed, so that what stands on a page does not depend on a program's fonts. */
import type { Orientation } from "../../plan/paging/paging";

/** A4. */
export const PAPER = { short: 595.3, long: 841.9 } as const;
export const MARGIN = { top: 79, bottom: 74, left: 74, right: 74, header: 40, footer: 42 } as const;

export const FONT = { body: "仿宋_GB2312", table: "宋体", head: "黑体" } as const;

export const TEXT = { size: 16, line: 28 } as const;
export const HEADING = {
  1: { size: 22, line: 36, before: 6, after: 14 },
  2: { size: 16, line: 28, before: 6, after: 0 },
  3: { size: 16, line: 28, before: 0, after: 0 },
} as const;
export const TABLE_TITLE = { size: 16, line: 26, before: 0, after: 6 } as const;
export const HEAD_LINE = { size: 10.5, line: 18 } as const;
export const NOTE = { size: 10.5, line: 18 } as const;
export const CHART = { width: 430, height: 240, line: 250 } as const;
export const CONTENTS = { size: 12, line: 22, title: 60 } as const;
const CLOSEST_CONTENTS = 17;
/** Over the first line of 封面 and of a title page. */
export const FRONT_SPACE = { cover: 170, title: 220 } as const;
/** Padding at the left and right of a cell, and what a row is higher than its lines, its border included. */
export const CELL = { side: 4, padding: 4 } as const;

export function textWidth(orientation: Orientation): number {
  return (orientation === "portrait" ? PAPER.short : PAPER.long) - MARGIN.left - MARGIN.right;
}

export function textHeight(orientation: Orientation): number {
  return (orientation === "portrait" ? PAPER.long : PAPER.short) - MARGIN.top - MARGIN.bottom;
}

/** Line height at which 目录 stands on one page, if it can. */
export function contentsLine(entries: number): number {
  return Math.max(
    CLOSEST_CONTENTS,
    Math.min(CONTENTS.line, Math.floor((textHeight("portrait") - CONTENTS.title) / Math.max(1, entries))),
  );
}
