/** The outcome of an import as a data file, so that opening it, undoing it and generating from it work as for any data file. */
import type { Inputs } from "../../core/model/inputs";
import { toDataFile } from "../../core/data/toDataFile";
import type { ImportOutcome } from "../../core/import/outcome";
import type { PackSpec } from "../../core/declare/pack";
import type { Draft } from "../entry/draft";
import { UNIT_KIND } from "../entry/draft";

/**
 * The text of a data file. What was typed about the unit stays, unless it came with another file:
 * a list says at most the unit's name, and a sample's or last year's unit is not this one.
 */
export function importedDataFile(pack: PackSpec, { inputs }: ImportOutcome, draft: Draft | null): string {
  const info = new Map(inputs.info);
  if (draft !== null && draft.source === null) {
    if (draft.unitKind !== "") info.set(UNIT_KIND, draft.unitKind);
    if (draft.unitName.trim() !== "") info.set(pack.info.unitName, draft.unitName.trim());
  }
  return toDataFile({ ...inputs, info } satisfies Inputs, pack);
}
