import { isOurs } from "../scalars";
import type { FormulaFunction } from "./definition";

/** ISNUMBER(value) */
export const isNumber: FormulaFunction = {
  name: "ISNUMBER",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const value = args.scalar(0);
    return isOurs(value) ? value : typeof value === "number";
  },
};
