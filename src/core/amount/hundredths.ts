/**
 * Amounts are whole hundredths of a table's money unit (0.01 万元, 0.01 元), so that equality is exact; a form that prints whole
 * yuan has amounts that are multiples of 100. Rounding is half away from zero, as Excel's ROUND and its number formats do it.
 */

/** Hundredths of the table's money unit; always a safe integer. */
export type Amount = number;

/** Decimals of an amount where nothing else is said. */
export const TWO_PLACES = 2;

/** Largest amount accepted anywhere: 1,000 亿 in 万元, with two decimals. Beyond it a figure is a slip of the hand. */
export const LARGEST_AMOUNT: Amount = 10_000_000 * 100;

/** The amount that Excel would show for `value` with so many decimals. 1.005 gives 101. */
export function toAmount(value: number, places = TWO_PLACES): Amount {
  const step = places === TWO_PLACES ? 1 : 10 ** (TWO_PLACES - places);
  const scaled = Math.abs(value) * (places === TWO_PLACES ? 100 : 10 ** places);
  const whole = Math.round(scaled);
  // Only beside a half, and far beyond every amount, the noise of floats decides.
  const certain = scaled < 1e12 && Math.abs(scaled - whole) < 0.49;
  const rounded = (certain ? whole : Math.floor(Number(scaled.toPrecision(15)) + 0.5)) * step;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The number that stands for the amount in a cell. */
export function toNumber(amount: Amount): number {
  return amount / 100;
}

/**
 * Float noise of sums, in hundredths: a sum of thousands of figures is off by some 1e-13 of itself. Above a million a tolerance in
 * proportion to the value itself would swallow the cents.
 */
const noise = (hundredths: number): number => Math.max(1e-6, Math.abs(hundredths) * 1e-12);

/** True when the cell holds more decimals than the form prints; float noise of sums does not count. */
export function hasHiddenDecimals(value: number, places = TWO_PLACES): boolean {
  return Math.abs(value * 100 - toAmount(value, places)) > noise(value * 100);
}

/** True for an amount with 角分 and nothing beyond: 2,132,777.54, not 33.333 and not 12.00. */
export function hasCents(value: number): boolean {
  return !hasHiddenDecimals(value, TWO_PLACES) && hasHiddenDecimals(value, 0);
}

/** "2733.38": the decimal string of the command line's JSON. Whole yuan have no fraction unless there is one. */
export function toDecimalString(amount: Amount, places = TWO_PLACES): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const whole = `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}`;
  return places === 0 && amount % 100 === 0 ? whole : `${whole}.${digits.slice(-2)}`;
}

/** "2,733.38": as printed in tables and messages. */
export function formatAmount(amount: Amount, places = TWO_PLACES): string {
  const [whole = "0", fraction] = toDecimalString(Math.abs(amount), places).split(".");
  return `${amount < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction === undefined ? "" : `.${fraction}`}`;
}

const PLAIN_DECIMAL = /^-?\d+(\.\d{1,2})?$/;

/** Reads a plain decimal string such as "795.83"; null for anything else, thousands separators and full-width digits included. */
export function parseDecimalString(text: string): Amount | null {
  return PLAIN_DECIMAL.test(text) ? toAmount(Number(text)) : null;
}
