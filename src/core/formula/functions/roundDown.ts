import { roundDecimal } from "../round";
import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** ROUNDDOWN(number,decimals) */
export const roundDown: FormulaFunction = {
  name: "ROUNDDOWN",
  fewest: 2,
  most: 2,
  evaluate: (args) => {
    const number = args.number(0);
    if (isFailure(number)) return number;
    const decimals = args.whole(1);
    return isFailure(decimals) ? decimals : roundDecimal(number, decimals, "towardZero");
  },
};
