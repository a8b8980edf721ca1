import { countWhere, readConditions } from "./conditions";
import type { FormulaFunction } from "./definition";

/** COUNTIF(area,criterion) */
export const countIf: FormulaFunction = {
  name: "COUNTIF",
  fewest: 2,
  most: 2,
  evaluate: (args) => {
    const conditions = readConditions(args, 0, 2);
    return "kind" in conditions ? conditions : countWhere(args.evaluator, conditions);
  },
};
