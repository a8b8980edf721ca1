import { logicalsOf } from "./logicals";
import type { FormulaFunction } from "./definition";

/** OR(a,b,…) */
export const or: FormulaFunction = {
  name: "OR",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    const logicals = logicalsOf(args);
    return "kind" in logicals ? logicals : logicals.some(Boolean);
  },
};
