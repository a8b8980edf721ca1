import type { FormulaFunction } from "./definition";
import { cutOff } from "./roundDown";

/** TRUNC(number,decimals), decimals 0 when left out */
export const trunc: FormulaFunction = {
  name: "TRUNC",
  fewest: 1,
  most: 2,
  evaluate: (args) => cutOff(args, args.count < 2 ? 0 : args.whole(1)),
};
