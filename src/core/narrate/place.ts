/** Finds where each sentence of 情况说明 stands, or can be written, by the headings and by what was written last. */
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { alignInOrder } from "../locate/align";
import { textAt } from "../locate/text";
import type { NarrativeSpec, Section } from "../spec/narrative";
import { normalizeText } from "../text/normalize";
import type { Rendered } from "./render";
import { readAgainst } from "./read";

export interface SentencePlace {
  readonly section: Section;
  readonly rendered: Rendered;
  /** Null when the section has no room for it. */
  readonly address: CellAddress | null;
  /** What stands there now. */
  readonly existing: string;
}

interface Line {
  readonly row: number;
  readonly text: string;
}

export function findNarrativeSheet(narrative: NarrativeSpec, snapshot: WorkbookSnapshot): SheetSnapshot | undefined {
  return (
    snapshot.sheets.find((sheet) => normalizeText(sheet.name) === normalizeText(narrative.sheet)) ??
    snapshot.sheets.find((sheet) => sheet.values.slice(0, 3).some((row) => row.some((value) => typeof value === "string" && /预算情况说明$/.test(normalizeText(value)))))
  );
}

/** `written` is the text last written for each sentence id. */
export function placeSentences(
  narrative: NarrativeSpec,
  sheet: SheetSnapshot,
  rendered: ReadonlyMap<string, Rendered>,
  written: Readonly<Record<string, string>>,
): readonly SentencePlace[] {
  const headings = headingRows(narrative, sheet);
  return narrative.sections.flatMap((section, index) => {
    const start = headings[index];
    const sentences = section.sentences.flatMap((sentence) => rendered.get(sentence.id) ?? []);
    if (start === null || start === undefined) return sentences.map((text) => ({ section, rendered: text, address: null, existing: "" }));
    const end = headings.slice(index + 1).find((row) => row !== null) ?? Math.max(sheet.values.length, start + 1 + sentences.length);
    return placeInSection(section, sheet, linesBetween(sheet, start + 1, end), sentences, written);
  });
}

function headingRows(narrative: NarrativeSpec, sheet: SheetSnapshot): readonly (number | null)[] {
  const headings = narrative.sections.map((section) => normalizeText(section.heading));
  const lines = sheet.values.map((_, row) => normalizeText(textAt(sheet, row, 0)));
  return alignInOrder(headings.length, lines.length, (i, j) => headings[i] === lines[j]);
}

function linesBetween(sheet: SheetSnapshot, first: number, end: number): readonly Line[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => ({ row: first + index, text: textAt(sheet, first + index, 0).trim() }));
}

function placeInSection(
  section: Section, sheet: SheetSnapshot, lines: readonly Line[], sentences: readonly Rendered[], written: Readonly<Record<string, string>>,
): readonly SentencePlace[] {
  const own = alignInOrder(sentences.length, lines.length, (i, j) => {
    const sentence = sentences[i];
    const text = lines[j]?.text ?? "";
    return sentence !== undefined && text !== "" && (text === written[sentence.id] || readAgainst(sentence, text).recognised);
  });
  const taken = new Set(own);
  let after = -1;
  return sentences.map((rendered, index): SentencePlace => {
    const next = own.slice(index).find((position) => position !== null) ?? lines.length;
    let at = own[index] ?? null;
    if (at === null) {
      const free = lines.findIndex((line, position) => position > after && position < next && line.text === "" && !taken.has(position));
      const edited = lines.findIndex((_, position) => position > after && position < next && !taken.has(position));
      at = free >= 0 ? free : edited >= 0 ? edited : null;
      if (at !== null) taken.add(at);
    }
    if (at !== null) after = at;
    const line = at === null ? undefined : lines[at];
    return { section, rendered, address: line ? { sheet: sheet.name, row: line.row, column: 0 } : null, existing: line?.text ?? "" };
  });
}
