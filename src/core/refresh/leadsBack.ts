/** Formulas of ours that would lead back to themselves, through formulas that stand elsewhere: such a one is not written, and what stands there stays. */
import type { Recalculation } from "../formula/index";
import { ringsOf } from "../formula/rings";
import { addressKey } from "../model/address";
import type { ChangedFormula, Kept } from "./account";

/** Of changes that are written into `worked` those where no formula stood, and that are part of a ring now. Whatever only reads a ring is none. */
export function closingRings(
  changes: readonly ChangedFormula[],
  { snapshot, circular }: Pick<Recalculation, "snapshot" | "circular">,
  isFormula: (change: ChangedFormula) => boolean,
): ReadonlySet<ChangedFormula> {
  if (circular.length === 0) return new Set();
  const inRings = new Set(ringsOf(snapshot, circular).flatMap((ring) => ring.map(addressKey)));
  return new Set(changes.filter((change) => !isFormula(change) && inRings.has(addressKey(change.at))));
}

export function keptOf({ words, at, before }: ChangedFormula): Kept {
  return { kind: "ring", words, at, found: before, expected: null };
}
