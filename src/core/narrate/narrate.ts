/** Cells → sentences → what is to be written into the narrative sheets. A sentence edited by hand is kept. */
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { WorkbookPlan } from "../model/workbookPlan";
import type { LocatedWorkbook } from "../locate/locate";
import { locateWorkbook } from "../locate/locate";
import { settleMoney } from "../check/settleMoney";
import type { NarrativeSpec } from "../spec/narrative";
import { packText } from "../spec/lookups";
import type { PackSpec } from "../spec/pack";
import { newState, readState, writeState } from "../state/state";
import type { Disagreement } from "./read";
import { readAgainst } from "./read";
import type { Leftover, SentencePlace } from "./place";
import { findNarrativeSheet, placeSentences, unplaced } from "./place";
import { renderNarrative } from "./render";
import type { Gap } from "./source";
import { refreshCharts } from "./refreshCharts";
import { sheetPlan } from "./writeSheet";
import { workbookYear } from "../locate/heads";

/**
 * write: the place is empty or holds our earlier text; same: the text already stands there; kept: the user's own words stand there;
 * noPlace: the section was not found or has no free line; missingData: a figure could not be read;
 * removed: our own text that the figures no longer ask for goes.
 */
export type SentenceStatus = "write" | "same" | "kept" | "noPlace" | "missingData" | "removed";

export interface NarratedSentence {
  readonly id: string;
  /** Sheet of the pack that the sentence belongs to. */
  readonly sheet: string;
  readonly heading: string;
  readonly text: string;
  readonly status: SentenceStatus;
  readonly address: CellAddress | null;
  readonly existing: string;
  /** Where the existing text says something else than the cells; empty when it agrees or cannot be read. */
  readonly disagreements: readonly Disagreement[];
  /** What is still to be entered elsewhere in the workbook. */
  readonly gaps: readonly Gap[];
}

/** One sheet of the pack's narratives. */
export interface NarratedSheet {
  /** As the pack calls it. */
  readonly sheet: string;
  /** As the workbook calls it; null when it was not found. */
  readonly found: string | null;
}

export interface Narration {
  readonly sentences: readonly NarratedSentence[];
  readonly sheets: readonly NarratedSheet[];
  readonly plan: WorkbookPlan;
}

interface Written {
  readonly sheet: NarratedSheet;
  readonly snapshot: SheetSnapshot | null;
  readonly narrative: NarrativeSpec;
  readonly sentences: readonly NarratedSentence[];
  readonly leftovers: readonly Leftover[];
}

export function narrate(pack: PackSpec, snapshot: WorkbookSnapshot): Narration {
  return narrateLocated(settleMoney(locateWorkbook(pack, snapshot)));
}

/** The same for a workbook whose tables were located before, with what the user has said about them. */
export function narrateLocated(located: LocatedWorkbook): Narration {
  const { pack, snapshot } = located;
  const year = workbookYear(located);
  const state = readState(snapshot.state) ?? newState(pack, year);
  const parts = pack.narratives.map((narrative) => narrateSheet(located, narrative, year, state.written));
  const sentences = parts.flatMap((part) => part.sentences);
  const written = { ...state.written, ...Object.fromEntries(sentences.filter(({ status }) => status === "write" || status === "same").map(({ id, text }) => [id, text])) };
  for (const { id, status } of sentences) if (status === "removed") delete written[id];
  const sheets = parts.flatMap((part) => (part.snapshot === null ? [] : [sheetPlan(part.narrative, part.snapshot, part.sentences, part.leftovers)]));
  const first = sheets[0]?.name ?? null;
  return {
    sentences,
    sheets: parts.map((part) => part.sheet),
    plan: { sheets: [...sheets.filter((sheet) => sheet.cells.length > 0 || sheet.name === first), ...refreshCharts(located)], names: [], state: first === null ? null : writeState({ ...state, written }), activate: first },
  };
}

function narrateSheet(located: LocatedWorkbook, narrative: NarrativeSpec, year: number, written: Readonly<Record<string, string>>): Written {
  const { pack, book } = located;
  const rendered = renderNarrative(narrative, pack, book, year);
  const snapshot = findNarrativeSheet(narrative, located.snapshot) ?? null;
  const { places, leftovers } = snapshot
    ? placeSentences(narrative, snapshot, rendered, written)
    : { places: rendered.flatMap((part) => part.sentences.map((text) => unplaced(narrative, part.section, text))), leftovers: [] };
  const words = (text: string): string => packText(pack, text, year);
  const sentences = places.map((place) => narrated(place, words));
  return { sheet: { sheet: narrative.sheet, found: snapshot?.name ?? null }, snapshot, narrative, sentences: [...sentences, ...leftovers.flatMap((leftover) => removed(narrative, leftover, words))], leftovers };
}

function narrated(place: SentencePlace, words: (text: string) => string): NarratedSentence {
  const { narrative, section, rendered, address, existing } = place;
  return {
    id: rendered.id,
    sheet: narrative.sheet,
    heading: words(section.heading ?? narrative.title),
    text: rendered.text,
    status: statusOf(place),
    address,
    existing,
    disagreements: existing === "" ? [] : readAgainst(rendered, existing).disagreements,
    gaps: rendered.gaps,
  };
}

function statusOf({ rendered, address, standing, free }: SentencePlace): SentenceStatus {
  if (rendered.missing.length > 0) return "missingData";
  if (address === null) return "noPlace";
  if (standing === rendered.text) return "same";
  return free ? "write" : "kept";
}

function removed(narrative: NarrativeSpec, { section, address, text, retired }: Leftover, words: (text: string) => string): readonly NarratedSentence[] {
  if (retired === null) return [];
  return [{ id: retired, sheet: narrative.sheet, heading: words(section.heading ?? narrative.title), text: "", status: "removed", address, existing: text, disagreements: [], gaps: [] }];
}
