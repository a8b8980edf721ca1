import { excelError, isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** LEFT(text,count); one character when no count is given */
export const left: FormulaFunction = {
  name: "LEFT",
  fewest: 1,
  most: 2,
  evaluate: (args) => {
    const text = args.text(0);
    if (isFailure(text)) return text;
    const count = args.count < 2 ? 1 : args.whole(1);
    if (isFailure(count)) return count;
    return count < 0 ? excelError("#VALUE!") : text.slice(0, count);
  },
};
