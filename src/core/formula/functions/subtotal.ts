import { eachCell } from "../book";
import { isFailure, unsupported } from "../scalars";
import type { FormulaFunction } from "./definition";

/** Sums: 9 counts rows that were hidden by hand, 109 does not. */
const SUMS = [9, 109];

/**
 * SUBTOTAL(9,A1:A3): a sum that leaves out other subtotals. Rows hidden by a filter are left out by Excel, and files do not say
 * which rows a filter has hidden: with hidden rows in the area it is unsupported.
 */
export const subtotal: FormulaFunction = {
  name: "SUBTOTAL",
  fewest: 2,
  most: 255,
  evaluate: (args) => {
    const kind = args.whole(0);
    if (isFailure(kind)) return kind;
    if (!SUMS.includes(kind)) return unsupported(`SUBTOTAL(${kind},…)`);
    let sum = 0;
    for (let index = 1; index < args.count; index += 1) {
      const area = args.area(index);
      if (area.kind !== "area") return area;
      if (area.sheet.hidesRows(area.top, area.bottom)) return unsupported("SUBTOTAL of hidden rows");
      const failure = eachCell(area, (value, row, column) => {
        if (value === null || area.sheet.holdsSubtotal(row, column)) return undefined;
        if (typeof value === "number") sum += value;
        return isFailure(value) ? value : undefined;
      });
      if (failure) return failure;
    }
    return sum;
  },
};
