import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** IFERROR(value,instead): Excel's errors only, never what is unsupported or circular */
export const ifError: FormulaFunction = {
  name: "IFERROR",
  fewest: 2,
  most: 2,
  evaluate: (args) => {
    const value = args.scalar(0);
    return isFailure(value) && value.kind === "error" ? args.scalar(1) : value;
  },
};
