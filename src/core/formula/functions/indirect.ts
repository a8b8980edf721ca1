import { isFormulaError, isReference } from "../formula";
import { parseFormula } from "../parse";
import { excelError, isFailure, unsupported } from "../scalars";
import type { FormulaFunction } from "./definition";

/** INDIRECT("表1!A1"): the cells that a text names; names and the R1C1 style are unsupported */
export const indirect: FormulaFunction = {
  name: "INDIRECT",
  fewest: 1,
  most: 2,
  evaluate: (args) => {
    const text = args.text(0);
    if (isFailure(text)) return text;
    const isA1 = args.isMissing(1) ? true : args.logical(1);
    if (isFailure(isA1)) return isA1;
    if (!isA1) return unsupported("INDIRECT in R1C1 style");
    const formula = parseFormula(`=${text}`);
    if (isFormulaError(formula)) return excelError("#REF!");
    if (formula.kind === "name") return unsupported("INDIRECT of a name");
    return isReference(formula) ? args.evaluator.operand(formula, args.place) : excelError("#REF!");
  },
};
