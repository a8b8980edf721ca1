/** Finds where the sentences of a sheet stand, or can be written, by the headings and by what was written last. */
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { alignInOrder } from "../locate/align";
import { findNarrativeTitle, yearless } from "../locate/narrativeSheet";
import { columnCount, formulaAt, textAt } from "../model/cellText";
import { derived } from "../declare/derived";
import type { NarrativeSpec, Section } from "../declare/narrative";
import { filledLines } from "../text/ends";
import { withoutYear } from "../text/normalize";
import { wholeLines } from "./wholeLines";
import type { Pairs } from "./reading/likeLines";
import { mayBe, pairsOf, wordPairs } from "./reading/likeLines";
import type { LineMatch } from "./reading/matchLines";
import { matchLines } from "./reading/matchLines";
import { placeInSection } from "./placeSection";
import type { SentenceReading } from "./reading/readSentence";
import type { TextSpan } from "./reading/region";
import type { Rendered, RenderedSection } from "./writing/render";

export interface SentencePlace {
  readonly narrative: NarrativeSpec;
  readonly section: Section;
  readonly rendered: Rendered;
  /** Where it is to be written; null when the section has no room for it. */
  readonly address: CellAddress | null;
  /** What stands at the address now. */
  readonly standing: string;
  /** True when that is nothing, or ours and unedited. */
  readonly free: boolean;
  /** What the sentence says now, "" where it is not in the sheet; mostly what stands at the address. Several lines are put together. */
  readonly existing: string;
  /** Where it says so: each line with the place in `existing` where it begins. */
  readonly parts: readonly LinePart[];
  /** Null where nothing in the sheet reads as the sentence. */
  readonly reading: SentenceReading | null;
}

export interface LinePart {
  readonly line: TextColumnLine;
  readonly start: number;
}

/** The line that a place in the existing text stands in. */
export function partAt(parts: readonly LinePart[], offset: number): LinePart | null {
  return [...parts].reverse().find(({ start }) => start <= offset) ?? parts[0] ?? null;
}

/** A line that held a sentence of ours which nothing asks for any more, or which stands elsewhere now. */
export interface Leftover {
  readonly section: Section;
  readonly address: CellAddress;
  readonly text: string;
  /** Id of the sentence, when no sentence has it any more. */
  readonly retired: string | null;
  /** Another sentence takes the line. */
  readonly reused: boolean;
}

export interface SentencePlacement {
  /** The lines of text under the title. */
  readonly lines: readonly TextColumnLine[];
  readonly headings: ReadonlySet<TextColumnLine>;
  /** Section whose heading was found → its line. */
  readonly headingOf: ReadonlyMap<string, TextColumnLine>;
  readonly places: readonly SentencePlace[];
  readonly leftovers: readonly Leftover[];
  /** Section whose heading was found → the last of its lines that says something; the last one at all where none does. */
  readonly ends: ReadonlyMap<string, CellAddress>;
}

/** Columns in which the text may stand. */
const MOST_COLUMNS = 12;

/** One paragraph of the text's column. */
export interface TextColumnLine {
  readonly address: CellAddress;
  readonly text: string;
  /** One of several paragraphs in its cell, or the result of a formula: it can be read, and is never written. */
  readonly fixed: boolean;
}

/** Sections that share the lines under one heading: its own, and those behind it whose headings were not found. */
export interface SectionGroup {
  readonly narrative: NarrativeSpec;
  readonly lines: readonly TextColumnLine[];
  readonly sections: readonly (RenderedSection & { readonly hasHeading: boolean })[];
}

/** `written` is the text last written for each sentence id; `drawn` has the rows that charts cover, which are no lines of text. */
export function placeSentences(
  narrative: NarrativeSpec,
  sheet: SheetSnapshot,
  rendered: readonly RenderedSection[],
  written: Readonly<Record<string, string>>,
  drawn: ReadonlyMap<number, unknown>,
): SentencePlacement {
  const title = findNarrativeTitle(narrative, sheet);
  const column = textColumn(narrative, sheet, rendered, title?.column ?? 0);
  const lines = wholeLines(sheet.values.flatMap((_, row) => (drawn.has(row) ? [] : linesOf(sheet, row, column))));
  const headings = headingLines(narrative, lines, title?.row ?? -1);
  const groups = groupsOf(narrative, rendered, headings, lines, title?.row ?? -1);
  const placed = groups.map((group, index) => {
    const sentences = group.sections.reduce((sum, section) => sum + section.sentences.length, 0);
    const below = index === groups.length - 1 ? blankLines(sheet, column, sentences) : [];
    return placeInSection({ ...group, lines: [...group.lines, ...below] }, written);
  });
  const under = lines.filter(({ address }) => address.row > (title?.row ?? -1));
  const headingOf = new Map(
    narrative.sections.flatMap(({ id, heading }, index) => {
      const line = lines[headings[index] ?? -1];
      return line === undefined || heading === null ? [] : [[id, line] as const];
    }),
  );
  const headed = new Set(headingOf.values());
  return {
    lines: under,
    headings: headed,
    headingOf,
    places: elsewhere(
      placed.flatMap(({ places }) => places),
      under.filter((line) => !headed.has(line)),
    ),
    leftovers: placed.flatMap(({ leftovers }) => leftovers),
    ends: new Map(
      groups.flatMap(({ sections, lines: own }) => {
        const end = (own.filter(({ text }) => text !== "").at(-1) ?? own.at(-1))?.address;
        return end === undefined
          ? []
          : sections.filter(({ hasHeading }) => hasHeading).map(({ section }) => [section.id, end] as const);
      }),
    ),
  };
}

/** A sentence that is not in its section may have been moved to another one, or joined to a sentence there. It is read where it stands, and not written again. */
function elsewhere(places: readonly SentencePlace[], lines: readonly TextColumnLine[]): readonly SentencePlace[] {
  const claimed = new Set(
    places.flatMap(({ reading, parts }) => (reading?.recognised ? parts.map(({ line }) => line) : [])),
  );
  const moved = readIn(
    places,
    lines.filter((line) => !claimed.has(line)),
    () => true,
  );
  return readIn(
    moved,
    lines.filter((line) => claimed.has(line)),
    (span, line) => !moved.some((place) => overlaps(place, line, span)),
  );
}

function readIn(
  places: readonly SentencePlace[],
  lines: readonly TextColumnLine[],
  accept: (span: TextSpan, line: TextColumnLine) => boolean,
): readonly SentencePlace[] {
  const lost = places.filter(({ reading, rendered }) => !reading?.recognised && !rendered.repeated);
  if (lost.length === 0 || lines.length === 0) return places;
  const matches = matchLines(
    lost.map(({ rendered }) => rendered),
    lines,
    () => false,
  );
  const found = new Map(lost.flatMap((place, index) => (matches[index] ? [[place, matches[index]] as const] : [])));
  return places.map((place) => {
    const match = found.get(place);
    const parts = match ? partsOf(lines, match) : [];
    if (!match?.reading.span || !parts[0] || !accept(match.reading.span, parts[0].line)) return place;
    return {
      ...place,
      address: parts[0].line.address,
      standing: match.text,
      free: false,
      existing: match.text,
      parts,
      reading: match.reading,
    };
  });
}

/** Two sentences do not stand in the same words. */
function overlaps({ reading, parts }: SentencePlace, line: TextColumnLine, { start, end }: TextSpan): boolean {
  const part = parts.find((candidate) => candidate.line === line);
  if (!part || !reading?.span) return false;
  return reading.span.start - part.start < end && reading.span.end - part.start > start;
}

export function partsOf(lines: readonly TextColumnLine[], match: LineMatch): readonly LinePart[] {
  let start = 0;
  return lines.slice(match.line, match.line + match.lines).map((line) => {
    const part = { line, start };
    start += line.text.length;
    return part;
  });
}

function groupsOf(
  narrative: NarrativeSpec,
  rendered: readonly RenderedSection[],
  headings: readonly (number | null)[],
  lines: readonly TextColumnLine[],
  titleRow: number,
): readonly SectionGroup[] {
  const groups: { start: number; sections: (RenderedSection & { hasHeading: boolean })[] }[] = [];
  for (const [index, part] of rendered.entries()) {
    const heading = headings[index] ?? null;
    const last = groups.at(-1);
    if (heading === null && last) last.sections.push({ ...part, hasHeading: false });
    else
      groups.push({
        start: heading === null ? lines.filter(({ address }) => address.row <= titleRow).length : heading + 1,
        sections: [{ ...part, hasHeading: heading !== null }],
      });
  }
  return groups.map(({ start, sections }, index) => {
    const next = groups[index + 1]?.start;
    return { narrative, sections, lines: lines.slice(start, next === undefined ? undefined : next - 1) };
  });
}

/** The blank forms have several paragraphs in one cell. */
function linesOf(sheet: SheetSnapshot, row: number, column: number): readonly TextColumnLine[] {
  const address = { sheet: sheet.name, row, column };
  const text = textAt(sheet, row, column).trim();
  const paragraphs = filledLines(text);
  const fixed = formulaAt(sheet, row, column) !== null;
  return paragraphs.length < 2
    ? [{ address, text, fixed }]
    : paragraphs.map((paragraph) => ({ address, text: paragraph, fixed: true }));
}

/** Room under what the sheet holds. */
function blankLines(sheet: SheetSnapshot, column: number, count: number): readonly TextColumnLine[] {
  return Array.from({ length: count }, (_, index) => ({
    address: { sheet: sheet.name, row: sheet.values.length + index, column },
    text: "",
    fixed: false,
  }));
}

export function unplaced(narrative: NarrativeSpec, section: Section, rendered: Rendered): SentencePlace {
  return {
    narrative,
    section,
    rendered,
    address: null,
    standing: "",
    free: false,
    existing: "",
    parts: [],
    reading: null,
  };
}

/** The column with the most headings, else sentences: one may have been inserted before it. */
function textColumn(
  narrative: NarrativeSpec,
  sheet: SheetSnapshot,
  rendered: readonly RenderedSection[],
  otherwise: number,
): number {
  const headings = new Set(narrative.sections.flatMap(headingTexts));
  const sentences = rendered.flatMap((part) => part.sentences);
  return (
    busiestColumn(sheet, (text) => headings.has(withoutYear(text))) ??
    busiestColumn(sheet, (text) => mayBeOne(sentences, pairsOf(text))) ??
    otherwise
  );
}

function mayBeOne(sentences: readonly Rendered[], line: Pairs): boolean {
  return sentences.some((sentence) => mayBe(wordPairs(sentence), line));
}

/** Null when no column has such a line. */
function busiestColumn(sheet: SheetSnapshot, counts: (text: string) => boolean): number | null {
  const scores = Array.from(
    { length: Math.min(columnCount(sheet), MOST_COLUMNS) },
    (_, column) =>
      sheet.values.flatMap((_, row) => linesOf(sheet, row, column)).filter(({ text }) => text !== "" && counts(text))
        .length,
  );
  const most = Math.max(0, ...scores);
  return most === 0 ? null : scores.indexOf(most);
}

const headingTexts = derived((section: Section): readonly string[] =>
  section.heading === null ? [] : [section.heading, ...(section.headingAliases ?? [])].map(yearless),
);

/** Running text without a heading begins under the title. Indexes of `lines`. */
function headingLines(
  narrative: NarrativeSpec,
  lines: readonly TextColumnLine[],
  titleRow: number,
): readonly (number | null)[] {
  const headings = narrative.sections.map(headingTexts);
  const texts = lines.map((line) => withoutYear(line.text));
  const found = alignInOrder(headings.length, texts.length, (i, j) => headings[i]?.includes(texts[j] ?? "") ?? false);
  const underTitle = lines.filter((line) => line.address.row <= titleRow).length - 1;
  return found.map((line, index) => (narrative.sections[index]?.heading === null ? underTitle : line));
}
