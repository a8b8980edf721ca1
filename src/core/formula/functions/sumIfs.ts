import { excelError } from "../scalars";
import { readConditions, sameShape, sumWhere } from "./conditions";
import type { FormulaFunction } from "./definition";

/** SUMIFS(amounts,area,criterion,…): all areas of one shape */
export const sumIfs: FormulaFunction = {
  name: "SUMIFS",
  fewest: 3,
  most: 255,
  evaluate: (args) => {
    const amounts = args.area(0);
    if (amounts.kind !== "area") return amounts;
    const conditions = readConditions(args, 1, args.count);
    if ("kind" in conditions) return conditions;
    return sameShape(amounts, conditions) ? sumWhere(args.evaluator, conditions, amounts) : excelError("#VALUE!");
  },
};
