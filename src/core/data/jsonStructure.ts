/**
 * What is wrong with JSON text before anything reads it as a tree: brackets within brackets without end would exhaust the stack of
 * whoever walks it, and so would a text of many MB that of a regular expression. Looked for character by character.
 */

export interface StructureFault {
  readonly code: "tooDeep" | "textTooLong";
  /** From 1. */
  readonly line: number;
}

/** A data file has four. */
const MOST_LEVELS = 64;
/** Of one text or number: three times what a cell holds. */
const LONGEST_VALUE = 100_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/** Null where there is none; the text need not be JSON. */
export function structureFault(text: string): StructureFault | null {
  let line = 1;
  let levels = 0;
  let inText = false;
  let begin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) line += 1;
    if (inText && code === BACKSLASH) at += 1;
    else if (code === QUOTE) inText = !inText;
    const within = inText || !isBetween(code);
    if (!within) begin = at;
    else if (at - begin > LONGEST_VALUE) return { code: "textTooLong", line };
    if (inText) continue;
    if (OPENING.includes(code)) levels += 1;
    if (CLOSING.includes(code)) levels -= 1;
    if (levels > MOST_LEVELS) return { code: "tooDeep", line };
  }
  return null;
}

/** White space and the signs between values. */
function isBetween(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x2c ||
    code === 0x3a ||
    code === 0xfeff ||
    OPENING.includes(code) ||
    CLOSING.includes(code)
  );
}
