/** Decimal rounding of binary numbers, on the 15 digits that Excel shows: 1.005 rounds to 1.01. */

/** halfAway: ROUND, away: ROUNDUP, towardZero: ROUNDDOWN. */
export type RoundingMode = "halfAway" | "away" | "towardZero";

const EXACT_POWERS = 22;

function bump(mode: RoundingMode, remainder: bigint, unit: bigint): boolean {
  if (mode === "towardZero") return false;
  return mode === "away" ? remainder > 0n : remainder * 2n >= unit;
}

/** The same by digits, for values near a tie and every odd case. */
function byDigits(value: number, decimals: number, mode: RoundingMode): number {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = BigInt(mantissa.replace(".", ""));
  const kept = Number(exponent) + 1 + decimals;
  if (kept > 15) return value;
  const unit = 10n ** BigInt(15 - Math.max(kept, -1));
  const whole = digits / unit + (bump(mode, digits % unit, unit) ? 1n : 0n);
  const size = Number(`${whole}e${-decimals}`);
  return value < 0 && size !== 0 ? -size : size;
}

/** Rounds to `decimals` places (negative: tens, hundreds); ties go away from zero unless the mode says otherwise. */
export function roundDecimal(value: number, decimals: number, mode: RoundingMode = "halfAway"): number {
  if (value === 0) return 0;
  if (!Number.isFinite(value)) return value;
  if (mode === "halfAway" && decimals >= 0 && decimals <= EXACT_POWERS) {
    const scaled = Math.abs(value) * 10 ** decimals;
    const fraction = scaled - Math.floor(scaled);
    // Far from a tie and small enough to be exact, one multiplication and one division give the nearest double.
    if (scaled < 1e10 && Math.abs(fraction - 0.5) > 1e-4) {
      const size = Math.round(scaled) / 10 ** decimals;
      return value < 0 && size !== 0 ? -size : size;
    }
  }
  return byDigits(value, decimals, mode);
}

/** The whole number at or below, on the 15 digits that Excel shows. */
export function floorShown(value: number): number {
  return Math.floor(Number(value.toPrecision(15)));
}
