import { logicalsOf } from "./logicals";
import type { FormulaFunction } from "./definition";

/** AND(a,b,…) */
export const and: FormulaFunction = {
  name: "AND",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    const logicals = logicalsOf(args);
    return "kind" in logicals ? logicals : logicals.every(Boolean);
  },
};
