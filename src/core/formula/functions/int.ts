import { floorShown } from "../round";
import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** INT(number): down to the next whole number, on 15 digits: INT(0.57*100) is 57 */
export const int: FormulaFunction = {
  name: "INT",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const number = args.number(0);
    return isFailure(number) ? number : floorShown(number);
  },
};
