import { firstValue, isArea } from "../book";
import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** T(value): the text, or "" for anything else */
export const t: FormulaFunction = {
  name: "T",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const operand = args.operand(0);
    const value = isArea(operand) ? firstValue(operand) : operand;
    return isFailure(value) || typeof value === "string" ? value : "";
  },
};
