/** Slips of the hand in one figure or code, made on the digits as they are typed. Each gives every outcome. */

/** "1234.5" and "-30": as typed, with the decimals that are printed. */
export function typed(value: number, places: number): string {
  return value.toFixed(places);
}

const DIGITS = [..."0123456789"];

function positions(text: string): readonly number[] {
  return [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
}

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** Neighbouring digits change places, also across the decimal point. */
export function transposed(text: string): readonly string[] {
  const at = positions(text);
  return at.flatMap((left, index) => {
    const right = at[index + 1];
    if (right === undefined || text[left] === text[right]) return [];
    return [replaced(replaced(text, left, 1, text[right] ?? ""), right, 1, text[left] ?? "")];
  });
}

export function digitWrong(text: string): readonly string[] {
  return positions(text).flatMap((at) =>
    DIGITS.filter((digit) => digit !== text[at]).map((digit) => replaced(text, at, 1, digit)),
  );
}

/** One digit more before the decimal point. */
export function digitMore(text: string): readonly string[] {
  const [whole = ""] = text.split(".");
  return [...positions(whole), whole.length].flatMap((at) => DIGITS.map((digit) => replaced(text, at, 0, digit)));
}

/** A digit left out before the decimal point, or one after it: 12.34 becomes 12.4. */
export function digitLess(text: string): readonly string[] {
  const whole = positions(text.split(".")[0] ?? "").length;
  return positions(text)
    .filter((_, index) => index >= whole || whole > 1)
    .map((at) => replaced(text, at, 1, ""));
}
