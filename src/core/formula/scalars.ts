/** The values that formulas compute with, and Excel's conversions between them. */
import type { ErrorCode } from "./formula";
import { numberFromText, textFromNumber } from "./numberText";

/**
 * No usable value. "error" is Excel's own and takes part in IFERROR, ISNUMBER and COUNT; the other two are ours:
 * `unsupported` is a piece of Excel that is not reproduced here (`what` names it), `circular` a cell that waits for itself.
 * They pass through everything, so that nothing is ever computed from a guess.
 */
export type Failure =
  | { readonly kind: "error"; readonly code: ErrorCode }
  | { readonly kind: "unsupported"; readonly what: string }
  | { readonly kind: "circular" };

/** null is an empty cell or an argument left out. */
export type Scalar = number | string | boolean | null | Failure;

const ERRORS = new Map<string, Failure>();

/** The failure for an Excel error code. */
export function excelError(code: ErrorCode): Failure {
  const known = ERRORS.get(code);
  if (known) return known;
  const made: Failure = { kind: "error", code };
  ERRORS.set(code, made);
  return made;
}

/** The failure of a cell that waits for itself. */
export const CIRCULAR: Failure = { kind: "circular" };

/** The failure for a piece of Excel that is not reproduced; `what` names it. */
export function unsupported(what: string): Failure {
  return { kind: "unsupported", what };
}

/** True when there is no usable value. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null;
}

/** True for failures that no function may turn into a value. */
export function isOurs(value: Scalar): value is Failure {
  return isFailure(value) && value.kind !== "error";
}

/** A finite number, or #NUM! as Excel says. */
export function finite(value: number): number | Failure {
  return Number.isFinite(value) ? value : excelError("#NUM!");
}

/** Characters of a cell. */
const LONGEST_TEXT = 32_767;

/** A text that a cell can hold, or #VALUE! as Excel says: =A1&A1 below itself doubles with every row. */
export function fittingText(text: string): string | Failure {
  return text.length > LONGEST_TEXT ? excelError("#VALUE!") : text;
}

/** As arithmetic takes it: text is read, TRUE is 1, empty is 0. */
export function toNumber(value: Scalar): number | Failure {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string") return value;
  const read = numberFromText(value);
  if (read === "uncertain") return unsupported(`text as number: ${value}`);
  return read === "none" ? excelError("#VALUE!") : read;
}

/** As "&" takes it. */
export function toText(value: Scalar): string | Failure {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return value;
  return textFromNumber(value) ?? unsupported(`number as text: ${value}`);
}

/** As IF takes it. */
export function toLogical(value: Scalar): boolean | Failure {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value !== "string") return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? upper === "TRUE" : excelError("#VALUE!");
}
