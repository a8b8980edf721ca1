/** Texts with * ? ~ as criteria and lookups write them. Matched without a regular expression: a*a*a*…b would take it for ever. */
import { foldText } from "./compare";

/** Over the whole text, without regard to case. */
export interface TextPattern {
  test(text: string): boolean;
}

/** Excel refuses longer criteria too. */
export const LONGEST_PATTERN = 255;

const MANY = Symbol("*");
const ONE = Symbol("?");
type Piece = string | typeof MANY | typeof ONE;

/** Null for a text without wildcards. */
export function textPatternOf(text: string): TextPattern | null {
  if (!/[*?~]/.test(text)) return null;
  const pieces = piecesOf(foldText(text));
  return { test: (value) => fits(pieces, foldText(value)) };
}

/** ~ takes the meaning from the character behind it; a ~ before another character is one itself. */
function piecesOf(text: string): readonly Piece[] {
  return (text.match(/~[*?~]|[^]/g) ?? []).map((piece) =>
    piece === "*" ? MANY : piece === "?" ? ONE : piece.length > 1 ? piece.slice(1) : piece,
  );
}

/** Only the last * is ever taken back, so the steps are at most pieces times characters. */
function fits(pieces: readonly Piece[], text: string): boolean {
  let piece = 0;
  let star = -1;
  let resume = 0;
  for (let at = 0; at < text.length;) {
    if (pieces[piece] === MANY) {
      star = piece;
      resume = at;
      piece += 1;
    } else if (pieces[piece] === ONE || pieces[piece] === text[at]) {
      piece += 1;
      at += 1;
    } else if (star >= 0) {
      piece = star + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  while (pieces[piece] === MANY) piece += 1;
  return piece === pieces.length;
}
