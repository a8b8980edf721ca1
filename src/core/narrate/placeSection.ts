/**
 * The lines of one section and its sentences. What the user wrote stays where it stands; our own unedited paragraphs may move, so that
 * the paragraphs of a repeated sentence follow their table when a row is added or goes.
 */
import { derived } from "../declare/derived";
import type { NarrativeSpec, Section } from "../declare/narrative";
import type { LineMatch } from "./reading/matchLines";
import { matchLines } from "./reading/matchLines";
import type { TextColumnLine, SentencePlacement, SectionGroup, SentencePlace } from "./place";
import { partsOf } from "./place";
import { printedText, readAgainst } from "./reading/read";
import type { SentenceReading } from "./reading/readSentence";
import { UNREAD } from "./reading/readSentence";
import type { Rendered } from "./writing/render";

type Written = Readonly<Record<string, string>>;
type Positions = (number | null)[];

interface SectionSentence {
  readonly section: Section;
  /** False where its heading was not found: it can be read, but there is no place for it. */
  readonly hasHeading: boolean;
  readonly rendered: Rendered;
}

interface SectionLines {
  readonly lines: readonly TextColumnLine[];
  readonly sentences: readonly SectionSentence[];
  readonly written: Written;
  /** Sentence of ours, unedited, on each line; null for anything else. */
  readonly ours: readonly (string | null)[];
}

export function placeInSection(
  { narrative, sections, lines }: SectionGroup,
  written: Written,
): Pick<SentencePlacement, "places" | "leftovers"> {
  const ids = idsOf(written);
  const sentences = sections.flatMap(({ section, hasHeading, sentences: of }) =>
    of.map((rendered) => ({ section, hasHeading, rendered })),
  );
  const state: SectionLines = {
    lines,
    sentences,
    written,
    ours: lines.map((line) => (line.text === "" || line.fixed ? null : (ids.get(line.text) ?? null))),
  };
  const matches = matchLines(
    sentences.map(({ rendered }) => rendered),
    lines,
    ({ id }, line) => written[id] !== undefined && line.text === written[id].trim(),
  );
  const found = matches.map((match) => match?.line ?? null);
  const at = reflowed(state, found, fitted(state, found, matches));
  return {
    places: sentences.map((sentence, index) =>
      placeOf(narrative, sentence, state, at[index] ?? null, matches[index] ?? null),
    ),
    leftovers: leftoversOf(narrative, state, at),
  };
}

/** The sentence by the text that was last written for it; the same for every section. */
const idsOf = derived(
  (written: Written): ReadonlyMap<string, string> =>
    new Map(Object.entries(written).map(([id, text]) => [text.trim(), id])),
);

function placeOf(
  narrative: NarrativeSpec,
  { section, rendered }: SectionSentence,
  { lines, ours }: SectionLines,
  target: number | null,
  match: LineMatch | null,
): SentencePlace {
  const line = target === null ? undefined : lines[target];
  const free = line !== undefined && !line.fixed && (line.text === "" || (target !== null && ours[target] !== null));
  const common = { narrative, section, rendered, address: line?.address ?? null, standing: line?.text ?? "", free };
  if (match) return { ...common, existing: match.text, parts: partsOf(lines, match), reading: match.reading };
  // Somebody's own words stand where the sentence belongs.
  if (line === undefined || free || line.text === "") return { ...common, existing: "", parts: [], reading: null };
  return {
    ...common,
    existing: line.text,
    parts: [{ line, start: 0 }],
    reading: underOtherName(rendered, line.text) ?? UNREAD,
  };
}

/** A paragraph of a row, whole and with its figures, under another name: nothing but names of its path is wrong. */
function underOtherName(sentence: Rendered, text: string): SentenceReading | null {
  const names = new Set(
    [sentence, ...sentence.forms].flatMap(({ pieces }) =>
      pieces.flatMap(({ kind, slot }) => (kind === "name" ? [slot] : [])),
    ),
  );
  if (!sentence.repeated || names.size === 0 || !sentence.pieces.some(({ kind }) => kind === "figure")) return null;
  const reading = readAgainst(sentence, printedText(text));
  const { disagreements } = reading;
  return reading.recognised &&
    disagreements.length > 0 &&
    disagreements.every(({ what, kind, slot }) => what === "differs" && kind === "wording" && names.has(slot))
    ? reading
    : null;
}

function leftoversOf(
  narrative: NarrativeSpec,
  { lines, sentences, ours }: SectionLines,
  at: Positions,
): SentencePlacement["leftovers"] {
  const current = new Set(sentences.map(({ rendered }) => rendered.id));
  const unknown = sentences.filter(({ rendered }) => !rendered.decided).map(({ rendered }) => `${rendered.id}/`);
  const [first] = sentences;
  return lines.flatMap((line, index) => {
    const id = ours[index] ?? null;
    if (id === null || !first || !belongs(narrative, id) || unknown.some((stem) => id.startsWith(stem))) return [];
    const retired = current.has(id) ? null : id;
    const reused = at.includes(index);
    return reused && retired === null
      ? []
      : [
          {
            section: sectionOf(narrative, id) ?? first.section,
            address: line.address,
            text: line.text,
            retired,
            reused,
          },
        ];
  });
}

/** Ids of this sheet; `<sentence>/<code>` for repeated ones. */
function belongs(narrative: NarrativeSpec, id: string): boolean {
  return sectionOf(narrative, id) !== undefined;
}

function sectionOf(narrative: NarrativeSpec, id: string): Section | undefined {
  return narrative.sections.find(
    (section) =>
      (section.terms === true && id.startsWith(`${section.id}/`)) ||
      section.sentences.some((sentence) => id === sentence.id || id.startsWith(`${sentence.id}/`)),
  );
}

/** Every sentence on its own line, else on a line between those of its neighbours: a blank one, or one that somebody rewrote. */
function fitted(
  state: SectionLines,
  found: readonly (number | null)[],
  matches: readonly (LineMatch | null)[],
): Positions {
  const { lines, sentences, ours } = state;
  const taken = new Set(
    matches.flatMap((match) => (match ? Array.from({ length: match.lines }, (_, offset) => match.line + offset) : [])),
  );
  let after = -1;
  return sentences.map(({ rendered: sentence, hasHeading }, index) => {
    const own = found[index] ?? null;
    if (own === null && !hasHeading) return null;
    const next = found.slice(index).find((position) => position !== null) ?? lines.length;
    const between = (accept: (position: number) => boolean): number | null => {
      const position = lines.findIndex(
        (_, candidate) => candidate > after && candidate < next && !taken.has(candidate) && accept(candidate),
      );
      return position < 0 ? null : position;
    };
    const blank = (): number | null => between((position) => lines[position]?.text === "" && !lines[position]?.fixed);
    const rewritten = (): number | null =>
      between((position) => lines[position]?.text !== "" && ours[position] === null);
    // What we once wrote and is not there any more was rewritten, if words of the user's stand in its place.
    const once = state.written[sentence.id] !== undefined;
    const at =
      own ??
      (sentence.repeated
        ? ((mayBeRewritten(state, sentence) ? rewritten() : null) ?? blank())
        : once
          ? (rewritten() ?? blank())
          : (blank() ?? rewritten()));
    if (at !== null) {
      taken.add(at);
      after = at;
    }
    return at;
  });
}

/** A paragraph that was never written into a sheet of ours is new: no line of the user's is taken for it. */
function mayBeRewritten({ written }: SectionLines, sentence: Rendered): boolean {
  return written[sentence.id] !== undefined || Object.keys(written).length === 0;
}

/**
 * Where repeated paragraphs find no line, or leave a hole behind, those between two lines of the user's are laid out anew over our own
 * lines, and over blank ones when those do not suffice. Without room for all, nothing moves.
 */
function reflowed(state: SectionLines, found: readonly (number | null)[], at: Positions): Positions {
  const result = [...at];
  for (const { first, last, from, to } of runs(state, found, at)) {
    const indexes = Array.from({ length: last - first }, (_, offset) => first + offset);
    if (!needsRoom(state, at, indexes, from, to)) continue;
    const candidates = Array.from({ length: to - from }, (_, offset) => from + offset);
    const own = candidates.filter((position) => state.ours[position] !== null);
    const free = candidates.filter(
      (position) =>
        state.ours[position] !== null || (state.lines[position]?.text === "" && !state.lines[position]?.fixed),
    );
    const targets = own.length >= indexes.length ? own : free;
    if (targets.length < indexes.length) continue;
    indexes.forEach((index, offset) => void (result[index] = targets[offset] ?? null));
  }
  return result;
}

function needsRoom(
  { ours, sentences }: SectionLines,
  at: Positions,
  indexes: readonly number[],
  from: number,
  to: number,
): boolean {
  const moving = indexes.flatMap((index) => sentences[index]?.rendered ?? []);
  // What cannot be written now must not lose the line on which it stands.
  if (!moving.some((sentence) => sentence.repeated) || moving.some((sentence) => sentence.missing.length > 0))
    return false;
  if (indexes.some((index) => at[index] === null)) return true;
  const used = new Set(indexes.map((index) => at[index]));
  return ours.slice(from, to).some((id, offset) => id !== null && !used.has(from + offset));
}

interface Run {
  /** Sentences, the last excluded. */
  readonly first: number;
  readonly last: number;
  /** Lines, the last excluded. */
  readonly from: number;
  readonly to: number;
}

/** Sentences that may move, between those that the user has edited. */
function runs(
  { sentences, lines, ours }: SectionLines,
  found: readonly (number | null)[],
  at: Positions,
): readonly Run[] {
  const anchored = sentences.flatMap((_, index) => {
    const position = at[index] ?? null;
    const edited = position !== null && lines[position]?.text !== "" && ours[position] === null;
    return edited || (position !== null && found[index] !== null && ours[position] === null)
      ? [{ index, position }]
      : [];
  });
  const ends = [...anchored, { index: sentences.length, position: lines.length }];
  let first = 0;
  let from = 0;
  return ends.map(({ index, position }) => {
    const run = { first, last: index, from, to: position };
    first = index + 1;
    from = position + 1;
    return run;
  });
}
