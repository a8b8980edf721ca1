import { excelError, finite } from "../scalars";
import { failed, numbersOf, total } from "./numbers";
import type { FormulaFunction } from "./definition";

/** AVERAGE(A1:A3); #DIV/0! when there is no number at all */
export const average: FormulaFunction = {
  name: "AVERAGE",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    const numbers = numbersOf(args);
    if (failed(numbers)) return numbers;
    return numbers.length === 0 ? excelError("#DIV/0!") : finite(total(numbers) / numbers.length);
  },
};
