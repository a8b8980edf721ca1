/** 提交前检查 as scripts read it. */
import type { Reviewed } from "../app/review";
import { describeBlocker } from "../core/review/wording";
import { toJsonAttachments, toJsonFinding } from "./checkJson";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/review@1";

export function reviewJson(file: string, out: string | null, { report, review }: Reviewed): unknown {
  return {
    schema: SCHEMA,
    file,
    out,
    pack: report.pack,
    unit: review.unit,
    year: review.year,
    date: review.date,
    ready: review.ready,
    blockers: review.blockers.map((blocker) => ({
      code: blocker.code,
      count: blocker.count,
      message: describeBlocker(blocker),
    })),
    tables: review.tables.map(({ id, sheet, found, empty, note, outcomes }) => ({
      id,
      sheet,
      found,
      empty,
      note,
      rules: outcomes,
    })),
    rules: review.outcomes,
    errors: review.errors.map(toJsonFinding),
    open: review.open.map(toJsonFinding),
    explained: review.explained.map(toJsonFinding),
    hints: review.hints,
    narratives: review.narratives,
    ...(review.performance ? { performance: review.performance } : {}),
    attachments: toJsonAttachments(review.attachments),
    workbook: review.hygiene.map(({ id, label, findings }) => ({
      id,
      label,
      count: findings.length,
      explained: findings.filter((finding) => finding.explained).length,
    })),
  };
}
