/** Formulas of ours that would lead back to themselves, through formulas that stand elsewhere: such a one is not written, and what stands there stays. */
import type { Recalculation } from "../formula/index";
import { recalculate } from "../formula/index";
import { ringsOf } from "../formula/rings";
import { addressKey } from "../model/address";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { ChangedFormula, KeptCell } from "./account";

/**
 * Of changes that are written into `worked` those that are part of a ring now, and were of none in the workbook as it stood. Whatever only
 * reads a ring is none.
 */
export function closingRings(
  changes: readonly ChangedFormula[],
  { snapshot, circular }: Pick<Recalculation, "snapshot" | "circular">,
  standing: WorkbookSnapshot,
): ReadonlySet<ChangedFormula> {
  if (circular.length === 0) return new Set();
  const inRings = new Set(ringsOf(snapshot, circular).flatMap((ring) => ring.map(addressKey)));
  const closing = changes.filter((change) => inRings.has(addressKey(change.at)));
  if (closing.length === 0) return new Set();
  const before = recalculate(standing);
  const stood = new Set(ringsOf(before.snapshot, before.circular).flatMap((ring) => ring.map(addressKey)));
  return new Set(closing.filter((change) => !stood.has(addressKey(change.at))));
}

export function keptOf({ words, at, before }: ChangedFormula): KeptCell {
  return { kind: "ring", words, at, found: before, expected: null };
}
