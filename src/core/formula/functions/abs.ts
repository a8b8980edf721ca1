import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** ABS(number) */
export const abs: FormulaFunction = {
  name: "ABS",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const number = args.number(0);
    return isFailure(number) ? number : Math.abs(number);
  },
};
