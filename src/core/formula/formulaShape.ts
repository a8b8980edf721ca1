/**
 * Whether a formula that stands in a cell is one that we wrote when the tables had other rows. Our formulas add up references, sums and
 * lookups inside a ROUND; which rows they name is all that changes with the rows.
 */
import type { Formula } from "./index";
import { isFormulaError, isReference, parseFormula, print, walk } from "./index";

/** The same formula, whatever program saved it: on `sheet` its name may be left out, and quotes where none are needed. */
export function isSpelledAlike(one: string, other: string, sheet: string): boolean {
  return one === other || spelled(one, sheet) === spelled(other, sheet);
}

/** One spelling for comparing; a formula that is not read here stands for itself. */
function spelled(formula: string, sheet: string): string {
  const parsed = parseFormula(formula);
  return isFormulaError(parsed) ? formula : print(parsed, { ownSheet: sheet });
}

/** It reads a cell, row or sheet that is gone. */
export function isBroken(formula: string): boolean {
  return /#REF!/i.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
}

/** `known` are the names of our sheets: what reads another sheet is somebody's own. */
export function isOursOfOld(standing: string, expected: string, known: ReadonlySet<string>): boolean {
  const [one, other] = [parseFormula(standing), parseFormula(expected)];
  return !isFormulaError(one) && !isFormulaError(other) && readsOnly(one, known) && shape(one) === shape(other);
}

/** A sheet before a reference; Excel's names have at most 31 characters. */
const SHEET = /(?:'(?:[^']|''){1,62}'|[^\s'"(),:&=*/+-]{1,31})!/g;

/** The same lookups in the same columns, over other rows: over a prefill any other formula is somebody's own, also one of our shape. */
export function isSameButRows(one: string, other: string): boolean {
  const outline = (formula: string): string => {
    const parsed = parseFormula(formula);
    return isFormulaError(parsed)
      ? formula
      : print(parsed, { dollars: "drop" })
          .replace(SHEET, "")
          .replace(/\b([A-Z]{1,3})\d{1,7}/g, "$1");
  };
  return outline(one) === outline(other);
}

/** Any formula of ours, whatever it should be here: a rounded sum of references. */
export function looksOurs(standing: string, known: ReadonlySet<string>): boolean {
  const parsed = parseFormula(standing);
  return !isFormulaError(parsed) && readsOnly(parsed, known) && /^ROUND\(S,[S\d]\)$/.test(shape(parsed));
}

function readsOnly(formula: Formula, known: ReadonlySet<string>): boolean {
  let only = true;
  walk(formula, (node) => {
    if (node.kind === "external" || node.kind === "name") only = false;
    if (isReference(node) && node.sheet !== null && !known.has(node.sheet.toLowerCase())) only = false;
  });
  return only;
}

const LOOKUPS = ["SUM", "SUMIF", "SUMPRODUCT"];

/** References, sums and lookups that are added or taken away are S, and so is the literal of a stated total beside them. */
function shape(formula: Formula): string {
  if (isReference(formula) || formula.kind === "error") return "S";
  switch (formula.kind) {
    case "number":
      // What has nothing to add up.
      return formula.value === 0 ? "S" : String(formula.value);
    case "call":
      if (LOOKUPS.includes(formula.name)) return "S";
      return `${formula.name}(${formula.args.map(shape).join(",")})`;
    case "binary": {
      const [left, right] = [shape(formula.left), shape(formula.right)];
      const adds = formula.operator === "+" || formula.operator === "-";
      return adds && left === "S" && (right === "S" || formula.right.kind === "number")
        ? "S"
        : `(${left}${formula.operator}${right})`;
    }
    case "unary":
      return formula.operator + shape(formula.operand);
    case "text":
      return JSON.stringify(formula.value);
    default:
      return formula.kind;
  }
}
