/** A1 addresses and rectangle arithmetic. Indexes count from 0; both ends of an area are included. */

import type { Area } from "../../core/model/workbookPlan";
import { columnIndex, columnLetters } from "../../core/formula/index";

export { columnIndex, columnLetters };

/** Number of rows of an Excel sheet. */
export const ROW_LIMIT = 1048576;
/** Number of columns of an Excel sheet. */
export const COLUMN_LIMIT = 16384;

/** The whole grid. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: COLUMN_LIMIT - 1 };

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === COLUMN_LIMIT - 1;
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === ROW_LIMIT - 1;
export const isSingleCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads "B2", "$B$2:C9", "B:C" or "2:9" (no sheet name); null when it is no address or lies outside the grid. */
export function parseArea(address: string): Area | null {
  const text = address.trim();
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column = "", row = "", otherColumn = column, otherRow = row] = cells;
    return ordered(Number(row) - 1, columnIndex(column), Number(otherRow) - 1, columnIndex(otherColumn));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return ordered(0, columnIndex(columns[1] ?? ""), ROW_LIMIT - 1, columnIndex(columns[2] ?? ""));
  const rows = ROWS.exec(text);
  return rows ? ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMN_LIMIT - 1) : null;
}

function ordered(row1: number, column1: number, row2: number, column2: number): Area | null {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return isInGrid(area) ? area : null;
}

/** Whether the rectangle is not empty and lies inside the grid. */
export function isInGrid(area: Area): boolean {
  const ends = [area.top, area.left, area.bottom, area.right];
  if (!ends.every(Number.isInteger)) return false;
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < ROW_LIMIT &&
    area.right < COLUMN_LIMIT &&
    area.bottom >= area.top &&
    area.right >= area.left
  );
}

/** "B2", "B2:C9", "B:C", "2:9"; `mark` is put before each part ("$" for absolute addresses). */
export function formatArea(area: Area, mark: "" | "$" = ""): string {
  const first = mark + columnLetters(area.left);
  const last = mark + columnLetters(area.right);
  if (isWholeColumns(area)) return `${first}:${last}`;
  if (isWholeRows(area)) return `${mark}${area.top + 1}:${mark}${area.bottom + 1}`;
  const from = `${first}${mark}${area.top + 1}`;
  const to = `${last}${mark}${area.bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** The sheet name as it stands before "!", in apostrophes where Excel puts them. */
export function quoteSheetName(name: string): string {
  const looksLikeCell = /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*C\d*$/i.test(name);
  return PLAIN_SHEET_NAME.test(name) && !looksLikeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;

/** Splits "'表 1'!A1" into its sheet name and the rest; `sheet` is null without a prefix. */
export function splitSheetPrefix(reference: string): { sheet: string | null; rest: string } {
  const match = SHEET_PREFIX.exec(reference);
  if (!match) return { sheet: null, rest: reference };
  return { sheet: (match[1] ?? match[2] ?? "").replace(/''/g, "'"), rest: match[3] ?? "" };
}

/** The common part of two areas, null when they do not meet. */
export function intersect(a: Area, b: Area): Area | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** Whether `outer` covers `inner` entirely. */
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** The smallest rectangle round both. */
export const unite = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of `area` without `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const pieces = [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { ...area, top: common.top, bottom: common.bottom, right: common.left - 1 },
    { ...area, top: common.top, bottom: common.bottom, left: common.right + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** The part of `area` in `from`, where it stands when the rows of `from` are copied into those of `to` from the first on; null for none. */
export function copied(area: Area, from: Area, to: Area): Area | null {
  const part = intersect(area, from);
  return part && intersect({ ...part, top: part.top - from.top + to.top, bottom: part.bottom - from.top + to.top }, to);
}
