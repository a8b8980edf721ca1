/** Whether a workbook can be adopted at all. */
import type { WorkbookSnapshot } from "../model/snapshot";
import type { PackSpec } from "../declare/pack";
import { readState } from "../state/state";
import { looksGenerated } from "./generatedHere";

/** alreadyAdopted, generatedHere: it is ours; unknownState: a later version of the product has written into it. */
export type AdoptionRefusal = "alreadyAdopted" | "generatedHere" | "unknownState";

/** Null when it can be. A workbook of another pack (last year's, copied) may be adopted for this one. */
export function adoptionRefusal(pack: PackSpec, snapshot: WorkbookSnapshot): AdoptionRefusal | null {
  const text = snapshot.state;
  if (text === null) return looksGenerated(pack, snapshot) ? "generatedHere" : null;
  const state = readState(text);
  if (!state) return "unknownState";
  if (state.pack !== pack.id || state.foreign) return null;
  return state.adopted ? "alreadyAdopted" : "generatedHere";
}

/** Generated or adopted here for this form, so that 更新 knows what it is for. */
export function isOurs(pack: PackSpec, snapshot: WorkbookSnapshot): boolean {
  const refusal = adoptionRefusal(pack, snapshot);
  return refusal === "alreadyAdopted" || refusal === "generatedHere";
}
