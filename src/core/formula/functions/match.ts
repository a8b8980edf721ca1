import { heightOf, widthOf } from "../book";
import { excelError, isFailure, unsupported } from "../scalars";
import { findExact } from "./findExact";
import type { FormulaFunction } from "./definition";

/** MATCH(value,row or column,0); other kinds of match are unsupported */
export const match: FormulaFunction = {
  name: "MATCH",
  fewest: 2,
  most: 3,
  evaluate: (args) => {
    const wanted = args.scalar(0);
    if (isFailure(wanted)) return wanted;
    const area = args.area(1);
    if (area.kind !== "area") return area;
    const kind = args.count < 3 ? 1 : args.number(2);
    if (isFailure(kind)) return kind;
    if (kind !== 0) return unsupported("MATCH without 0");
    if (heightOf(area) > 1 && widthOf(area) > 1) return excelError("#N/A");
    const offset = findExact(args.evaluator, area, wanted);
    return typeof offset === "number" ? offset + 1 : offset;
  },
};
