/** The forms of a sentence in which it is read and never written. */
import type { Sentence } from "../../declare/narrative";
import { textOf } from "./pieces";
import type { SentenceForm, OtherForm } from "../writing/render";
import { fill } from "../writing/render";
import type { Source } from "../../terms/source";

/** Those that say the same in other words, then the sentence for something where there is nothing, or the other way round. */
export function otherForms(
  sentence: Sentence,
  chosen: SentenceForm & Pick<Sentence, "alternatives">,
  source: Source,
  decided: boolean,
): readonly OtherForm[] {
  const { whenZero } = sentence;
  const other = whenZero && (chosen === whenZero ? sentence : whenZero);
  const denies = decided && other === whenZero;
  return [
    ...(chosen.alternatives ?? []).map((text) =>
      form({ text, slots: chosen.slots }, { denies: false, same: true }, source),
    ),
    ...(other ? [other.text, ...(other.alternatives ?? [])] : [])
      .filter((text) => text !== "")
      .map((text) => form({ text, slots: other?.slots ?? {} }, { denies, same: false }, source)),
  ];
}

function form(words: SentenceForm, kind: Pick<OtherForm, "denies" | "same">, source: Source): OtherForm {
  const { pieces } = fill(words, source);
  return { pieces, text: textOf(pieces), ...kind };
}
