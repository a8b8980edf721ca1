import { eachCell } from "../book";
import { isFailure, unsupported } from "../scalars";
import type { FormulaFunction } from "./definition";

/** SUBTOTAL(9,A1:A3): a sum that leaves out other subtotals. Rows hidden by a filter are not known here and count. */
export const subtotal: FormulaFunction = {
  name: "SUBTOTAL",
  fewest: 2,
  most: 255,
  evaluate: (args) => {
    const kind = args.whole(0);
    if (isFailure(kind)) return kind;
    if (kind !== 9) return unsupported(`SUBTOTAL(${kind},…)`);
    let sum = 0;
    for (let index = 1; index < args.count; index += 1) {
      const area = args.area(index);
      if (area.kind !== "area") return area;
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
