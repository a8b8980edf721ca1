/** Whether Excel would take a formula. */
import { findArgumentFault, isFormulaError, parseFormula } from "../../../core/formula";

/** Why Excel would refuse the formula (it starts with "="), or null. */
export function formulaFault(formula: string): string | null {
  const parsed = parseFormula(formula);
  const fault = isFormulaError(parsed) ? parsed : findArgumentFault(parsed);
  // Good Excel that the product's parser does not read is the engine's business.
  if (!fault || fault.code === "notSupported") return null;
  return `The formula is not valid: ${fault.code} at ${fault.position}.`;
}
