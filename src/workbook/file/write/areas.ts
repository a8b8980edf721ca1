/** Rectangles of cells against each other. */
import type { Area } from "../../../core/model/workbookPlan";

export function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function overlap(first: Area, second: Area): boolean {
  return (
    first.top <= second.bottom && second.top <= first.bottom && first.left <= second.right && second.left <= first.right
  );
}

/** What is left of an area when a part of it is taken: at most four rectangles, above, below, left and right of it. */
export function without(area: Area, taken: Area): readonly Area[] {
  if (!overlap(area, taken)) return [area];
  const [top, bottom] = [Math.max(area.top, taken.top), Math.min(area.bottom, taken.bottom)];
  return [
    { ...area, bottom: taken.top - 1 },
    { ...area, top: taken.bottom + 1 },
    { ...area, top, bottom, right: taken.left - 1 },
    { ...area, top, bottom, left: taken.right + 1 },
  ].filter((one) => one.top <= one.bottom && one.left <= one.right);
}
