import { excelError, toNumber } from "../scalars";
import type { FormulaFunction } from "./definition";

/** VALUE(text) */
export const value: FormulaFunction = {
  name: "VALUE",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const value = args.scalar(0);
    return typeof value === "boolean" ? excelError("#VALUE!") : toNumber(value);
  },
};
