import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** NOT(test) */
export const not: FormulaFunction = {
  name: "NOT",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const test = args.logical(0);
    return isFailure(test) ? test : !test;
  },
};
