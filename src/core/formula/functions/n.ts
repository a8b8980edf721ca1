import { firstValue, isArea } from "../book";
import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** N(value): text is 0 */
export const n: FormulaFunction = {
  name: "N",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const operand = args.operand(0);
    const value = isArea(operand) ? firstValue(operand) : operand;
    if (isFailure(value)) return value;
    return typeof value === "string" ? 0 : Number(value);
  },
};
