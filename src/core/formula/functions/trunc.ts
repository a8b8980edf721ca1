import { roundDecimal } from "../round";
import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** TRUNC(number,decimals), decimals 0 when left out */
export const trunc: FormulaFunction = {
  name: "TRUNC",
  fewest: 1,
  most: 2,
  evaluate: (args) => {
    const number = args.number(0);
    if (isFailure(number)) return number;
    const decimals = args.count < 2 ? 0 : args.whole(1);
    return isFailure(decimals) ? decimals : roundDecimal(number, decimals, "towardZero");
  },
};
