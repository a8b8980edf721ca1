/** Percentages to two places, half up, in whole-number arithmetic. */
import type { Amount } from "../../amount/amount";

/** "39.88%"; "0%" where there is nothing. Both amounts are not negative. */
export function sharePercent(part: Amount, whole: Amount): string {
  if (part === 0 || whole === 0) return "0%";
  return `${hundredths(part, whole)}%`;
}

/** "1.24": the change against a base other than 0, without its sign. */
export function changePercent(difference: Amount, base: Amount): string {
  return hundredths(Math.abs(difference), Math.abs(base));
}

function hundredths(part: Amount, whole: Amount): string {
  const numerator = BigInt(part) * 20000n + BigInt(whole);
  const value = numerator / (2n * BigInt(whole));
  const digits = value.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
