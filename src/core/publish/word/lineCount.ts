/** Lines of a text, in points: a wide character is as wide as its size, a narrow one about half of it. */
const NARROW = 0.58;
/** A word or a number is not parted; every Chinese character may be the last of its line. */
const PIECE = /[!-~]+|[^]/gu;
/** Stand in the margin rather than at the beginning of a line. */
const HANGING = /^[，。、]$/;
/** May not begin a line either: the character before goes along. */
const CLOSING = /^[；：）》”’！？]$/;

/** Between Chinese characters and words or numbers programs leave so much of the size. */
const GAP = 0.25;
const HAN = /^\p{Script=Han}$/u;
const BEGINS = /^[0-9A-Za-z]/;
const ENDS = /[0-9A-Za-z]$/;

/** Width of a text on one line. */
export function lineWidth(text: string, size: number): number {
  let width = 0;
  let last = "";
  for (const [piece] of text.matchAll(PIECE)) {
    width += pieceWidth(piece, last, size);
    last = piece;
  }
  return width;
}

function pieceWidth(piece: string, last: string, size: number): number {
  const isNarrow = piece.charCodeAt(0) <= 0xff;
  const meet = isNarrow ? HAN.test(last) && BEGINS.test(piece) : HAN.test(piece) && ENDS.test(last);
  return (isNarrow ? piece.length * size * NARROW : size) + (meet ? GAP * size : 0);
}

/** `indent`: of the first line. */
export function lineCount(text: string, width: number, size: number, indent = 0): number {
  let lines = 1;
  let used = indent;
  let last = "";
  let before = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    const own = pieceWidth(piece, used > 0 ? last : "", size);
    if (used + own > width + 0.01 && used > 0 && !HANGING.test(piece)) {
      lines += 1;
      used = CLOSING.test(piece) && before < width ? before : 0;
    }
    // What is longer than a line goes on below.
    lines += Math.max(0, Math.ceil(own / width) - 1);
    used += own > width ? own % width : own;
    before = own;
    last = piece;
  }
  return lines;
}
