import { widthOf } from "../book";
import { excelError, isFailure, unsupported } from "../scalars";
import { findExact } from "./findExact";
import type { FormulaFunction } from "./definition";

/** VLOOKUP(value,area,column,FALSE); the approximate kind is unsupported */
export const vlookup: FormulaFunction = {
  name: "VLOOKUP",
  fewest: 3,
  most: 4,
  evaluate: (args) => {
    const wanted = args.scalar(0);
    if (isFailure(wanted)) return wanted;
    const area = args.area(1);
    if (area.kind !== "area") return area;
    const column = args.whole(2);
    if (isFailure(column)) return column;
    const approximate = args.count < 4 ? true : args.logical(3);
    if (isFailure(approximate)) return approximate;
    if (approximate) return unsupported("VLOOKUP without FALSE");
    if (column < 1) return excelError("#VALUE!");
    if (column > widthOf(area)) return excelError("#REF!");
    const offset = findExact(args.evaluator, { ...area, right: area.left }, wanted);
    return typeof offset === "number" ? area.sheet.value(area.top + offset, area.left + column - 1) : offset;
  },
};
