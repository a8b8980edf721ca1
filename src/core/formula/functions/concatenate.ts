import { fittingText, isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** CONCATENATE(a,b,…) */
export const concatenate: FormulaFunction = {
  name: "CONCATENATE",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    let joined = "";
    for (let index = 0; index < args.count; index += 1) {
      const text = args.text(index);
      if (isFailure(text)) return text;
      joined += text;
    }
    return fittingText(joined);
  },
};
