/** 提交前检查 as people read it: the whole of every list. */
import type { OutcomeCounts } from "../core/finding/report";
import { shownCount, shownOutcomes } from "../core/finding/wording";
import type { Review } from "../core/review/review";
import { wholeBookOutcomes } from "../core/review/wholeBook";
import type { ReviewList } from "../core/review/wording";
import { REVIEW_TITLE } from "../core/declare/reviewPage";
import {
  bookLines,
  describeTableState,
  describeVerdict,
  reviewLists,
  TABLE_COLUMNS,
  WHOLE_BOOK,
} from "../core/review/wording";
import { textTable } from "./textTable";
import { shownName } from "./printable";
import { YEAR_UNKNOWN } from "../core/finding/yearOf";

export function reviewLines(file: string, review: Review, out: string | null): readonly string[] {
  const lists = reviewLists(review);
  const rows = review.tables.map((table) => [table.shortName, describeTableState(table), ...counts(table.outcomes)]);
  const own = wholeBookOutcomes(review.tables, review.outcomes);
  const whole = [WHOLE_BOOK, "", ...counts(own)];
  const total = ["合计", "", ...counts(review.outcomes)];
  return [
    shownName(file),
    `${REVIEW_TITLE}　单位：${review.unit || "（没有填写）"}　年度：${review.year ?? YEAR_UNKNOWN}　表式：${review.form}　日期：${review.date}`,
    "",
    `结论：${describeVerdict(review)}`,
    "",
    textTable(TABLE_COLUMNS, [...rows, whole, total], [0, 1]),
    "",
    "文字和工作簿",
    ...bookLines(review).map((line) => `  ${line}`),
    ...[lists.errors, lists.unfilled, lists.open, lists.explained, lists.empty].flatMap(listLines),
    "",
    ...(review.hints > 0 ? [`另有 ${review.hints} 个提示，用 check 查看。`] : []),
    out === null ? "以上只是显示，没有写入文件。要写成工作表请加 --out。" : `已保存到 ${shownName(out)}`,
  ];
}

function counts(outcomes: OutcomeCounts): readonly string[] {
  return shownOutcomes.map((outcome) => String(shownCount(outcomes, outcome)));
}

function listLines({ title, items, none }: ReviewList): readonly string[] {
  return ["", title, ...(items.length === 0 ? [`  ${none}`] : items.map((item, index) => `  ${index + 1}. ${item}`))];
}
