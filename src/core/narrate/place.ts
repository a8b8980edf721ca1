/** Finds where the sentences of a sheet stand, or can be written, by the headings and by what was written last. */
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { alignInOrder } from "../locate/align";
import { columnCount, textAt } from "../locate/text";
import type { NarrativeSpec, Section } from "../spec/narrative";
import { normalizeText, withoutYear } from "../text/normalize";
import { placeInSection } from "./placeSection";
import { readAgainst } from "./read";
import type { Rendered, RenderedSection } from "./render";

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
  /** What the sentence says now, "" where it is not in the sheet; mostly what stands at the address. */
  readonly existing: string;
  /** Where it says so. */
  readonly at: CellAddress | null;
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

export interface Placement {
  readonly places: readonly SentencePlace[];
  readonly leftovers: readonly Leftover[];
}

/** Titles stand in the first rows. */
const TITLE_ROWS = 6;
/** Columns in which the text may stand. */
const MOST_COLUMNS = 12;

/** By the sheet's name, else by its title. */
export function findNarrativeSheet(narrative: NarrativeSpec, snapshot: WorkbookSnapshot): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => normalizeText(sheet.name) === normalizeText(narrative.sheet)) ?? snapshot.sheets.find((sheet) => findTitle(narrative, sheet) !== null);
}

function findTitle(narrative: NarrativeSpec, sheet: SheetSnapshot): { readonly row: number; readonly column: number } | null {
  const titles = [narrative.title, ...(narrative.titleAliases ?? [])].map(yearless);
  for (const [row, cells] of sheet.values.slice(0, TITLE_ROWS).entries()) {
    for (const column of cells.keys()) {
      const text = withoutYear(textAt(sheet, row, column));
      if (text !== "" && titles.some((title) => text === title || text.endsWith(title))) return { row, column };
    }
  }
  return null;
}

/** A heading or title comparable whatever its year. */
function yearless(text: string): string {
  return withoutYear(text.replace(/\{year\}年?(度)?/g, ""));
}

/** One paragraph of the text's column. */
export interface Line {
  readonly address: CellAddress;
  readonly text: string;
  /** One of several paragraphs in its cell: it can be read, and is never written. */
  readonly shared: boolean;
}

/** `written` is the text last written for each sentence id. */
export function placeSentences(narrative: NarrativeSpec, sheet: SheetSnapshot, rendered: readonly RenderedSection[], written: Readonly<Record<string, string>>): Placement {
  const title = findTitle(narrative, sheet);
  const column = textColumn(narrative, sheet, rendered, title?.column ?? 0);
  const lines = sheet.values.flatMap((_, row) => linesOf(sheet, row, column));
  const headings = headingLines(narrative, lines, title?.row ?? -1);
  const placed = rendered.map((part, index): Placement => {
    const start = headings[index];
    if (start === null || start === undefined) return { places: part.sentences.map((text) => unplaced(narrative, part.section, text)), leftovers: [] };
    const next = headings.slice(index + 1).find((line) => line !== null);
    const below = next === undefined ? blankLines(sheet, column, part.sentences.length) : [];
    return placeInSection(narrative, part, [...lines.slice(start + 1, next ?? undefined), ...below], written);
  });
  return { places: placed.flatMap(({ places }) => places), leftovers: placed.flatMap(({ leftovers }) => leftovers) };
}

/** The blank forms have several paragraphs in one cell. */
function linesOf(sheet: SheetSnapshot, row: number, column: number): readonly Line[] {
  const address = { sheet: sheet.name, row, column };
  const text = textAt(sheet, row, column).trim();
  const paragraphs = text.split(/\s*\n\s*/).filter((paragraph) => paragraph !== "");
  return paragraphs.length < 2 ? [{ address, text, shared: false }] : paragraphs.map((paragraph) => ({ address, text: paragraph, shared: true }));
}

/** Room under what the sheet holds. */
function blankLines(sheet: SheetSnapshot, column: number, count: number): readonly Line[] {
  return Array.from({ length: count }, (_, index) => ({ address: { sheet: sheet.name, row: sheet.values.length + index, column }, text: "", shared: false }));
}

export function unplaced(narrative: NarrativeSpec, section: Section, rendered: Rendered): SentencePlace {
  return { narrative, section, rendered, address: null, standing: "", free: false, existing: "", at: null };
}

/** The column with the most headings, else sentences: one may have been inserted before it. */
function textColumn(narrative: NarrativeSpec, sheet: SheetSnapshot, rendered: readonly RenderedSection[], otherwise: number): number {
  const headings = new Set(narrative.sections.flatMap(headingTexts));
  const sentences = rendered.flatMap((part) => part.sentences);
  return (
    busiestColumn(sheet, (text) => headings.has(withoutYear(text))) ??
    busiestColumn(sheet, (text) => sentences.some((sentence) => readAgainst(sentence, text).recognised)) ??
    otherwise
  );
}

/** Null when no column has such a line. */
function busiestColumn(sheet: SheetSnapshot, counts: (text: string) => boolean): number | null {
  const scores = Array.from({ length: Math.min(columnCount(sheet), MOST_COLUMNS) }, (_, column) =>
    sheet.values.flatMap((_, row) => linesOf(sheet, row, column)).filter(({ text }) => text !== "" && counts(text)).length);
  const most = Math.max(0, ...scores);
  return most === 0 ? null : scores.indexOf(most);
}

function headingTexts(section: Section): readonly string[] {
  return section.heading === null ? [] : [section.heading, ...(section.headingAliases ?? [])].map(yearless);
}

/** Running text without a heading begins under the title. Indexes of `lines`. */
function headingLines(narrative: NarrativeSpec, lines: readonly Line[], titleRow: number): readonly (number | null)[] {
  const headings = narrative.sections.map(headingTexts);
  const texts = lines.map((line) => withoutYear(line.text));
  const found = alignInOrder(headings.length, texts.length, (i, j) => headings[i]?.includes(texts[j] ?? "") ?? false);
  const underTitle = lines.filter((line) => line.address.row <= titleRow).length - 1;
  return found.map((line, index) => (narrative.sections[index]?.heading === null ? underTitle : line));
}
