/** Office.js reports a format only where all cells agree. */
import type { Area } from "../../../core/model/workbookPlan";

/** The one value for all indexes from first to last, or null where they differ. */
export function uniform<Value>(first: number, last: number, read: (index: number) => Value): Value | null {
  const value = read(first);
  for (let index = first + 1; index <= last; index += 1) {
    if (read(index) !== value) return null;
  }
  return value;
}

/** The one value for all cells of the area, or null where they differ. */
export function uniformInArea<Value>(area: Area, read: (row: number, column: number) => Value): Value | null {
  const value = read(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (read(row, column) !== value) return null;
    }
  }
  return value;
}
