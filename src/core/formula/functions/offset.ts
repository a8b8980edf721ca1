import { heightOf, widthOf } from "../book";
import { LIMITS } from "../formula";
import { excelError, isFailure } from "../scalars";
import type { Failure } from "../scalars";
import type { FunctionArguments } from "../arguments";
import type { FormulaFunction } from "./definition";

/** OFFSET(cells,rows,columns,height,width): other cells of the same sheet, by default as many */
export const offset: FormulaFunction = {
  name: "OFFSET",
  fewest: 3,
  most: 5,
  evaluate: (args) => {
    const area = args.area(0);
    if (area.kind !== "area") return area;
    const [rows, columns] = [args.whole(1), args.whole(2)];
    if (isFailure(rows)) return rows;
    if (isFailure(columns)) return columns;
    const [height, width] = [sizeOf(args, 3, heightOf(area)), sizeOf(args, 4, widthOf(area))];
    if (isFailure(height)) return height;
    if (isFailure(width)) return width;
    // A negative size reaches up or left from the cell that it starts at.
    const top = area.top + rows + Math.min(0, height + 1);
    const left = area.left + columns + Math.min(0, width + 1);
    const [bottom, right] = [top + Math.abs(height) - 1, left + Math.abs(width) - 1];
    if (height === 0 || width === 0 || top < 0 || left < 0 || bottom >= LIMITS.rows || right >= LIMITS.columns)
      return excelError("#REF!");
    return { ...area, top, left, bottom, right };
  },
};

function sizeOf(args: FunctionArguments, index: number, usual: number): number | Failure {
  return args.isMissing(index) ? usual : args.whole(index);
}
