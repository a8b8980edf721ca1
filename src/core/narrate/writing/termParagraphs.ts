/** The paragraphs of 名词解释: one for each term that the disclosure uses, numbered in the order of the form. */
import { termOrdinal, termsInUse } from "../../terms/usedTerms";
import { packText } from "../../declare/lookups";
import type { Section } from "../../declare/narrative";
import type { Piece } from "../reading/pieces";
import { textOf, words } from "../reading/pieces";
import type { Rendered } from "./render";
import type { Source } from "../../terms/source";

/**
 * A paragraph is known by its name with the colon. The number before it and the explanation after it are the user's as soon as somebody
 * has changed them: there is nothing to compare them with.
 */
export function termParagraphs({ id }: Section, { pack, book, year }: Source): readonly Rendered[] {
  const { glossary } = pack;
  if (!glossary) return [];
  let number = 0;
  return termsInUse(glossary, book).flatMap(({ term, used, missing }): readonly Rendered[] => {
    if (used === false) return [];
    if (used === true) number += 1;
    const ordinal = termOrdinal(glossary, Math.max(number, 1));
    const [before, mark] = [ordinal.slice(0, -1), ordinal.slice(-1)];
    const pieces: readonly Piece[] = [
      { kind: "free", text: before, slot: "number", ordinal: true },
      words(`${mark}${term.name}：`),
      { kind: "free", text: packText(pack, term.explanation, year), slot: "explanation" },
    ];
    return [
      {
        id: `${id}/${term.id}`,
        repeated: true,
        text: textOf(pieces),
        pieces,
        missing,
        gaps: [],
        decided: false,
        noBase: false,
        forms: [],
      },
    ];
  });
}
