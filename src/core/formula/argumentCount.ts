/** Excel does not accept a formula that gives a function too few or too many arguments. */
import type { Formula, FormulaError } from "./formula";
import { functionOf } from "./functions/registry";
import { walk } from "./references";
import { formulaError } from "./scan";

/** The first such call among the functions known here; null when every call is in order. Its position is 0: the parsed form keeps none. */
export function findArgumentFault(formula: Formula): FormulaError | null {
  let fault: FormulaError | null = null;
  walk(formula, (node) => {
    if (fault || node.kind !== "call") return;
    const definition = functionOf(node.name);
    if (definition && (node.args.length < definition.fewest || node.args.length > definition.most))
      fault = formulaError("argumentCount", 0, node.name);
  });
  return fault;
}
