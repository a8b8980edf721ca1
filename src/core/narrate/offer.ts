/** What is offered beside a sentence that the user has edited: the text of the cells, with the user's own free words in it. */
import type { Piece } from "./pieces";
import type { SentencePlace } from "./place";

export interface Offer {
  readonly text: string;
  /** It can take the place of what stands there: a line of its own, no formula, no other sentence in it. */
  readonly canTake: boolean;
  /** The user has said before that these words are not wanted. */
  readonly declined: boolean;
}

/** All that was read says what the cells say. */
export function agrees({ rendered, reading }: SentencePlace): boolean {
  return rendered.missing.length === 0 && rendered.decided && reading !== null && reading.recognised && reading.disagreements.every(({ what }) => what === "typo");
}

/** Null where the user's words are letter by letter what would be offered. `declined` is what was not wanted last time. */
export function offerOf(place: SentencePlace, places: readonly SentencePlace[], declined: string | undefined): Offer | null {
  const text = withOwnWords(place);
  if (text === place.existing) return null;
  return { text, canTake: hasOwnLine(place, places), declined: text === declined };
}

/** A reason that was written into the sentence itself stays. */
function withOwnWords({ rendered, reading }: SentencePlace): string {
  const own = new Map<Piece, string>();
  for (const { piece, printed, held } of reading?.recognised ? reading.uncompared : []) {
    if (held && printed.trim() !== "" && !printed.includes("【")) own.set(piece, printed);
  }
  return rendered.pieces.map((piece) => own.get(piece) ?? piece.text).join("");
}

function hasOwnLine({ address, existing, standing, parts }: SentencePlace, places: readonly SentencePlace[]): boolean {
  const [part, ...more] = parts;
  if (address === null || part === undefined || more.length > 0 || part.line.fixed || existing !== standing) return false;
  return places.filter((other) => other.parts.some(({ line }) => line === part.line)).length === 1;
}
