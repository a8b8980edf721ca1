import { excelError, isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** MID(text,start,count); start counts from 1 */
export const mid: FormulaFunction = {
  name: "MID",
  fewest: 3,
  most: 3,
  evaluate: (args) => {
    const text = args.text(0);
    if (isFailure(text)) return text;
    const start = args.whole(1);
    if (isFailure(start)) return start;
    const count = args.whole(2);
    if (isFailure(count)) return count;
    return start < 1 || count < 0 ? excelError("#VALUE!") : text.slice(start - 1, start - 1 + count);
  },
};
