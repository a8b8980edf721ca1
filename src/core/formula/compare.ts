/** Excel's comparisons: numbers before text before logical values, text without regard to case. */
import type { BinaryOperator } from "./formula";
import { sameNumber } from "./numberText";
import { unsupported } from "./scalars";
import type { Failure } from "./scalars";

type Value = number | string | boolean | null;
/** The operators that yield TRUE or FALSE. */
export type Comparison = Extract<BinaryOperator, "=" | "<>" | "<" | "<=" | ">" | ">=">;

const SIMPLE = /^[a-z0-9]*$/;

/** Text is equal when it differs in case at most. */
export function foldText(text: string): string {
  return text.toLowerCase();
}

function rank(value: Value): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

/** An empty cell compares as 0, "" or FALSE, whichever the other side calls for. */
function filled(value: Value, other: Value): number | string | boolean {
  if (value !== null) return value;
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Order of two texts; the order of Chinese and punctuation depends on the system's language. */
function orderText(a: string, b: string): number | Failure {
  const [x, y] = [foldText(a), foldText(b)];
  if (x === y) return 0;
  if (!SIMPLE.test(x) || !SIMPLE.test(y)) return unsupported("order of text");
  return x < y ? -1 : 1;
}

function order(left: Value, right: Value): number | Failure {
  const a = filled(left, right);
  const b = filled(right, left);
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return orderText(a, b);
  return rank(a) === rank(b) ? Number(a) - Number(b) : rank(a) - rank(b);
}

/** The "=" of formulas. */
export function equalValues(left: Value, right: Value): boolean {
  const a = filled(left, right);
  const b = filled(right, left);
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b);
  return typeof a === "string" && typeof b === "string" ? foldText(a) === foldText(b) : a === b;
}

/** Applies a comparison; unsupported where the order of two texts depends on the system. */
export function compareValues(operator: Comparison, left: Value, right: Value): boolean | Failure {
  if (operator === "=") return equalValues(left, right);
  if (operator === "<>") return !equalValues(left, right);
  const found = order(left, right);
  if (typeof found !== "number") return found;
  if (operator === "<") return found < 0;
  if (operator === "<=") return found <= 0;
  return operator === ">" ? found > 0 : found >= 0;
}
