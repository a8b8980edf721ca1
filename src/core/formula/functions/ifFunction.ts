import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** IF(test,yes,no): only the branch taken is computed */
export const ifFunction: FormulaFunction = {
  name: "IF",
  fewest: 2,
  most: 3,
  evaluate: (args) => {
    const test = args.logical(0);
    if (isFailure(test)) return test;
    if (test) return args.isMissing(1) ? 0 : args.operand(1);
    if (args.count < 3) return false;
    return args.isMissing(2) ? 0 : args.operand(2);
  },
};
