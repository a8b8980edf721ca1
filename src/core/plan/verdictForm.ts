/** The formula of a verdict: how it is written, and what of it proves that no one else has written it. */
import type { Formula } from "../formula/index";
import { isFormulaError, parseFormula } from "../formula/index";
import type { CellValue } from "../model/snapshot";

/**
 * What a verdict yields where an identity fails; else the empty text. A text, because whoever sums, averages or counts figures over a whole row
 * passes over it, in every spreadsheet program.
 */
export const WRONG = "不平";

/** What the verdicts of earlier versions yielded. */
const NUMBERS = [1, 0] as const;

/** An identity that cannot be worked out lights up nothing; the others of the cell go on. `fails`: without "=", TRUE where the identity fails. */
export function verdictFormula(fails: readonly string[]): string {
  return `=IF(OR(${[...new Set(fails)].map((one) => `IFERROR(${one},FALSE)`).join(",")}),"${WRONG}","")`;
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
  return (
    judged?.kind === "call" &&
    judged.name === "OR" &&
    judged.args.length > 0 &&
    judged.args.every(isAlarm) &&
    [[WRONG, ""], NUMBERS].some(([one, other]) => isConstant(wrong, one) && isConstant(right, other))
  );
}

/** One that an earlier version has written. */
export function yieldsNumber(text: string | null): boolean {
  return text?.endsWith(`,${NUMBERS.join(",")})`) === true && verdictIn(text) !== null;
}

/** The condition of a column of figures whose verdicts begin at this cell, such as $J6. */
export function verdictCondition(cell: string): string {
  return `=${cell}="${WRONG}"`;
}

/** As an earlier version has written it. */
export function formerCondition(condition: string): string {
  return condition.endsWith(`="${WRONG}"`) ? `${condition.slice(0, -WRONG.length - 3)}=${NUMBERS[0]}` : condition;
}

/** Whether a cell may hold what a verdict yielded, this one's or an earlier version's. */
export function isYielded(value: CellValue | undefined): boolean {
  return value === WRONG || NUMBERS.some((number) => number === value);
}

/** IFERROR(…,FALSE) of a difference of more than an envelope, or of that under conditions: where it applies, and nothing is still to be filled in. */
function isAlarm(formula: Formula): boolean {
  const [fails, otherwise] = argumentsOf(formula, "IFERROR", 2);
  if (fails === undefined || otherwise?.kind !== "logical" || otherwise.value) return false;
  return fails.kind === "call" && fails.name === "AND" ? fails.args.slice(0, 2).some(isExcess) : isExcess(fails);
}

/** ABS(ROUND(a-b,2))>0, where the relation has sides without ABS, and where rounding is let pass with ROUND(…) for 0. */
function isExcess(formula: Formula): boolean {
  if (formula.kind !== "binary" || formula.operator !== ">") return false;
  const { left, right } = formula;
  const rounded =
    left.kind === "unary" && left.operator === "-" ? left.operand : (argumentsOf(left, "ABS", 1)[0] ?? left);
  const [difference, places] = argumentsOf(rounded, "ROUND", 2);
  return (
    difference?.kind === "binary" &&
    difference.operator === "-" &&
    isConstant(places, 2) &&
    (isConstant(right, 0) || argumentsOf(right, "ROUND", 2).length > 0)
  );
}

/** Empty where it is no call of this function with so many. */
function argumentsOf(formula: Formula, name: string, count: number): readonly Formula[] {
  return formula.kind === "call" && formula.name === name && formula.args.length === count ? formula.args : [];
}

function isConstant(formula: Formula | undefined, value: string | number | undefined): boolean {
  return (formula?.kind === "number" || formula?.kind === "text") && formula.value === value;
}
