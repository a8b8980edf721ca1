/** The parsed form of an Excel formula. Rows and columns count from 0; parentheses are not kept. */

/** The error values that a formula can spell out. */
export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A";

/** All of them. */
export const ERROR_CODES: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** One corner of a reference; `Fixed` means written with "$". */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** One edge of a whole-column or whole-row reference. */
export interface Edge {
  readonly index: number;
  readonly fixed: boolean;
}

/** A reference; `sheet` is null when the formula names none. Corners are in order: from is top left. */
export type Reference =
  | { readonly kind: "cell"; readonly sheet: string | null; readonly at: CellPoint }
  | { readonly kind: "range"; readonly sheet: string | null; readonly from: CellPoint; readonly to: CellPoint }
  | { readonly kind: "columns"; readonly sheet: string | null; readonly first: Edge; readonly last: Edge }
  | { readonly kind: "rows"; readonly sheet: string | null; readonly first: Edge; readonly last: Edge };

/** "&" joins text, "=" compares. */
export type BinaryOperator = "^" | "*" | "/" | "+" | "-" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Two formulas joined by an operator. */
export interface BinaryFormula {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Formula;
  readonly right: Formula;
}

/** A function with its arguments. */
export interface CallFormula {
  readonly kind: "call";
  /** Upper case. */
  readonly name: string;
  readonly args: readonly Formula[];
}

/** An error literal; `sheet` is set for `表1!#REF!`. */
export interface ErrorFormula {
  readonly kind: "error";
  readonly code: ErrorCode;
  readonly sheet: string | null;
}

/** `missing` is an argument left out; `external` is a reference into another workbook, as written. */
export type Formula =
  | Reference
  | BinaryFormula
  | CallFormula
  | ErrorFormula
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "logical"; readonly value: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  | { readonly kind: "external"; readonly text: string }
  | { readonly kind: "unary"; readonly operator: "+" | "-"; readonly operand: Formula }
  | { readonly kind: "percent"; readonly operand: Formula };

/** `notSupported` is good Excel that this parser does not read (arrays, unions, table references …); the others Excel refuses too. */
export type FormulaErrorCode =
  | "noEqualsSign"
  | "tooLong"
  | "literalTooLong"
  | "tooDeep"
  | "tooManyArguments"
  | "argumentCount"
  | "badReference"
  | "notSupported"
  | "syntax";

/** Why a text is not a formula; `position` counts from 0 in the text, `found` is the piece that was not understood. */
export interface FormulaError {
  readonly kind: "formulaError";
  readonly code: FormulaErrorCode;
  readonly position: number;
  readonly found: string;
}

/** Excel's limits (Microsoft: Excel specifications and limits). */
export const LIMITS = {
  characters: 8192,
  literal: 255,
  nesting: 64,
  arguments: 255,
  rows: 1048576,
  columns: 16384,
} as const;

/** True for the failed result of parseFormula. */
export function isFormulaError(parsed: Formula | FormulaError): parsed is FormulaError {
  return parsed.kind === "formulaError";
}

/** True for cells, ranges, whole columns and whole rows. */
export function isReference(formula: Formula): formula is Reference {
  return formula.kind === "cell" || formula.kind === "range" || formula.kind === "columns" || formula.kind === "rows";
}

/**
 * A chain of binary operators unrolled along its left side, outermost first, with what stands leftmost.
 * Long sums nest thousands deep on that side: walking them in a loop keeps the stack short.
 */
export function leftSpine(formula: BinaryFormula): {
  readonly first: Formula;
  readonly operators: readonly BinaryFormula[];
} {
  const operators: BinaryFormula[] = [];
  let first: Formula = formula;
  while (first.kind === "binary") {
    operators.push(first);
    first = first.left;
  }
  return { first, operators };
}
