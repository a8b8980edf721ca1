import { isOurs } from "../scalars";
import type { FormulaFunction } from "./definition";

/** ISBLANK(cell): "" from a formula is not blank */
export const isBlank: FormulaFunction = {
  name: "ISBLANK",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const value = args.scalar(0);
    return isOurs(value) ? value : value === null;
  },
};
