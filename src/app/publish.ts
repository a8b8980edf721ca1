/** 公开稿: what is published of a workbook, and what speaks against publishing it yet. */
import { checkLocated } from "../core/report/check";
import type { CheckReport } from "../core/finding/report";
import type { WorkbookPlan } from "../core/model/workbookPlan";
import type { Merges } from "../core/publish/grid";
import { omissionsOf } from "../core/publish/omissions";
import { planPublished } from "../core/publish/planPublished";
import type { Publication } from "../core/publish/publication";
import { publicationOf } from "../core/publish/publicationOf";
import type { Readiness } from "../core/publish/readiness";
import { readinessOf } from "../core/publish/readiness";
import type { Review } from "../core/review/review";
import { reviewOf } from "../core/review/review";
import type { PackSpec } from "../core/declare/pack";
import type { WorkbookPort } from "../workbook/port";
import { recognised } from "./recognised";

/** Over each page of a document that is not ready. */
export const DRAFT = "草稿";

export interface Prepared extends Readiness {
  readonly pack: PackSpec;
  readonly publication: Publication;
  readonly report: CheckReport;
  readonly review: Review;
}

/** Changes nothing. `merges`: the merged cells of each sheet. Throws NotRecognised or FormNeeded. */
export async function preparePublication(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  merges: Merges,
  date: string,
): Promise<Prepared> {
  const located = recognised(packs, await port.read());
  const report = checkLocated(located);
  const publication = publicationOf(located, merges);
  const review = reviewOf(report, located.pack, date);
  return {
    pack: located.pack,
    publication,
    report,
    review,
    ...readinessOf(publication, report, review, omissionsOf(located, publication)),
  };
}

/** The workbook to publish, to be carried out on a new one. */
export function publishedWorkbook({ pack, publication }: Prepared, draft: boolean): WorkbookPlan {
  const front = { cover: pack.cover.sheet, contents: pack.contents.sheet };
  return planPublished(publication, front, draft ? DRAFT : null);
}
