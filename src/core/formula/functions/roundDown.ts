import type { FunctionArguments } from "../arguments";
import type { Operand } from "../book";
import { roundDecimal } from "../round";
import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** ROUNDDOWN(number,decimals) */
export const roundDown: FormulaFunction = {
  name: "ROUNDDOWN",
  fewest: 2,
  most: 2,
  evaluate: (args) => cutOff(args, args.whole(1)),
};

/** The number in the first argument without what stands behind its `decimals`. */
export function cutOff(args: FunctionArguments, decimals: ReturnType<FunctionArguments["whole"]>): Operand {
  const number = args.number(0);
  if (isFailure(number)) return number;
  return isFailure(decimals) ? decimals : roundDecimal(number, decimals, "towardZero");
}
