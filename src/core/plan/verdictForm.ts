/** The formula of a verdict: how it is written, and what of it proves that no one else has written it. */
import type { Formula } from "../formula/index";
import { isFormulaError, parseFormula } from "../formula/index";

/** What a verdict yields where an identity fails; else the empty text. */
export const WRONG = "不平";

/** An identity that cannot be worked out lights up nothing; the others of the cell go on. `fails`: without "=", TRUE where the identity fails. */
export function verdictFormula(fails: readonly string[]): string {
  return `=IF(OR(${[...new Set(fails)].map((one) => `IFERROR(${one},FALSE)`).join(",")}),1,0)`;
}

/** What every one begins with; parsing the others would cost. */
const BEGINNING = "=IF(OR(IFERROR(";

/** Null for what is no verdict from its beginning to its end. */
export function verdictIn(text: string | null | undefined): Formula | null {
  if (text?.startsWith(BEGINNING) !== true) return null;
  const formula = parseFormula(text);
  return !isFormulaError(formula) && isVerdict(formula) ? formula : null;
}

function isVerdict(formula: Formula): boolean {
  const [judged, wrong, right] = argumentsOf(formula, "IF", 3);
  return judged?.kind === "call" && judged.name === "OR" && judged.args.length > 0 && judged.args.every(isAlarm) && isNumber(wrong, 1) && isNumber(right, 0);
}

/** IFERROR(…,FALSE) of a difference of more than an envelope, or of that under a condition. */
function isAlarm(formula: Formula): boolean {
  const [fails, otherwise] = argumentsOf(formula, "IFERROR", 2);
  if (fails === undefined || otherwise?.kind !== "logical" || otherwise.value) return false;
  return isExcess(argumentsOf(fails, "AND", 2)[1] ?? fails);
}

/** ABS(ROUND(a-b,2))>0, where the relation has sides without ABS, and where rounding is let pass with ROUND(…) for 0. */
function isExcess(formula: Formula): boolean {
  if (formula.kind !== "binary" || formula.operator !== ">") return false;
  const { left, right } = formula;
  const rounded = left.kind === "unary" && left.operator === "-" ? left.operand : argumentsOf(left, "ABS", 1)[0] ?? left;
  const [difference, places] = argumentsOf(rounded, "ROUND", 2);
  return difference?.kind === "binary" && difference.operator === "-" && isNumber(places, 2) && (isNumber(right, 0) || argumentsOf(right, "ROUND", 2).length > 0);
}

/** Empty where it is no call of this function with so many. */
function argumentsOf(formula: Formula, name: string, count: number): readonly Formula[] {
  return formula.kind === "call" && formula.name === name && formula.args.length === count ? formula.args : [];
}

function isNumber(formula: Formula | undefined, value: number): boolean {
  return formula?.kind === "number" && formula.value === value;
}
