/** A published document held against the workbook that it was made from. */
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { ComparedCharts } from "../core/publish/compare/charts";
import { compareDocument } from "../core/publish/compare/compareDocument";
import type { Difference } from "../core/publish/compare/difference";
import type { DocumentChart } from "../core/publish/compare/documentChart";
import type { Merges } from "../core/publish/grid";
import type { PackSpec } from "../core/declare/pack";
import { recognised } from "./recognised";

export interface Published {
  readonly snapshot: WorkbookSnapshot;
  /** Null where they were not read. */
  readonly charts: readonly DocumentChart[] | null;
}

/** Of the form of the workbook, where the document's own cannot be told. Throws NotRecognised or FormNeeded for either. */
export function heldAgainst(document: Published, workbook: WorkbookSnapshot, merges: Merges, packs: readonly PackSpec[]): ComparedCharts {
  const theirs = recognised(packs, workbook);
  return compareDocument({ document: recognised(packs, document.snapshot), workbook: theirs, merges, charts: document.charts });
}

/** The same without charts. */
export function differencesBetween(document: WorkbookSnapshot, workbook: WorkbookSnapshot, merges: Merges, packs: readonly PackSpec[]): readonly Difference[] {
  return heldAgainst({ snapshot: document, charts: null }, workbook, merges, packs).differences;
}
