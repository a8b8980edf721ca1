/** How a hand errs: the likelier a suggested figure became the typed one by a usual slip, the lower its rank. */
import type { Amount } from "../amount/amount";

export function slipRank(actual: Amount, suggested: Amount): number {
  if (actual === suggested * 10_000 || actual * 10_000 === suggested) return 0;
  if (isShifted(actual, suggested)) return 0;
  const [typed, meant] = [String(actual), String(suggested)];
  if (isTransposed(typed, meant)) return 0;
  if (isOneDigitApart(typed, meant)) return 1;
  return isOneDigitMore(typed, meant) || isOneDigitMore(meant, typed) ? 1 : 2;
}

/** The decimal point one or two places off. */
function isShifted(actual: Amount, suggested: Amount): boolean {
  return [10, 100].some((factor) => actual === suggested * factor || actual * factor === suggested);
}

/** Two neighbouring digits changed places. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isOneDigitApart(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

/** `long` is `short` with one digit more somewhere. */
function isOneDigitMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
