import { excelError } from "../scalars";
import { countWhere, readConditions, sameShape } from "./conditions";
import type { FormulaFunction } from "./definition";

/** COUNTIFS(area,criterion,…): all areas of one shape */
export const countIfs: FormulaFunction = {
  name: "COUNTIFS",
  fewest: 2,
  most: 254,
  evaluate: (args) => {
    const conditions = readConditions(args, 0, args.count);
    if ("kind" in conditions) return conditions;
    const [first] = conditions;
    return first && sameShape(first.area, conditions) ? countWhere(args.evaluator, conditions) : excelError("#VALUE!");
  },
};
