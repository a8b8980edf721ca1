/** What the product does, over any workbook: the pane, the ribbon and the command line all come through here. */
import type { Adoption, AdoptionAccount, AdoptionOptions } from "../core/adopt/adoption";
import { planAdoption } from "../core/adopt/planAdoption";
import type { AdoptionRefusal } from "../core/plan/refusal";
import { adoptionRefusal } from "../core/plan/refusal";
import type { Inputs } from "../core/model/inputs";
import type { CheckReport } from "../core/finding/report";
import { checkLocated } from "../core/report/check";
import type { Narration } from "../core/narrate/narrate";
import { narrateLocated } from "../core/narrate/narrate";
import { isWritten } from "../core/narrate/writing/status";
import { numberedPlan } from "../core/pages/numbered";
import { planWorkbook } from "../core/plan/plan";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import type { TableChoices } from "../core/locate/choices";
import { workbookYear } from "../core/locate/heads";
import { newState, packState, readState, writeState } from "../core/state/state";
import { packNamed, recognise } from "./recognise";
import { NO_FORM } from "../packs/no-form/pack";
import { NotRecognised, inferred, recognised, recognisedOrInferred } from "./recognised";
import { remembering, writePlanned } from "./writePlanned";

export { AdoptedWithoutForm, FormNeeded, NotRecognised } from "./recognised";

/** A later version of the product has written into the workbook: what it remembers cannot be changed without losing some of it. */
export class StateUnknown extends Error {
  constructor() {
    super("the workbook's state is of a later version");
    this.name = "StateUnknown";
  }
}

/** The workbook is ours already, or a later version's. */
export class AdoptionRefused extends Error {
  constructor(readonly reason: AdoptionRefusal) {
    super(`adoption refused: ${reason}`);
    this.name = "AdoptionRefused";
  }
}

/** Writes the whole standard workbook. Fails with sheetExists, and changes nothing, when one of its sheets is already there. */
export async function generate(
  port: WorkbookPort,
  pack: PackSpec,
  inputs: Inputs,
  options?: ApplyOptions,
): Promise<void> {
  await port.apply(planWorkbook(pack, inputs), options);
}

/** A workbook of none of these packs is checked without a form, unless one of them is `wanted`. Throws NotRecognised. */
export async function check(port: WorkbookPort, packs: readonly PackSpec[], wanted = false): Promise<CheckReport> {
  const snapshot = await port.read();
  return checkLocated(wanted ? recognised(packs, snapshot) : recognisedOrInferred(packs, snapshot));
}

/** What the user says about a workbook: which form it is, and where tables and columns stand. */
export interface FormCorrection {
  readonly pack: string;
  readonly choices: TableChoices;
}

/** Remembers in the workbook what the user said, and checks it so. */
export async function correct(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  { pack: id, choices }: FormCorrection,
): Promise<CheckReport> {
  return writePlanned(port, (snapshot) => {
    const located =
      id === NO_FORM
        ? inferred(packs, snapshot, choices)
        : recognise(packNamed(id, packs, snapshot), snapshot, choices);
    if (!located) throw new NotRecognised();
    const known = readState(snapshot.state);
    if (!known && snapshot.state !== null) throw new StateUnknown();
    // A pack that the workbook brings along stays in it, whichever is chosen.
    const state = {
      ...(known ?? { ...newState(located.pack, workbookYear(located)), foreign: true as const }),
      ...packState(located.pack),
      choices,
    };
    return { plan: remembering(writeState(state)), result: checkLocated(located) };
  });
}

/** The sentences as they would be written now; changes nothing. */
export async function previewNarrative(port: WorkbookPort, packs: readonly PackSpec[]): Promise<Narration> {
  return narrateLocated(recognised(packs, await port.read()));
}

export interface NarratedWorkbook {
  readonly narration: Narration;
  /** The check of the workbook as it was read, before anything was written. */
  readonly report: CheckReport;
}

/** The sentences as they would be written now, or written (`write`) where their place is empty or still holds our own text, and whether the tables that they draw on agree; one reading tells both. The pages that the texts move are set with them. */
export async function narrateChecked(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  write: boolean,
  options?: ApplyOptions,
): Promise<NarratedWorkbook> {
  return writePlanned(
    port,
    (snapshot) => {
      const located = recognised(packs, snapshot);
      const narration = narrateLocated(located);
      return {
        plan: write && changesText(narration) ? numberedPlan(located, narration.plan) : null,
        result: { narration, report: checkLocated(located) },
      };
    },
    options,
  );
}

/** Writes those of the named paragraphs anew that are still our own text with figures of before, and nothing else. */
export async function renewParagraphs(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  ids: readonly string[],
  options?: ApplyOptions,
): Promise<Narration> {
  return writePlanned(
    port,
    (snapshot) => {
      const narration = narrateLocated(recognised(packs, snapshot), new Set(ids));
      return {
        plan: narration.plan.sheets.some(({ cells }) => cells.length > 0) ? narration.plan : null,
        result: narration,
      };
    },
    options,
  );
}

function changesText({ sentences }: Narration): boolean {
  return sentences.some(({ status }) => isWritten(status) || status === "removed");
}

export interface AdoptOptions extends AdoptionOptions {
  /** Where tables stand, as far as the user has said so. */
  readonly choices?: TableChoices;
}

/** What adopting would do, as the options say; changes nothing. Throws NotRecognised or AdoptionRefused. */
export async function previewAdoption(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  options: AdoptOptions,
): Promise<Adoption> {
  return adoptionOf(packs, await port.read(), options);
}

function adoptionOf(packs: readonly PackSpec[], snapshot: WorkbookSnapshot, options: AdoptOptions): Adoption {
  // A form that was asked for and is not there is no reason to go without one.
  const located = (packs.length === 1 ? recognised : recognisedOrInferred)(packs, snapshot, options.choices);
  const refusal = adoptionRefusal(located.pack, snapshot);
  if (refusal !== null) throw new AdoptionRefused(refusal);
  return planAdoption(located, options);
}

/** Adds names, 勾稽检查, colours and, on request, formulas to the workbook as it is now; moves nothing. */
export async function adopt(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  options: AdoptOptions,
  applying?: ApplyOptions,
): Promise<AdoptionAccount> {
  return writePlanned(
    port,
    (snapshot) => {
      const { plan, account } = adoptionOf(packs, snapshot, options);
      return { plan, result: account };
    },
    applying,
  );
}
