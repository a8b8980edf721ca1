import { roundDecimal } from "../round";
import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** ROUNDUP(number,decimals) */
export const roundUp: FormulaFunction = {
  name: "ROUNDUP",
  fewest: 2,
  most: 2,
  evaluate: (args) => {
    const number = args.number(0);
    if (isFailure(number)) return number;
    const decimals = args.whole(1);
    return isFailure(decimals) ? decimals : roundDecimal(number, decimals, "away");
  },
};
