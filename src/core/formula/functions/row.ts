import { unsupported } from "../scalars";
import type { FormulaFunction } from "./definition";

/** ROW() of the formula's own cell, ROW(B5) of a cell; counts from 1 */
export const row: FormulaFunction = {
  name: "ROW",
  fewest: 0,
  most: 1,
  evaluate: (args) => {
    if (args.count === 0) return args.place.row + 1;
    const area = args.area(0);
    if (area.kind !== "area") return area;
    return area.top === area.bottom ? area.top + 1 : unsupported("array");
  },
};
