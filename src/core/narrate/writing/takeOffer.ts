/** 采用新文字: one sentence that the user had edited takes the offered words, if it is still what was shown; and the way back. */
import type { LocatedWorkbook } from "../../locate/locate";
import type { CellAddress, WorkbookSnapshot } from "../../model/snapshot";
import type { CellContent, WorkbookPlan } from "../../model/workbookPlan";
import { contentAt, holds, planOfCells } from "../../model/cellContent";
import type { State } from "../../state/state";
import { writeState } from "../../state/state";
import type { NarratedSentence } from "../narrate";
import { narrateLocated } from "../narrate";
import { paragraphHeight } from "./writeSheet";

/** What was on screen when the user decided. */
export type ShownOffer = Pick<NarratedSentence, "id" | "existing" | "offer">;

export interface TakenOffer {
  readonly id: string;
  readonly sheet: string;
  readonly heading: string;
  readonly address: CellAddress;
  readonly before: CellContent;
  readonly after: CellContent;
  /** What the workbook remembered of the sentence, null for nothing. */
  readonly rememberedBefore: string | null;
  readonly remembered: string | null;
}

export interface TakePlan {
  readonly plan: WorkbookPlan;
  readonly taken: TakenOffer;
}

/** Null when the sentence, its cell or the offer is not any more what was shown. */
export function planTake(located: LocatedWorkbook, state: State, shown: ShownOffer): TakePlan | null {
  const now = offeredNow(located, shown);
  const before = now?.address ? contentAt(located.snapshot, now.address) : null;
  if (!now?.offer?.canTake || !now.address || before?.kind !== "value") return null;
  const { id, sheet, heading, address, offer, text } = now;
  // With the user's own reason in it, the text stays the user's: the next writing must not put ours over it.
  const remembered = offer.text === text ? text : (state.written[id] ?? null);
  const taken: TakenOffer = {
    id,
    sheet,
    heading,
    address,
    before,
    after: { kind: "value", value: offer.text },
    rememberedBefore: state.written[id] ?? null,
    remembered,
  };
  return { taken, plan: planFor(located, withMemory(state, id, remembered), taken, taken.after) };
}

export function planUntake(located: LocatedWorkbook, state: State, taken: TakenOffer): WorkbookPlan | null {
  if (!isUntouched(located.snapshot, taken)) return null;
  const ours = (state.written[taken.id] ?? null) === taken.remembered;
  return planFor(located, ours ? withMemory(state, taken.id, taken.rememberedBefore) : state, taken, taken.before);
}

function isUntouched(snapshot: WorkbookSnapshot, { address, after }: TakenOffer): boolean {
  const now = contentAt(snapshot, address);
  return now !== null && holds(now, after);
}

/** 保留我的文字: the state in which this offer is not made again; null when it is another by now. */
export function withDeclined(located: LocatedWorkbook, state: State, shown: ShownOffer): State | null {
  const now = offeredNow(located, shown);
  return now?.offer ? { ...state, declined: { ...state.declined, [now.id]: now.offer.text } } : null;
}

function offeredNow(located: LocatedWorkbook, { id, existing, offer }: ShownOffer): NarratedSentence | undefined {
  return narrateLocated(located).sentences.find(
    (sentence) =>
      sentence.id === id &&
      sentence.status === "kept" &&
      sentence.existing === existing &&
      sentence.offer?.text === offer?.text,
  );
}

function withMemory(state: State, id: string, text: string | null): State {
  const written = Object.entries(state.written).filter(([other]) => other !== id);
  return { ...state, written: Object.fromEntries(text === null ? written : [...written, [id, text]]) };
}

function planFor(
  { pack }: LocatedWorkbook,
  state: State,
  { sheet, address }: TakenOffer,
  content: CellContent,
): WorkbookPlan {
  const narrative = pack.narratives.find((candidate) => candidate.sheet === sheet);
  const plan = planOfCells([{ address, content }]);
  const height = narrative ? [{ row: address.row, height: paragraphHeight(narrative, String(content.value)) }] : [];
  return { ...plan, sheets: plan.sheets.map((cells) => ({ ...cells, rowHeights: height })), state: writeState(state) };
}
