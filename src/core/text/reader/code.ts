/** The door for codes: what stands in the cell of a code → the code, and a name that stands beside it. */
import { halfWidth } from "./characters";

export interface CodeText {
  /** Digits where a code could be read; else the text itself, half width and without blanks. */
  readonly code: string;
  /** A name in the same cell, "" where there is none. */
  readonly name: string;
}

/** Brackets, quotation marks and apostrophes of every kind. */
const OPEN = "\\[(<{〔〖【〈《「『“‘’‚„\"'`´＂";
const CLOSE = "\\])>}〕〗】〉》」』”’\"'`´＂";
const AROUND = new RegExp(`^[${OPEN}]+([^${OPEN}${CLOSE}]+)[${CLOSE}]*$`);
/** 201-03-01, 201.03.01, 201·03·01, 201/03/01: one digit in a part may be a date, and is none of ours. */
const PARTS = /^(\d{3})((?:[-‐-―−.·•_/、](?:\d{2}|\d{3}))+)$/;
const BETWEEN = "[\\s\\-‐-―−_:：.、，,;|/]*";
const BEFORE = new RegExp(`^[${OPEN}]*(\\d{3,9})[${CLOSE}]*${BETWEEN}([^\\d\\s].*)$`, "s");
/** Something parts the two: in 国道207 the number belongs to the name. */
const BEHIND = new RegExp(`^(.*[^\\d\\s${OPEN}])(?=[^\\d])${BETWEEN}[${OPEN}]*(\\d{3,9})[${CLOSE}]*$`, "s");

/** Nothing longer is a code, or a code with its name. */
const LONGEST = 200;

/** A whole cell that holds a code and nothing else; `lengths` of what can be a whole code there, to join its parts. */
export function plainCode(text: string, lengths: readonly number[]): string {
  if (text.length > LONGEST || /^\d*$/.test(text)) return text;
  const bare = halfWidth(text).replace(/\s/g, "");
  const inside = AROUND.exec(bare)?.[1] ?? bare;
  const whole = /^\d+$/.test(inside) ? inside : joined(inside);
  return whole !== null && (whole === bare || lengths.includes(whole.length)) ? whole : bare;
}

function joined(text: string): string | null {
  return PARTS.test(text) ? text.replace(/\D/g, "") : null;
}

/** [2010301]行政运行, 2010301-行政运行, 行政运行（2010301）; null unless the digits are as many as a code of the place has. */
export function codeWithName(text: string, lengths: readonly number[]): CodeText | null {
  if (text.length > LONGEST) return null;
  const wide = halfWidth(text).trim();
  const [, first, after] = BEFORE.exec(wide) ?? [];
  if (first !== undefined && after !== undefined)
    return lengths.includes(first.length) && isName(after) ? { code: first, name: after.trim() } : null;
  const [, before, last] = BEHIND.exec(wide) ?? [];
  return last !== undefined && before !== undefined && lengths.includes(last.length) && isName(before)
    ? { code: last, name: before.trim() }
    : null;
}

/** Words, and no number that would be another code or an amount. */
function isName(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text) && !/\d{3}/.test(text);
}
