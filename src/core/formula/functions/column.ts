import { unsupported } from "../scalars";
import type { FormulaFunction } from "./definition";

/** COLUMN() of the formula's own cell, COLUMN(B5) of a cell; counts from 1 */
export const column: FormulaFunction = {
  name: "COLUMN",
  fewest: 0,
  most: 1,
  evaluate: (args) => {
    if (args.count === 0) return args.place.column + 1;
    const area = args.area(0);
    if (area.kind !== "area") return area;
    return area.left === area.right ? area.left + 1 : unsupported("array");
  },
};
