import { failed, numbersOf } from "./numbers";
import type { FormulaFunction } from "./definition";

/** MIN(A1:A3); 0 when there is no number at all */
export const min: FormulaFunction = {
  name: "MIN",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    const numbers = numbersOf(args);
    if (failed(numbers)) return numbers;
    return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b));
  },
};
