/** A change of characters of a text, piece by piece: replacing millions of them in one go takes some hundred bytes of memory for each. */

const LENGTH = 65_536;
/** Characters of the longest entity that is read, with its "&" and ";". */
const LONGEST_ENTITY = 12;

/** `change` must not look across an entity or a surrogate pair: these are never parted. */
export function changedInPieces(text: string, change: (piece: string) => string): string {
  if (text.length <= LENGTH) return change(text);
  const pieces: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = endOfPiece(text, start);
    pieces.push(change(text.slice(start, end)));
  }
  return pieces.join("");
}

function endOfPiece(text: string, start: number): number {
  const end = start + LENGTH;
  if (end >= text.length) return text.length;
  const entity = text.lastIndexOf("&", end - 1);
  if (end - entity < LONGEST_ENTITY) return entity;
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}
