/** Whether a workbook can be adopted at all. */
import type { WorkbookSnapshot } from "../model/snapshot";
import type { PackSpec } from "../spec/pack";
import { readState } from "../state/state";

/** alreadyAdopted, generatedHere: it is ours; unknownState: a later version of the product has written into it. */
export type AdoptionRefusal = "alreadyAdopted" | "generatedHere" | "unknownState";

/** Null when it can be. A workbook of another pack (last year's, copied) may be adopted for this one. */
export function adoptionRefusal(pack: PackSpec, { state: text }: WorkbookSnapshot): AdoptionRefusal | null {
  if (text === null) return null;
  const state = readState(text);
  if (!state) return "unknownState";
  if (state.pack !== pack.id || state.foreign) return null;
  return state.adopted ? "alreadyAdopted" : "generatedHere";
}
