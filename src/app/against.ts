/** A published document held against the workbook that it was made from. */
import type { DocumentNotice } from "../core/finding/report";
import type { LocatedWorkbook } from "../core/locate/locate";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { ComparedCharts } from "../core/publish/compare/charts";
import { compareDocument } from "../core/publish/compare/compareDocument";
import type { Difference } from "../core/publish/compare/difference";
import type { DocumentChart } from "../core/publish/compare/documentChart";
import type { Merges } from "../core/publish/grid";
import type { PackSpec } from "../core/declare/pack";
import { recognise } from "./recognise";
import { NotRecognised, recognised } from "./recognised";

export interface PublishedFile {
  readonly snapshot: WorkbookSnapshot;
  /** Null where they were not read. */
  readonly charts: readonly DocumentChart[] | null;
  /** What could be read only in part; absent for a workbook. */
  readonly notices?: readonly DocumentNotice[];
}

/** Of the form of the workbook, where the document's own cannot be told. Throws NotRecognised or FormNeeded of the workbook, DocumentNotRecognised. */
export function heldAgainst(
  document: PublishedFile,
  workbook: WorkbookSnapshot,
  merges: Merges,
  packs: readonly PackSpec[],
): ComparedCharts {
  const theirs = recognised(packs, workbook);
  return compareDocument({
    document: documentOf(packs, theirs.pack, document.snapshot),
    workbook: theirs,
    merges,
    charts: document.charts,
    isDraft: (document.notices ?? []).some(({ code }) => code === "draftPages"),
  });
}

/** Throws DocumentNotRecognised. */
function documentOf(packs: readonly PackSpec[], pack: PackSpec, snapshot: WorkbookSnapshot): LocatedWorkbook {
  try {
    return recognised(packs, snapshot);
  } catch (error) {
    if (!(error instanceof NotRecognised)) throw error;
    const located = recognise([pack], snapshot);
    if (located === null) throw new DocumentNotRecognised();
    return located;
  }
}

/** The document, and not the workbook, has no table of the form. */
export class DocumentNotRecognised extends NotRecognised {
  constructor() {
    super("the document has no table of the workbook's form");
    this.name = "DocumentNotRecognised";
  }
}

/** The same without charts. */
export function differencesBetween(
  document: WorkbookSnapshot,
  workbook: WorkbookSnapshot,
  merges: Merges,
  packs: readonly PackSpec[],
): readonly Difference[] {
  return heldAgainst({ snapshot: document, charts: null }, workbook, merges, packs).differences;
}
