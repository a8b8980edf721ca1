/** What is offered beside a sentence that the user has edited: the text of the cells, with the user's own free words in it. */
import { normalizeText } from "../../text/normalize";
import type { FreePiece, Piece } from "../reading/pieces";
import { textOf } from "../reading/pieces";
import type { SentencePlace } from "../place";
import { printedText, readAgainst } from "../reading/read";

export interface Offer {
  readonly text: string;
  /** It can take the place of what stands there: a line of its own, no formula, no other sentence in it. */
  readonly canTake: boolean;
  /** The user has said before that these words are not wanted. */
  readonly declined: boolean;
}

/** All that was read says what the cells say. */
export function agrees({ rendered, existing, reading }: SentencePlace): boolean {
  if (rendered.missing.length > 0) return false;
  if (existing === rendered.text) return true;
  return (
    rendered.decided &&
    reading !== null &&
    reading.recognised &&
    reading.disagreements.every(({ what }) => what === "typo")
  );
}

/** Null where the user's words are letter by letter what would be offered. `declined` is what was not wanted last time. */
export function offerOf(
  place: SentencePlace,
  places: readonly SentencePlace[],
  declined: string | undefined,
): Offer | null {
  const text = withOwnWords(place);
  if (text === place.existing) return null;
  return { text, canTake: hasOwnLine(place, places), declined: text === declined };
}

/** A reason that was written into the sentence itself stays. */
function withOwnWords({ rendered, reading }: SentencePlace): string {
  const own = new Map<Piece, string>();
  for (const { piece, printed, held } of reading?.recognised ? reading.uncompared : []) {
    const place = rendered.pieces.find((own) => own === piece) ?? placeFor(piece, rendered.pieces);
    if (!place || printed.trim() === "" || printed.includes("【")) continue;
    const words = held
      ? printed
      : reasonAtTheEnd(piece, printed, rendered.pieces.slice(rendered.pieces.indexOf(place) + 1));
    if (words !== null) own.set(place, words);
  }
  return rendered.pieces.map((piece) => own.get(piece) ?? piece.text).join("");
}

/** The last words of a sentence reach to the end of the line, its mark among them. */
function reasonAtTheEnd({ lead }: FreePiece, printed: string, behind: readonly Piece[]): string | null {
  const mark = textOf(behind);
  const begins = lead !== undefined && normalizeText(printed).startsWith(normalizeText(lead));
  return begins && /^\p{P}$/u.test(mark) && printed.endsWith(mark) ? printed.slice(0, -mark.length) : null;
}

/** It was read in another form of the sentence: the words go where this form has a place for them. */
function placeFor({ slot }: Piece, pieces: readonly Piece[]): Piece | undefined {
  return pieces.find((piece) => piece.kind === "free" && piece.slot !== "" && piece.slot === slot);
}

/** A whole sentence of the user's behind or before what was read is not ours to take away. */
const LONGEST_ADDITION = 12;

function hasOwnLine(
  { address, existing, standing, parts, reading, rendered, section }: SentencePlace,
  places: readonly SentencePlace[],
): boolean {
  const [part, ...more] = parts;
  if (address === null || part === undefined || more.length > 0 || part.line.fixed || existing !== standing)
    return false;
  const span = reading?.span;
  if (span && Math.max(span.start, existing.length - span.end) > LONGEST_ADDITION) return false;
  // A reason may reach over what was merged into the line.
  const printed = printedText(existing);
  if (
    places.some(
      (other) =>
        other.rendered !== rendered && other.section === section && readAgainst(other.rendered, printed).recognised,
    )
  )
    return false;
  const here = JSON.stringify(part.line.address);
  return places.filter((other) => other.parts.some(({ line }) => JSON.stringify(line.address) === here)).length === 1;
}
