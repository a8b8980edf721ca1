/** What Excel's binary operators do to two values. */
import { compareValues } from "./compare";
import type { BinaryOperator } from "./formula";
import { sameNumber } from "./numberText";
import { excelError, finite, fittingText, isFailure, toNumber, toText } from "./scalars";
import type { Failure, Scalar } from "./scalars";

type Arithmetic = "+" | "-" | "*" | "/" | "^";

function power(base: number, exponent: number): number | Failure {
  if (base === 0 && exponent === 0) return excelError("#NUM!");
  if (base === 0 && exponent < 0) return excelError("#DIV/0!");
  return finite(base ** exponent);
}

function arithmetic(operator: Arithmetic, left: Scalar, right: Scalar): number | Failure {
  const a = toNumber(left);
  if (isFailure(a)) return a;
  const b = toNumber(right);
  if (isFailure(b)) return b;
  if (operator === "+") return finite(a + b);
  if (operator === "-") return finite(a - b);
  if (operator === "*") return finite(a * b);
  if (operator === "^") return power(a, b);
  return b === 0 ? excelError("#DIV/0!") : finite(a / b);
}

function joined(left: Scalar, right: Scalar): string | Failure {
  const a = toText(left);
  if (isFailure(a)) return a;
  const b = toText(right);
  return isFailure(b) ? b : fittingText(a + b);
}

/** Two values joined by an operator; the left failure wins. */
export function applyOperator(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (isFailure(left)) return left;
  if (isFailure(right)) return right;
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return arithmetic(operator, left, right);
    case "&":
      return joined(left, right);
    default:
      return compareValues(operator, left, right);
  }
}

/** Excel gives 0 when a formula's last step takes apart two numbers that agree in 15 digits: =0.1+0.2-0.3. */
export function cancelsOut(operator: BinaryOperator, left: Scalar, right: Scalar): boolean {
  if (operator !== "+" && operator !== "-") return false;
  const a = toNumber(left);
  const b = toNumber(right);
  return !isFailure(a) && !isFailure(b) && a !== 0 && sameNumber(a, operator === "-" ? b : -b);
}
