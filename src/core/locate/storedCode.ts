/** Codes that a spreadsheet program has spoilt: 2010301.0 and 2.010301E+06 are read as the code that they were, as long as no digit is lost. */

const DECIMAL = /^(\d+)\.0+$/;
const SCIENTIFIC = /^(\d)(?:\.(\d+))?E\+?(\d{1,2})$/i;

/** The text itself where it is neither; 2.01E+06 has lost digits and stays as it is. */
export function unspoiltCode(text: string): string {
  const decimal = DECIMAL.exec(text)?.[1];
  if (decimal !== undefined) return decimal;
  const [, first = "", rest = "", exponent = ""] = SCIENTIFIC.exec(text) ?? [];
  return first !== "" && rest.length === Number(exponent) ? first + rest : text;
}

/** True for what only a spreadsheet program prints: a decimal point, or an exponent. */
export function isSpoilt(text: string): boolean {
  return /^\d+\.\d+$/.test(text) || SCIENTIFIC.test(text);
}
