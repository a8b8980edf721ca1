/** A published document held against the workbook that it was made from. */
import type { WorkbookSnapshot } from "../core/model/snapshot";
import { compareDocument } from "../core/publish/compare/compareDocument";
import type { Difference } from "../core/publish/compare/difference";
import type { Merges } from "../core/publish/grid";
import type { PackSpec } from "../core/spec/pack";
import { recognised } from "./recognised";

/** Of the form of the workbook, where the document's own cannot be told. Throws NotRecognised or FormNeeded for either. */
export function differencesBetween(document: WorkbookSnapshot, workbook: WorkbookSnapshot, merges: Merges, packs: readonly PackSpec[]): readonly Difference[] {
  const theirs = recognised(packs, workbook);
  return compareDocument(recognised(packs, document), theirs, merges);
}
