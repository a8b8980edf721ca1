/** The check of a document that was read as sheets. */
import { checkLocated } from "../core/report/check";
import { inDocument } from "../core/report/inDocument";
import type { CheckReport, DocumentNotice } from "../core/finding/report";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import { recognised, recognisedOrInferred } from "./recognised";

/** As `check` of a workbook: a document of none of these packs is checked without a form, unless one of them is `wanted`. Throws NotRecognised. */
export function checkDocument(
  snapshot: WorkbookSnapshot,
  notices: readonly DocumentNotice[],
  packs: readonly PackSpec[],
  wanted = false,
): CheckReport {
  const located = wanted ? recognised(packs, snapshot) : recognisedOrInferred(packs, snapshot);
  return { ...inDocument(checkLocated(located), snapshot), document: { notices } };
}
