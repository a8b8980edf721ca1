/** How inserted and deleted rows, columns and cells move what the host remembers about areas. */
import { COLUMN_LIMIT, ROW_LIMIT } from "../address";
import type { Area } from "../../../core/model/workbookPlan";

/**
 * `count` rows or columns appear before, or disappear from, index `at`.
 * `first` and `last` bound the columns (for rows) or rows (for columns) that move; the whole grid as a rule.
 */
export interface StructureChange {
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** A change of whole rows or columns. */
export function wholeChange(
  sheet: string,
  axis: "row" | "column",
  kind: "insert" | "delete",
  at: number,
  count: number,
): StructureChange {
  return { sheet, axis, kind, at, count, first: 0, last: (axis === "row" ? COLUMN_LIMIT : ROW_LIMIT) - 1 };
}

/** The area after the change; null when all of it was deleted. Areas only partly inside the moving band stay. */
export function shiftArea(area: Area, change: StructureChange): Area | null {
  const byRow = change.axis === "row";
  const across = byRow ? ([area.left, area.right] as const) : ([area.top, area.bottom] as const);
  if (across[0] < change.first || across[1] > change.last) return area;
  const limit = byRow ? ROW_LIMIT : COLUMN_LIMIT;
  const start = byRow ? area.top : area.left;
  const end = byRow ? area.bottom : area.right;
  if (start === 0 && end === limit - 1) return area;
  const moved = shiftSpan(start, end, change);
  if (!moved || moved[0] >= limit) return null;
  const last = Math.min(moved[1], limit - 1);
  return byRow ? { ...area, top: moved[0], bottom: last } : { ...area, left: moved[0], right: last };
}

/** A span of indexes after the change, null when it was deleted. */
export function shiftSpan(start: number, end: number, change: StructureChange): [number, number] | null {
  const { at, count } = change;
  if (change.kind === "insert") return [start >= at ? start + count : start, end >= at ? end + count : end];
  const after = at + count;
  const newStart = start >= after ? start - count : Math.min(start, at);
  const newEnd = end >= after ? end - count : Math.min(end, at - 1);
  return newStart <= newEnd ? [newStart, newEnd] : null;
}
