import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** LEN(text), in UTF-16 units as Excel counts */
export const len: FormulaFunction = {
  name: "LEN",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const text = args.text(0);
    return isFailure(text) ? text : text.length;
  },
};
