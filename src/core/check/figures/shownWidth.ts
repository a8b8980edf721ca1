/** How much room a printed number needs at least: digits, and a little for what parts them. */
import type { ShownAs } from "../../text/reader/format";
import { groupsThousands } from "../../text/reader/format";

/** A point or comma, in digits: half a digit in the narrowest faces. */
const MARK = 0.4;
/** Numbers from here on are printed with an exponent, or are no amounts. */
const LARGEST = 1e15;

/**
 * In digits of the cell's font, rather too little than too much: signs, brackets and blanks of the format are not counted, nor is a zero
 * before the point. Of a cell without a format (General) only the whole digits, because the program drops decimals that do not fit.
 * 0 for dates, times and formats that are not judged.
 */
export function leastWidth(value: number, code: string | null, shown: ShownAs | null): number {
  if (Math.abs(value) >= LARGEST) return 0;
  if (code === null) return wholeDigits(Math.abs(value));
  if (shown === null || shown.kind === "date" || shown.kind === "time" || shown.kind === "nothing") return 0;
  const scale = shown.kind === "percent" ? 2 : shown.kind === "scaled" ? -shown.digits : 0;
  const [whole = "", decimals = ""] = Number(`${Math.abs(value)}e${scale}`)
    .toFixed(shown.decimals)
    .split(".");
  const digits = whole === "0" ? 0 : whole.length;
  // A point that is mere text (0!.0) is among the decimals as well.
  const marks = (decimals === "" ? 0 : 1) + (groupsThousands(code) ? Math.max(0, Math.floor((digits - 1) / 3)) : 0);
  return digits + decimals.length + marks * MARK;
}

function wholeDigits(value: number): number {
  return value < 1 ? 0 : String(Math.trunc(value)).length;
}
