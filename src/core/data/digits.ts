/** Digits of a code as a data file may write them, and nothing else. */
export function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}
