/** Of a sheet's sentences those that were laid over a paragraph of other words are not read: nothing of it is accused. */
import type { CellAddress } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import type { SentencePlacement, SentencePlace } from "./place";
import type { Laid } from "./reading/laidAmiss";
import { isLaidAmiss, isStatedElsewhere } from "./reading/laidAmiss";
import { UNREAD } from "./reading/readSentence";
import { rightFigures } from "./reading/rightFigures";
import { sourcesOf } from "./sources";

export function withoutAmiss(book: Book, placement: SentencePlacement): SentencePlacement {
  const lost = lostFigures(placement);
  const places = placement.places.map((place): SentencePlace => {
    const { reading, rendered, existing } = place;
    if (!reading?.recognised || reading.disagreements.length === 0) return place;
    const cellsOf = (slot: string): readonly CellAddress[] => sourcesOf(rendered, slot);
    const laid: Laid = { text: existing, pieces: rendered.pieces, reading, cellsOf, lost };
    const right = rightFigures(book);
    if (isLaidAmiss(laid, right)) return { ...place, reading: { ...UNREAD, likeness: reading.likeness } };
    const disagreements = reading.disagreements.filter((found) => !isStatedElsewhere(laid, found, right));
    return disagreements.length === reading.disagreements.length
      ? place
      : { ...place, reading: { ...reading, disagreements } };
  });
  return { ...placement, places };
}

/** Figures of sentences that stand nowhere: a number of the text that is one of them may be meant by it. */
function lostFigures({ places }: SentencePlacement): ReadonlySet<string> {
  return new Set(
    places.flatMap(({ reading, rendered }) =>
      reading?.recognised === true
        ? []
        : rendered.pieces.flatMap((piece) =>
            piece.kind === "figure" && piece.measure === "money" && Number(piece.text.replace(/,/g, "")) > 0
              ? [piece.text.replace(/,/g, "")]
              : [],
          ),
    ),
  );
}
