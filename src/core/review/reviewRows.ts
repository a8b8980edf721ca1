/** The rows of the sheet 提交前检查, top down; at most as many as two A4 pages hold. */
import type { OutcomeCounts } from "../finding/report";
import { shownCount, shownOutcomes } from "../finding/wording";
import { brokenLines, cutList, shareLines } from "./fit";
import type { Review } from "./review";
import { wholeBookOutcomes } from "./wholeBook";
import type { ReviewList } from "./wording";
import { REVIEW_TITLE } from "../declare/reviewPage";
import {
  bookLines,
  describeBlocker,
  describeTableState,
  READY,
  reviewLists,
  SIGNATURES,
  TABLE_COLUMNS,
  WHOLE_BOOK,
} from "./wording";
import { YEAR_UNKNOWN } from "../finding/yearOf";

/** text: one line over the whole width. table: a row of the table of outcomes; `id` names the table whose figures it watches. */
export type ReviewRow =
  | { readonly kind: "title" | "heading" | "text" | "verdict"; readonly text: string }
  | { readonly kind: "signatures"; readonly labels: readonly string[] }
  | {
      readonly kind: "header" | "table" | "total";
      readonly cells: readonly (string | number)[];
      readonly id: string | null;
    };

/** Two pages of the row height and margins that the sheet has. */
export const MOST_ROWS = 100;
/** Characters of the default font, a little larger than the page's own, that a line over the whole width takes. */
const LINE_WIDTH = 92;
/** Lines of a single finding. */
const LINES_OF_ITEM = 3;
const LINES_OF_BLOCKER = 2;

export function reviewRows(review: Review): readonly ReviewRow[] {
  const lists = reviewLists(review);
  const order = [lists.errors, lists.unfilled, lists.open, lists.explained, lists.empty];
  const head = headRows(review);
  const body = [...tableRows(review), blank, heading("文字和工作簿"), ...bookLines(review).map(text)];
  const last = text(review.hints > 0 ? `另有 ${review.hints} 个提示，见检查页。` : "没有其他提示。");
  // Each list has a heading and a blank line before it.
  const pool = MOST_ROWS - head.length - body.length - 2 * order.length - 2;
  const items = order.map(itemLines);
  const shares = shareLines(
    items.map((list) => Math.max(1, list.flat().length)),
    pool,
  );
  const listed = order.flatMap((list, index) => [
    blank,
    heading(list.title),
    ...cutList(items[index] ?? [], shares[index] ?? 1).map(text),
  ]);
  return [...head, ...body, ...listed, blank, last];
}

const blank: ReviewRow = { kind: "text", text: "" };
const text = (line: string): ReviewRow => ({ kind: "text", text: line });
const heading = (line: string): ReviewRow => ({ kind: "heading", text: line });

function itemLines({ items, none }: ReviewList): readonly (readonly string[])[] {
  return items.length === 0
    ? [[none]]
    : items.map((item, index) => brokenLines(`${index + 1}. ${item}`, LINE_WIDTH, "　", LINES_OF_ITEM));
}

/** The row of the signatures always is the same one, so that what was typed into it stays when the page is renewed. */
export const SIGNATURE_ROW = 4;

function headRows(review: Review): readonly ReviewRow[] {
  const verdict: readonly ReviewRow[] = review.ready
    ? [{ kind: "verdict", text: `结论：${READY}` }]
    : [
        { kind: "verdict", text: "结论：还不能提交" },
        ...review.blockers.flatMap((blocker, index) =>
          brokenLines(`${index + 1}. ${describeBlocker(blocker)}`, LINE_WIDTH, "　", LINES_OF_BLOCKER).map(text),
        ),
      ];
  return [
    { kind: "title", text: REVIEW_TITLE },
    text(`本页由预算公开助手在 ${review.date} 按工作簿当时的内容填写，改动后请重新生成。`),
    text(`单位：${review.unit === "" ? "（没有填写）" : review.unit}`),
    text(`年度：${review.year ?? YEAR_UNKNOWN}　表式：${review.form}　打印日期：${review.date}`),
    { kind: "signatures", labels: SIGNATURES },
    ...verdict,
  ];
}

function counts(outcomes: OutcomeCounts): readonly number[] {
  return shownOutcomes.map((outcome) => shownCount(outcomes, outcome));
}

function tableRows({ tables, outcomes }: Review): readonly ReviewRow[] {
  const published = tables.filter((table) => table.published);
  const found = published.filter((table) => table.found).length;
  const whole = wholeBookOutcomes(tables, outcomes);
  return [
    blank,
    heading(`各表核对结果（应有 ${published.length} 张，找到 ${found} 张）`),
    { kind: "header", cells: [...TABLE_COLUMNS, ""], id: null },
    ...tables.map((table): ReviewRow => ({
      kind: "table",
      cells: [table.shortName, describeTableState(table), ...counts(table.outcomes)],
      id: table.id,
    })),
    { kind: "table", cells: [WHOLE_BOOK, "", ...counts(whole)], id: null },
    { kind: "total", cells: ["合计", "", ...counts(outcomes)], id: null },
  ];
}
