import { eachCell, isArea } from "../book";
import { isFailure, isOurs, toNumber } from "../scalars";
import type { FormulaFunction } from "./definition";

/** COUNT(A1:A3,"5"): numbers; text only when written into the formula */
export const count: FormulaFunction = {
  name: "COUNT",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    let found = 0;
    for (let index = 0; index < args.count; index += 1) {
      const operand = args.operand(index);
      if (isArea(operand)) {
        const failure = eachCell(operand, (value) => {
          if (typeof value === "number") found += 1;
          return isOurs(value) ? value : undefined;
        });
        if (failure) return failure;
      } else {
        const number = toNumber(operand);
        if (isOurs(number)) return number;
        if (!isFailure(number)) found += 1;
      }
    }
    return found;
  },
};
