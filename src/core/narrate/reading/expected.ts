/** The tokens of a sentence, each with the piece that it belongs to. */
import { derived } from "../../declare/derived";
import type { Expected } from "./alignTokens";
import type { Piece } from "./pieces";
import { textOf } from "./pieces";
import { tokenize } from "./tokens";

export interface ExpectedToken {
  readonly token: Expected;
  /** Position of its piece. */
  readonly piece: number;
}

const OPEN: Expected = { kind: "open" };

/** A number takes its unit from the words behind it, so that the whole text is cut at once. */
export const expectedTokens = derived((pieces: readonly Piece[]): readonly ExpectedToken[] => {
  const text = textOf(pieces);
  const tokens = tokenize(text);
  const result: ExpectedToken[] = [];
  let start = 0;
  let next = 0;
  for (const [index, piece] of pieces.entries()) {
    const end = start + piece.text.length;
    const closed = start + closedLength(piece);
    if (piece.kind === "name") result.push({ token: OPEN, piece: index });
    for (let token = tokens[next]; token !== undefined && token.start < end; token = tokens[next]) {
      if (token.start < closed) result.push({ token, piece: index });
      next += 1;
    }
    if (isOpen(piece)) result.push({ token: OPEN, piece: index });
    start = end;
  }
  return result;
});

/** Behind such a piece anything may stand; a name may be written longer than it is. */
function isOpen(piece: Piece): boolean {
  return piece.kind === "list" || piece.kind === "name" || (piece.kind === "free" && !piece.ordinal);
}

/** How much of a piece's text is laid over what is printed; behind it anything may stand. */
function closedLength(piece: Piece): number {
  if (piece.kind === "list") return 0;
  if (piece.kind !== "free") return piece.text.length;
  return piece.lead !== undefined && piece.text.startsWith(piece.lead) ? piece.lead.length : 0;
}
