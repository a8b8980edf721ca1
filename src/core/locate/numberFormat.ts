/** What a number format shows of a number, as far as an amount is concerned (ECMA-376 part 1, 18.8.31). */

/** Literal text, colours and conditions, escaped and padding characters: nothing that digits are printed by. */
const NO_DIGITS = /"[^"]*"|\[[^[\]]*\]|\\.|[_*]./g;

/** The part of the code for positive numbers, with nothing but what prints digits. */
function digitsOf(code: string): string {
  return code.replace(NO_DIGITS, "").split(";")[0] ?? "";
}

/** Whether decimals are printed; `code` is null for General, which prints what there is. */
export function showsDecimals(code: string | null): boolean {
  return code === null || digitsOf(code).includes("@") || /\.[0#?]/.test(digitsOf(code));
}

/** Whether the format prints every decimal of the number, as 0.0000 does of 12.3456; General prints as many as fit and says nothing. */
export function printsAllDecimals(code: string | null, value: number): boolean {
  const shown = code === null ? undefined : /\.([0#?]{1,10})/.exec(digitsOf(code))?.[1]?.length;
  if (shown === undefined) return false;
  const last = value * 10 ** shown;
  return Math.abs(last - Math.round(last)) <= Math.max(1e-6, Math.abs(last) * 1e-12);
}
