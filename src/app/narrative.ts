/** What the user decides about sentences that were edited by hand, over any workbook. Each reads the workbook just before. */
import type { LocatedWorkbook } from "../core/locate/locate";
import type { ShownOffer, TakenOffer } from "../core/narrate/writing/takeOffer";
import { planTake, planUntake, withDeclined } from "../core/narrate/writing/takeOffer";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import { newState, readState, writeState } from "../core/state/state";
import type { State } from "../core/state/state";
import { workbookYear } from "../core/locate/heads";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { recognised } from "./recognised";
import { StateUnknown } from "./useCases";
import { remembering, writePlanned } from "./writePlanned";

/** Nothing was written: the workbook is not any more what was shown. */
export class OfferRefused extends Error {
  constructor(readonly reason: "changed" | "changedSince") {
    super(`offer refused: ${reason}`);
    this.name = "OfferRefused";
  }
}

/** 采用新文字: writes this one sentence, if its cell still holds what was shown. Throws OfferRefused. */
export async function takeOffer(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  shown: ShownOffer,
  options?: ApplyOptions,
): Promise<TakenOffer> {
  return writePlanned(
    port,
    (snapshot) => {
      const { located, state } = withState(packs, snapshot);
      const outcome = planTake(located, state, shown);
      if (!outcome) throw new OfferRefused("changed");
      return { plan: outcome.plan, result: outcome.taken };
    },
    options,
  );
}

/** Gives the user's own words back, unless the cell was changed since. Throws OfferRefused. */
export async function undoTake(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  taken: TakenOffer,
  options?: ApplyOptions,
): Promise<void> {
  await writePlanned(
    port,
    (snapshot) => {
      const { located, state } = withState(packs, snapshot);
      const plan = planUntake(located, state, taken);
      if (!plan) throw new OfferRefused("changedSince");
      return { plan, result: null };
    },
    options,
  );
}

/** 保留我的文字: remembered in the workbook, so that the same words are not offered again. Throws OfferRefused. */
export async function declineOffer(port: WorkbookPort, packs: readonly PackSpec[], shown: ShownOffer): Promise<void> {
  await writePlanned(port, (snapshot) => {
    const { located, state } = withState(packs, snapshot);
    const next = withDeclined(located, state, shown);
    if (!next) throw new OfferRefused("changed");
    return { plan: remembering(writeState(next)), result: null };
  });
}

function withState(
  packs: readonly PackSpec[],
  snapshot: WorkbookSnapshot,
): { readonly located: LocatedWorkbook; readonly state: State } {
  const located = recognised(packs, snapshot);
  const known = readState(located.snapshot.state);
  if (!known && located.snapshot.state !== null) throw new StateUnknown();
  return { located, state: known ?? { ...newState(located.pack, workbookYear(located)), foreign: true } };
}
