import { withoutEnds } from "../../text/ends";
import { isFailure } from "../scalars";
import type { FormulaFunction } from "./definition";

/** TRIM(text): the plain space only, not the full-width one */
export const trim: FormulaFunction = {
  name: "TRIM",
  fewest: 1,
  most: 1,
  evaluate: (args) => {
    const text = args.text(0);
    return isFailure(text) ? text : withoutEnds(text, " ").replace(/ {2,}/g, " ");
  },
};
