/** 提交前检查: what is still wrong, for those who sign, as data and as a sheet of the workbook. */
import { checkLocated } from "../core/report/check";
import type { CheckReport } from "../core/finding/report";
import type { PackSpec } from "../core/declare/pack";
import type { Review } from "../core/review/review";
import { reviewOf } from "../core/review/review";
import type { ReviewSheetRefusal } from "../core/review/reviewSheet";
import { planReviewSheet } from "../core/review/reviewSheet";
import { REVIEW_TITLE } from "../core/declare/reviewPage";
import { describeVerdict } from "../core/review/wording";
import { writeState } from "../core/state/state";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { stateToKeep } from "./explain";
import { recognisedOrInferred } from "./recognised";
import { remembering, writePlanned } from "./writePlanned";

/** The sheet cannot be written without losing what somebody typed. */
export class ReviewSheetRefused extends Error {
  constructor(readonly refusal: ReviewSheetRefusal) {
    super(`review sheet refused: ${refusal.code} ${refusal.cell}`);
    this.name = "ReviewSheetRefused";
  }
}

export interface Reviewed {
  readonly report: CheckReport;
  readonly review: Review;
}

/** `date`: the day that the page carries, 2026-11-25. */
export async function review(port: WorkbookPort, packs: readonly PackSpec[], date: string): Promise<Reviewed> {
  const located = recognisedOrInferred(packs, await port.read());
  const report = checkLocated(located);
  return { report, review: reviewOf(report, located.pack, date) };
}

/** Checks, and writes the sheet or renews it in place; nothing else of the workbook is touched. */
export async function writeReview(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  date: string,
  options?: ApplyOptions,
): Promise<Reviewed & { readonly message: string }> {
  return writePlanned(
    port,
    (snapshot) => {
      const located = recognisedOrInferred(packs, snapshot);
      const state = stateToKeep(located);
      const report = checkLocated(located);
      const summed = reviewOf(report, located.pack, date);
      const sheet = planReviewSheet(located, summed, state.review);
      if ("code" in sheet) throw new ReviewSheetRefused(sheet);
      const plan = {
        ...remembering(writeState({ ...state, review: sheet.texts })),
        sheets: [sheet.plan],
        activate: sheet.plan.name,
      };
      return {
        plan,
        result: { report, review: summed, message: `已写入工作表“${REVIEW_TITLE}”。${describeVerdict(summed)}` },
      };
    },
    // A page that says 可以提交 says it of every figure.
    { ...options, judging: true },
  );
}
