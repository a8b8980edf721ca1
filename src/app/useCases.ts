/** What the product does, over any workbook: the pane, the ribbon and the command line all come through here. */
import type { Inputs } from "../core/data/inputs";
import type { CheckReport } from "../core/check/report";
import { checkLocated } from "../core/check/check";
import type { Narration } from "../core/narrate/narrate";
import { narrate } from "../core/narrate/narrate";
import { planWorkbook } from "../core/plan/plan";
import type { PackSpec } from "../core/spec/pack";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import type { TableChoices } from "../core/locate/choices";
import { workbookYear } from "../core/locate/heads";
import { newState, readState, writeState } from "../core/state/state";
import { recognise } from "./recognise";

/** The workbook holds no disclosure that a pack knows. */
export class NotRecognised extends Error {
  constructor() {
    super("no pack recognises this workbook");
    this.name = "NotRecognised";
  }
}

/** Writes the whole standard workbook. Fails with sheetExists, and changes nothing, when one of its sheets is already there. */
export async function generate(port: WorkbookPort, pack: PackSpec, inputs: Inputs, options?: ApplyOptions): Promise<void> {
  await port.apply(planWorkbook(pack, inputs), options);
}

export async function check(port: WorkbookPort, packs: readonly PackSpec[]): Promise<CheckReport> {
  const located = recognise(packs, await port.read());
  if (!located) throw new NotRecognised();
  return checkLocated(located);
}

/** What the user says about a workbook: which form it is, and where tables and columns stand. */
export interface Correction {
  readonly pack: string;
  readonly choices: TableChoices;
}

/** Remembers in the workbook what the user said, and checks it so. */
export async function correct(port: WorkbookPort, packs: readonly PackSpec[], { pack: id, choices }: Correction): Promise<CheckReport> {
  const snapshot = await port.read();
  const located = recognise(packs.filter((pack) => pack.id === id), snapshot, choices);
  if (!located) throw new NotRecognised();
  const state = { ...(readState(snapshot.state) ?? newState(located.pack, workbookYear(located))), pack: id, choices };
  await port.apply({ sheets: [], names: [], state: writeState(state), activate: null });
  return checkLocated(located);
}

/** The sentences as they would be written now; changes nothing. */
export async function previewNarrative(port: WorkbookPort, packs: readonly PackSpec[]): Promise<Narration> {
  const snapshot = await port.read();
  const located = recognise(packs, snapshot);
  if (!located) throw new NotRecognised();
  return narrate(located.pack, snapshot);
}

/** Writes the sentences whose place is empty or still holds our own text; the user's words are kept. */
export async function writeNarrative(port: WorkbookPort, packs: readonly PackSpec[], options?: ApplyOptions): Promise<Narration> {
  const narration = await previewNarrative(port, packs);
  if (narration.sentences.some(({ status }) => status === "write" || status === "removed")) await port.apply(narration.plan, options);
  return narration;
}
