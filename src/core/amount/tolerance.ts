/** The one place that decides when two amounts agree. Source: rule catalogue, 判定: envelope of k rounded parts. */
import type { Amount } from "./amount";

/** A copy of one number must agree to the last place; a sum of rounded parts may miss by their rounding. */
export type Tolerance = "exact" | "rounding";

export type Agreement = "equal" | "rounding" | "different";

/** Largest difference that rounding `parts` parts can explain, in hundredths; `place` is the last printed place in hundredths. */
export function roundingEnvelope(parts: number, place: Amount = 1): Amount {
  return Math.floor((parts + 1) / 2) * place;
}

/** `parts` is the number of rounded figures added up on both sides; a single figure is a copy and has no envelope. */
export function compareAmounts(
  actual: Amount,
  expected: Amount,
  tolerance: Tolerance,
  parts: number,
  place: Amount = 1,
): Agreement {
  const difference = Math.abs(actual - expected);
  if (difference === 0) return "equal";
  if (tolerance === "rounding" && parts > 1 && difference <= roundingEnvelope(parts, place)) return "rounding";
  return "different";
}
