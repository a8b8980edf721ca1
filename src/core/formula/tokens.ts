/** Cuts a formula into tokens. References come out whole, as nodes. */
import { ERROR_CODES, LIMITS } from "./formula";
import type { BinaryOperator, Formula, FormulaError } from "./formula";
import { excelNumber } from "./numberText";
import { formulaError, matchAt } from "./scan";
import type { Scan } from "./scan";
import { scanReference } from "./scanReference";

interface Place {
  /** Index of the first character. */
  readonly at: number;
  /** Whether a space stands before it: between two references it is Excel's intersection operator. */
  readonly spaced: boolean;
}

/** One token; "call" has read its opening parenthesis. */
export type FormulaToken = Place &
  (
    | { readonly kind: "operand"; readonly node: Formula }
    | { readonly kind: "call"; readonly name: string }
    | { readonly kind: "operator"; readonly operator: BinaryOperator }
    | { readonly kind: "percent" | "open" | "close" | "comma" | "end" }
  );

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /"((?:[^"]|"")*)"/y;
const NEWER_ERROR = /^=#[A-Z_]+[!?]/i;
const ROWS_FOLLOW = /^ *: *[$\d]/;
const TWO_LETTERS: readonly BinaryOperator[] = ["<>", "<=", ">="];
const ONE_LETTER = new Map<string, BinaryOperator>(
  (["^", "*", "/", "+", "-", "&", "=", "<", ">"] as const).map((operator) => [operator, operator]),
);
/** Good Excel that is not read here: array constants, implicit intersection, table references. */
const BEYOND = /[{}@[\]]/;
const MARKS = new Map<string, "percent" | "open" | "close" | "comma">([
  ["%", "percent"],
  ["(", "open"],
  [")", "close"],
  [",", "comma"],
]);

function scanNumber(text: string, at: number): Scan | null {
  const match = matchAt(NUMBER, text, at);
  return match && { end: at + match[0].length, node: { kind: "number", value: excelNumber(match[0]) } };
}

function scanString(text: string, at: number): Scan | FormulaError {
  const match = matchAt(STRING, text, at);
  if (!match) return formulaError("syntax", at, '"');
  const value = (match[1] ?? "").replace(/""/g, '"');
  if (value.length > LIMITS.literal) return formulaError("literalTooLong", at, value.slice(0, 20));
  return { end: at + match[0].length, node: { kind: "text", value } };
}

/** An error literal. A deleted sheet leaves "#REF!A1" behind, which is the same error. */
function scanError(text: string, at: number): Scan | FormulaError {
  const code = ERROR_CODES.find((known) => known === text.slice(at, at + known.length).toUpperCase());
  // After a reference "#" is the whole of a spilled array; newer Excel has error values such as #SPILL!.
  if (code === undefined) return formulaError(at > 1 || NEWER_ERROR.test(text) ? "notSupported" : "syntax", at, "#");
  let end = at + code.length;
  if (code === "#REF!") {
    const rest = scanReference(text, end);
    if (rest && !("kind" in rest) && rest.node && rest.node.kind !== "name") end = rest.end;
  }
  return { end, node: { kind: "error", code, sheet: null } };
}

const QUOTE = 34;
const HASH = 35;
const POINT = 46;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function scanOperand(text: string, at: number): Scan | FormulaError | null {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return scanString(text, at);
  if (code === HASH) return scanError(text, at);
  if (isDigit(code) || code === POINT) {
    // 3:5 are rows.
    const number = scanNumber(text, at);
    if (!number || !ROWS_FOLLOW.test(text.slice(number.end, number.end + 4))) return number;
  }
  return scanReference(text, at);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (" \t\r\n".includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

function operatorAt(text: string, at: number): BinaryOperator | null {
  const two = TWO_LETTERS.find((operator) => text.startsWith(operator, at));
  return two ?? ONE_LETTER.get(text.charAt(at)) ?? null;
}

/** The tokens after the leading "=", ending with an "end" token. */
export function tokenize(text: string): readonly FormulaToken[] | FormulaError {
  const tokens: FormulaToken[] = [];
  for (let next = 1; ;) {
    const at = skipSpace(text, next);
    const spaced = at > next;
    if (at >= text.length) {
      tokens.push({ kind: "end", at, spaced });
      return tokens;
    }
    const mark = MARKS.get(text.charAt(at));
    const operator = mark === undefined ? operatorAt(text, at) : null;
    if (mark !== undefined) {
      tokens.push({ kind: mark, at, spaced });
      next = at + 1;
    } else if (operator !== null) {
      tokens.push({ kind: "operator", operator, at, spaced });
      next = at + operator.length;
    } else {
      const scan = scanOperand(text, at);
      if (scan === null)
        return formulaError(
          BEYOND.test(text.charAt(at)) ? "notSupported" : "syntax",
          at,
          String.fromCodePoint(text.codePointAt(at) ?? 0),
        );
      if ("kind" in scan) return scan;
      if (scan.call !== undefined) tokens.push({ kind: "call", name: scan.call, at, spaced });
      else if (scan.node) tokens.push({ kind: "operand", node: scan.node, at, spaced });
      next = scan.end;
    }
  }
}
