import { excelError, isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** MOD(number,divisor): the sign is the divisor's */
export const mod: FormulaFunction = {
  name: "MOD",
  fewest: 2,
  most: 2,
  evaluate: (args) => {
    const number = args.number(0);
    if (isFailure(number)) return number;
    const divisor = args.number(1);
    if (isFailure(divisor)) return divisor;
    return divisor === 0 ? excelError("#DIV/0!") : number - divisor * Math.floor(number / divisor);
  },
};
