import { excelError, isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** CHOOSE(number,value1,value2,…): counted from 1; only the one that is chosen is looked at */
export const choose: FormulaFunction = {
  name: "CHOOSE",
  fewest: 2,
  most: 255,
  evaluate: (args) => {
    const number = args.whole(0);
    if (isFailure(number)) return number;
    return number < 1 || number >= args.count ? excelError("#VALUE!") : args.operand(number);
  },
};
