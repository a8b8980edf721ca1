/** Cells → sentences → what is to be written into 情况说明. A sentence edited by hand is kept. */
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { WorkbookPlan } from "../model/workbookPlan";
import type { Book } from "../model/tableMap";
import { locateWorkbook } from "../locate/locate";
import { NARRATIVE_WIDTH } from "../plan/narrativeSheet";
import { heightOfLines, wrappedLines } from "../plan/textHeight";
import { style } from "../plan/theme";
import type { PackSpec } from "../spec/pack";
import { newState, readState, writeState } from "../state/state";
import type { Disagreement } from "./read";
import { readAgainst } from "./read";
import type { SentencePlace } from "./place";
import { findNarrativeSheet, placeSentences } from "./place";
import type { Rendered } from "./render";
import { renderSentence } from "./render";

/**
 * write: the place is empty or holds our earlier text; same: the text already stands there; kept: the user's own words stand there;
 * noPlace: the section was not found or has no free line; missingData: a figure could not be read.
 */
export type SentenceStatus = "write" | "same" | "kept" | "noPlace" | "missingData";

export interface NarratedSentence {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly status: SentenceStatus;
  readonly address: CellAddress | null;
  readonly existing: string;
  /** Where the existing text says something else than the cells; empty when it agrees or cannot be read. */
  readonly disagreements: readonly Disagreement[];
  /** Fields of 基础信息 whose reason is still to be written. */
  readonly gaps: readonly string[];
}

export interface Narration {
  readonly sentences: readonly NarratedSentence[];
  /** Null when 情况说明 was not found. */
  readonly sheet: string | null;
  readonly plan: WorkbookPlan;
}

const PARAGRAPH = style.paragraph;

/** Lines break before their end, at punctuation and figures, and fonts differ between machines. */
const WRAPPING_LOSS = 0.88;

export function renderAll(pack: PackSpec, book: Book): ReadonlyMap<string, Rendered> {
  const year = Number(book.infoText(pack.info.year)) || pack.year;
  const sentences = pack.narrative.sections.flatMap((section) => section.sentences);
  return new Map(sentences.map((sentence) => [sentence.id, renderSentence(sentence, book, year)]));
}

export function narrate(pack: PackSpec, snapshot: WorkbookSnapshot): Narration {
  const { book } = locateWorkbook(pack, snapshot);
  const state = readState(snapshot.state) ?? newState(pack);
  const rendered = renderAll(pack, book);
  const sheet = findNarrativeSheet(pack.narrative, snapshot);
  const places = sheet ? placeSentences(pack.narrative, sheet, rendered, state.written) : unplaced(pack, rendered);
  const sentences = places.map((place) => narrated(place, state.written));
  const writes = sentences.filter((sentence) => sentence.status === "write" || sentence.status === "same");
  const written = { ...state.written, ...Object.fromEntries(writes.map((sentence) => [sentence.id, sentence.text])) };
  return { sentences, sheet: sheet?.name ?? null, plan: planOf(sheet?.name ?? null, sentences, writeState({ ...state, written })) };
}

function unplaced(pack: PackSpec, rendered: ReadonlyMap<string, Rendered>): readonly SentencePlace[] {
  return pack.narrative.sections.flatMap((section) =>
    section.sentences.flatMap((sentence) => {
      const text = rendered.get(sentence.id);
      return text ? [{ section, rendered: text, address: null, existing: "" }] : [];
    }),
  );
}

function narrated(place: SentencePlace, written: Readonly<Record<string, string>>): NarratedSentence {
  const { rendered, address, existing } = place;
  const reading = existing === "" ? { disagreements: [] } : readAgainst(rendered, existing);
  return {
    id: rendered.id,
    heading: place.section.heading,
    text: rendered.text,
    status: statusOf(place, written),
    address,
    existing,
    disagreements: reading.disagreements,
    gaps: rendered.gaps,
  };
}

function statusOf({ rendered, address, existing }: SentencePlace, written: Readonly<Record<string, string>>): SentenceStatus {
  if (rendered.missing.length > 0) return "missingData";
  if (address === null) return "noPlace";
  if (existing === rendered.text) return "same";
  return existing === "" || existing === written[rendered.id] ? "write" : "kept";
}

function planOf(sheet: string | null, sentences: readonly NarratedSentence[], state: string): WorkbookPlan {
  const cells = sentences.flatMap(({ status, address, text }) =>
    status === "write" && address !== null ? [{ row: address.row, column: address.column, content: { kind: "value" as const, value: text } }] : [],
  );
  const rowHeights = cells.map(({ row, content }) => ({ row, height: heightOfLines(wrappedLines(content.value, NARRATIVE_WIDTH * WRAPPING_LOSS, PARAGRAPH), PARAGRAPH.fontSize) }));
  return { sheets: sheet === null ? [] : [{ name: sheet, mode: "update", cells, rowHeights }], names: [], state: sheet === null ? null : state, activate: sheet };
}
