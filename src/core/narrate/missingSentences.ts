/** Paragraphs and headings that the form has and the sheet lacks, where the rest of it was written in this form. */
import type { Finding } from "../finding/finding";
import { normalizeText } from "../text/normalize";
import type { Make } from "./checkNarrative";
import type { TextColumnLine, SentencePlacement, SentencePlace } from "./place";

/** A text of which less was recognised was written in another form, or is not written yet. */
const WRITTEN_IN_FORM = 2 / 3;
/** Shorter lines are headings and signatures. Characters. */
const PARAGRAPH = 15;
/** How much of a paragraph is told by which to know it. Characters. */
const FIRST_WORDS = 24;

type Maker = (place: SentencePlace) => Make;

export function missingSentences(placement: SentencePlacement, make: Maker): readonly Finding[] {
  const single = placement.places.filter(({ rendered }) => !rendered.repeated);
  const read = single.filter(({ reading }) => reading?.recognised);
  if (read.length === 0 || read.length < single.length * WRITTEN_IN_FORM) return [];
  const lost = single.filter(({ existing }) => existing === "");
  return [
    ...lost.flatMap((place) => missingSentence(placement, place, make) ?? []),
    ...missingHeadings(placement, new Set(lost.map(({ section }) => section)), make),
  ];
}

/** Null where the words are the user's own and some stand there. */
function missingSentence(placement: SentencePlacement, place: SentencePlace, make: Maker): Finding | null {
  const { text, missing } = place.rendered;
  const start = beginning(text);
  const told = make(standIn(placement, place));
  if (start === "")
    return otherLines(placement, place).length > 0 ? null : told("info", "narrative", "narrativeSectionBlank", {});
  const expected = missing.length > 0 || text === start ? {} : { expected: text };
  // A text that no sentence reads may be what is missed; what no figure asks for may be left out beside others of its section.
  const beside = placement.places.some(({ section, reading }) => section === place.section && reading?.recognised);
  return otherText(placement, place).length > 0 || (missing.length > 0 && beside)
    ? told("info", "narrative", "narrativeSentenceLost", { start, ...expected })
    : told("warning", "narrative", "narrativeSentenceMissing", { start, ...expected });
}

/** The first words of a paragraph, none that are still to be filled in. */
function beginning(text: string): string {
  const known = text.split("【")[0] ?? "";
  return known.length <= FIRST_WORDS ? known : `${known.slice(0, FIRST_WORDS)}…`;
}

/** Its own line where there is one, else the last one that stands before it. */
function standIn({ places, headingOf }: SentencePlacement, place: SentencePlace): SentencePlace {
  const heading = headingOf.get(place.section.id);
  const before = places
    .slice(0, places.indexOf(place))
    .reverse()
    .find(({ parts }) => parts.length > 0);
  const line: TextColumnLine | undefined = heading ?? before?.parts[0]?.line;
  return line ? { ...place, existing: line.text, parts: [{ line, start: 0 }] } : place;
}

/** Paragraphs under its heading, or where it is to stand, that nothing of the form reads. */
function otherText(placement: SentencePlacement, place: SentencePlace): readonly TextColumnLine[] {
  return otherLines(placement, place).filter(({ text }) => text.length > PARAGRAPH);
}

function otherLines(
  { lines, headings, places, headingOf }: SentencePlacement,
  place: SentencePlace,
): readonly TextColumnLine[] {
  const claimed = new Set(places.flatMap(({ parts }) => parts.map(({ line }) => line)));
  const heading = headingOf.get(place.section.id);
  const from = heading === undefined ? 0 : lines.indexOf(heading) + 1;
  const next = heading === undefined ? -1 : lines.findIndex((line, index) => index >= from && headings.has(line));
  return lines
    .slice(from, next < 0 ? undefined : next)
    .filter((line) => line.text !== "" && !headings.has(line) && !claimed.has(line));
}

/** A heading that nothing can be, between the sections round it; with its paragraphs gone they are told alone. */
function missingHeadings(
  { lines, places, headingOf }: SentencePlacement,
  lost: ReadonlySet<SentencePlace["section"]>,
  make: Maker,
): readonly Finding[] {
  const [first] = places;
  if (!first) return [];
  const sections = first.narrative.sections;
  const headed = sections.filter(({ heading }) => heading !== null);
  if (headed.filter(({ id }) => headingOf.has(id)).length < headed.length * WRITTEN_IN_FORM) return [];
  const claimed = new Map(places.flatMap(({ parts, section }) => parts.map(({ line }) => [line, section.id] as const)));
  for (const [section, line] of headingOf) claimed.set(line, section);
  const rows = (ids: ReadonlySet<string>): readonly number[] =>
    lines.flatMap((line, index) => (ids.has(claimed.get(line) ?? "") ? [index] : []));
  return headed.flatMap((section) => {
    if (headingOf.has(section.id) || lost.has(section)) return [];
    const at = sections.indexOf(section);
    const before = Math.max(-1, ...rows(new Set(sections.slice(0, at).map(({ id }) => id))));
    const behind = Math.min(lines.length, ...rows(new Set(sections.slice(at).map(({ id }) => id))));
    const between = lines.slice(before + 1, behind).filter(({ text }) => text !== "");
    const beside = lines[behind];
    if (behind === lines.length || !beside || behind < before || between.length > 0) return [];
    if (normalizeText(beside.text).startsWith(normalizeText(section.heading ?? ""))) return [];
    const rendered = { ...first.rendered, id: section.id };
    const place = { ...first, section, rendered, existing: beside.text, parts: [{ line: beside, start: 0 }] };
    return [make(place)("warning", "narrative", "narrativeHeadingMissing", { row: String(beside.address.row + 1) })];
  });
}
