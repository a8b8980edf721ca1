/** A row with a figure, and among the paragraphs of its kind none that speaks of it. */
import type { Finding } from "../finding/finding";
import { normalizeText } from "../text/normalize";
import { hasClass } from "./byClass";
import type { Make } from "./checkNarrative";
import type { SentencePlacement, SentencePlace } from "./place";

/** Only where other rows have their paragraphs: a text that has none of them was not written in this form, or not yet. */
export function missingParagraphs(
  { places, lines }: SentencePlacement,
  make: (place: SentencePlace) => Make,
): readonly Finding[] {
  const repeated = places.filter(({ rendered }) => rendered.repeated);
  if (!repeated.some(({ reading }) => reading?.recognised)) return [];
  const texts = lines.map(({ text }) => normalizeText(text));
  return repeated.flatMap((place) => {
    if (place.existing !== "" || place.rendered.missing.length > 0) return [];
    const name = place.rendered.pieces.filter(({ kind }) => kind === "name").at(-1)?.text;
    if (name === undefined || texts.some((text) => text.includes(normalizeText(name)))) return [];
    const top = place.rendered.pieces.find(({ kind }) => kind === "name")?.text ?? "";
    if (
      hasClass(
        lines.map(({ text }) => text),
        top,
      )
    )
      return [];
    const before = leading(places, place);
    return [
      make({ ...place, parts: before?.parts ?? [], existing: before?.existing ?? "" })(
        "warning",
        "narrative",
        "narrativeParagraphMissing",
        { name, expected: place.rendered.text },
      ),
    ];
  });
}

/** The paragraph that leads to the repeated ones: 主要内容如下. */
function leading(places: readonly SentencePlace[], place: SentencePlace): SentencePlace | undefined {
  const first = places.findIndex(({ rendered, section }) => rendered.repeated && section === place.section);
  return (
    places
      .slice(0, first)
      .reverse()
      .find(({ existing }) => existing !== "") ??
    places.find(({ existing, rendered }) => rendered.repeated && existing !== "")
  );
}
