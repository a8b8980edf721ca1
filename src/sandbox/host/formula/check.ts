/** Excel's limits on formulas, and the slips its parser refuses. */
import { tokenize } from "./tokens";
import type { Token } from "./tokens";

/** Characters of a formula, from Excel's specifications and limits. */
export const FORMULA_LIMIT = 8192;
/** Characters of a string literal inside a formula. */
export const LITERAL_LIMIT = 255;

/** Why Excel would refuse the formula (it starts with "="), or null. `reads` is the engine's own parser. */
export function formulaFault(formula: string, reads: (formula: string) => boolean): string | null {
  if (formula.length > FORMULA_LIMIT) return `The formula is longer than ${FORMULA_LIMIT} characters.`;
  const tokens = tokenize(formula.slice(1));
  const literal = tokens.find((token) => token.kind === "text" && token.text.slice(1, -1).replace(/""/g, '"').length > LITERAL_LIMIT);
  if (literal) return `Text values in formulas are limited to ${LITERAL_LIMIT} characters.`;
  if (hasMissingOperator(tokens) || !reads(formula)) return "The formula contains a syntax error.";
  return null;
}

/** Two operands side by side, as in "1 2"; a space between references is Excel's intersection. */
function hasMissingOperator(tokens: readonly Token[]): boolean {
  let previous: Token | null = null;
  for (const token of tokens) {
    if (token.kind === "space") continue;
    if (previous && endsOperand(previous) && startsOperand(token) && !(isArea(previous) && isArea(token))) return true;
    previous = token;
  }
  return false;
}

const isArea = (token: Token): boolean => token.kind === "reference" || token.kind === "name" || token.text === ")";
const startsOperand = (token: Token): boolean => token.kind !== "symbol";
const endsOperand = (token: Token): boolean => token.kind !== "symbol" || token.text === ")" || token.text === "}";
