import { eachCell, isArea } from "../book";
import { isOurs } from "../scalars";
import type { FormulaFunction } from "./definition";

/** COUNTA(A1:A3): all that is not empty, "" from a formula and errors too */
export const countA: FormulaFunction = {
  name: "COUNTA",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    let found = 0;
    for (let index = 0; index < args.count; index += 1) {
      const operand = args.operand(index);
      if (!isArea(operand)) {
        if (isOurs(operand)) return operand;
        found += 1;
        continue;
      }
      const failure = eachCell(operand, (value) => {
        if (value !== null) found += 1;
        return isOurs(value) ? value : undefined;
      });
      if (failure) return failure;
    }
    return found;
  },
};
