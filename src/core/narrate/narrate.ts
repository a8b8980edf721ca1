/** Cells → sentences → what is to be written into the narrative sheets. A sentence edited by hand is kept. */
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { WorkbookPlan } from "../model/workbookPlan";
import type { LocatedWorkbook } from "../locate/locate";
import { locateWorkbook } from "../locate/locate";
import { settleMoney } from "../locate/settleMoney";
import { formsIn } from "../performance/formsIn";
import type { NarrativeSpec } from "../declare/narrative";
import { explainsTerms, packText } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { State } from "../state/state";
import { newState, readState, writeState } from "../state/state";
import type { UncheckedNumber } from "../finding/report";
import { titleRows } from "../plan/drawnLines";
import type { Disagreement } from "./disagreement";
import type { Offer } from "./writing/offer";
import { agrees, offerOf } from "./writing/offer";
import type { Piece } from "./reading/pieces";
import type { Leftover, SentencePlacement, SentencePlace } from "./place";
import { findNarrativeSheet } from "../locate/narrativeSheet";
import { placeSentences, unplaced } from "./place";
import { renderNarrative } from "./writing/render";
import type { Gap } from "../terms/source";
import { numbersInText } from "./unchecked";
import type { SentenceStatus } from "./writing/status";
import { isWritten } from "./writing/status";
import { refreshCharts } from "../plan/refreshCharts";
import { sheetPlan } from "./writing/writeSheet";
import { workbookYear } from "../locate/heads";

export type { SentenceStatus } from "./writing/status";

export interface NarratedSentence {
  readonly id: string;
  /** Sheet of the pack that the sentence belongs to. */
  readonly sheet: string;
  readonly heading: string;
  readonly text: string;
  /** What the text is made of, with the cells behind each number. */
  readonly pieces: readonly Piece[];
  readonly status: SentenceStatus;
  readonly address: CellAddress | null;
  readonly existing: string;
  /** Where the existing text says something else than the cells; empty when it agrees or cannot be read. */
  readonly disagreements: readonly Disagreement[];
  /** The existing text was read, and all that it says is what the cells say; its free words may be others. */
  readonly agrees: boolean;
  /** What could stand there instead of the user's own words; null unless `kept`. */
  readonly offer: Offer | null;
  /** What is still to be entered elsewhere in the workbook. */
  readonly gaps: readonly Gap[];
}

/** One sheet of the pack's narratives. */
export interface NarratedSheet {
  /** As the pack calls it. */
  readonly sheet: string;
  /** As the workbook calls it; null when it was not found. */
  readonly found: string | null;
  /** It only explains terms: the texts with figures stand on others. */
  readonly explains?: true;
  /** Numbers in the text that were compared with the cells. */
  readonly checked: number;
  /** 未核对: numbers that no sentence of the form explains. */
  readonly unchecked: readonly UncheckedNumber[];
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

/**
 * The same for a workbook whose tables were located before, with what the user has said about them. `stale`: only these of the stale
 * sentences are planned to be written, and nothing else: no blank paragraph, no chart.
 */
export function narrateLocated(located: LocatedWorkbook, stale: ReadonlySet<string> | null = null): Narration {
  const { pack, snapshot } = located;
  const year = workbookYear(located);
  const state = readState(snapshot.state) ?? newState(pack, year);
  const parts = pack.narratives.map((narrative) => narrateSheet(located, narrative, year, state));
  const sentences = parts.flatMap((part) => part.sentences);
  const isMeant = ({ id, status }: NarratedSentence): boolean =>
    stale === null ? isWritten(status) : status === "stale" && stale.has(id);
  const written = {
    ...state.written,
    ...Object.fromEntries(
      sentences
        .filter((sentence) => isMeant(sentence) || (stale === null && sentence.status === "same"))
        .map(({ id, text }) => [id, text]),
    ),
  };
  for (const { id, status } of sentences) if (stale === null && status === "removed") delete written[id];
  const sheets = parts.flatMap(({ snapshot: sheet, narrative, sentences: own, leftovers }) =>
    sheet === null ? [] : [sheetPlan(narrative, sheet, own.filter(isMeant), stale === null ? leftovers : [])],
  );
  const first = sheets[0]?.name ?? null;
  return {
    sentences,
    sheets: parts.map((part) => part.sheet),
    plan: {
      sheets: [
        ...sheets.filter((sheet) => sheet.cells.length > 0 || sheet.name === first),
        ...(stale === null ? refreshCharts(located) : []),
      ],
      names: [],
      state: first === null ? null : writeState({ ...state, written }),
      activate: first,
    },
  };
}

function narrateSheet(located: LocatedWorkbook, narrative: NarrativeSpec, year: number, state: State): Written {
  const { pack, book } = located;
  const rendered = renderNarrative(narrative, pack, book, year, formsIn(pack, located.snapshot));
  const snapshot = findNarrativeSheet(narrative, located.snapshot) ?? null;
  const placement: SentencePlacement = snapshot
    ? placeSentences(narrative, snapshot, rendered, state.written, titleRows(pack, snapshot))
    : {
        lines: [],
        headings: new Set(),
        headingOf: new Map(),
        places: rendered.flatMap((part) => part.sentences.map((text) => unplaced(narrative, part.section, text))),
        leftovers: [],
        ends: new Map(),
      };
  const { places, leftovers } = placement;
  const words = (text: string): string => packText(pack, text, year);
  const sentences = places.map((place) => narrated(place, placement, state, words));
  return {
    sheet: {
      sheet: narrative.sheet,
      found: snapshot?.name ?? null,
      ...(explainsTerms(narrative) ? { explains: true } : {}),
      ...numbersInText(placement, year),
    },
    snapshot,
    narrative,
    leftovers,
    sentences: [...sentences, ...leftovers.flatMap((leftover) => removed(narrative, leftover, words))],
  };
}

function narrated(
  place: SentencePlace,
  placement: SentencePlacement,
  state: State,
  words: (text: string) => string,
): NarratedSentence {
  const { narrative, section, rendered, address, existing, reading } = place;
  const status = statusOf(place, state.written[rendered.id]?.trim());
  return {
    id: rendered.id,
    sheet: narrative.sheet,
    heading: words(section.heading ?? narrative.title),
    text: rendered.text,
    pieces: rendered.pieces,
    status,
    address,
    existing,
    disagreements: reading?.disagreements.filter(({ what }) => what !== "typo") ?? [],
    agrees: agrees(place),
    offer: status === "kept" ? offerOf(place, placement.places, state.declined?.[rendered.id]) : null,
    gaps: rendered.gaps,
  };
}

function statusOf(
  { rendered, address, standing, existing, free }: SentencePlace,
  written: string | undefined,
): SentenceStatus {
  if (rendered.missing.length > 0) return "missingData";
  if (address === null) return "noPlace";
  if (standing === rendered.text) return "same";
  if (!free) return "kept";
  return existing !== "" && existing === written && existing !== rendered.text ? "stale" : "write";
}

function removed(
  narrative: NarrativeSpec,
  { section, address, text, retired }: Leftover,
  words: (text: string) => string,
): readonly NarratedSentence[] {
  if (retired === null) return [];
  return [
    {
      id: retired,
      sheet: narrative.sheet,
      heading: words(section.heading ?? narrative.title),
      text: "",
      pieces: [],
      status: "removed",
      address,
      existing: text,
      disagreements: [],
      agrees: false,
      offer: null,
      gaps: [],
    },
  ];
}
