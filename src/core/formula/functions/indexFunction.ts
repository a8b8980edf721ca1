import { heightOf, widthOf } from "../book";
import type { AreaOperand } from "../book";
import { excelError, isFailure } from "../scalars";
import type { Failure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** The cells at a row and column counted from 1; 0 means all of them. */
function pick(area: AreaOperand, row: number, column: number): AreaOperand | Failure {
  if (row < 0 || column < 0) return excelError("#VALUE!");
  if (row > heightOf(area) || column > widthOf(area)) return excelError("#REF!");
  const top = area.top + Math.max(0, row - 1);
  const left = area.left + Math.max(0, column - 1);
  return { ...area, top, left, bottom: row === 0 ? area.bottom : top, right: column === 0 ? area.right : left };
}

/** INDEX(area,row,column): yields the cell itself, so that it can be summed or looked into */
export const indexFunction: FormulaFunction = {
  name: "INDEX",
  fewest: 2,
  most: 3,
  evaluate: (args) => {
    const area = args.area(0);
    if (area.kind !== "area") return area;
    const first = args.whole(1);
    if (isFailure(first)) return first;
    if (args.count < 3) {
      // With one number, a single row is counted along its columns.
      if (heightOf(area) === 1) return pick(area, 1, first);
      return pick(area, first, widthOf(area) === 1 ? 1 : 0);
    }
    const second = args.whole(2);
    return isFailure(second) ? second : pick(area, first, second);
  },
};
