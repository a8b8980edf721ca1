import { finite } from "../scalars";
import { failed, numbersOf } from "./numbers";
import type { FormulaFunction } from "./definition";

/** PRODUCT(A1:A3); 0 when there is no number at all */
export const product: FormulaFunction = {
  name: "PRODUCT",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    const numbers = numbersOf(args);
    if (failed(numbers)) return numbers;
    return numbers.length === 0 ? 0 : finite(numbers.reduce((product, number) => product * number, 1));
  },
};
