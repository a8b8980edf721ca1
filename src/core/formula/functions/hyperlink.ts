import type { FormulaFunction } from "./definition";

/** HYPERLINK(target,text): the text, or the target when there is none */
export const hyperlink: FormulaFunction = {
  name: "HYPERLINK",
  fewest: 1,
  most: 2,
  evaluate: (args) => args.scalar(args.count < 2 ? 0 : 1) ?? 0,
};
