import { finite } from "../scalars";
import { failed, numbersOf, total } from "./numbers";
import type { FormulaFunction } from "./definition";

/** SUM(1,A1:A3) */
export const sum: FormulaFunction = {
  name: "SUM",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    const numbers = numbersOf(args);
    return failed(numbers) ? numbers : finite(total(numbers));
  },
};
