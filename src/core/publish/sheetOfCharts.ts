/** The charts behind the text that speaks of them: a chart of a workbook has its figures on its own sheet, so that they stand under it. */
import { toNumber } from "../amount/amount";
import type { ChartPlan, SheetPlan } from "../model/workbookPlan";
import { SheetBuilder } from "../plan/sheetBuilder";
import { style } from "../plan/theme";
import { MARGINS, pageBreaks, scaleFor } from "../plan/paging/paging";
import type { PagedRow } from "../plan/paging/paging";
import type { PublishedChart } from "./publication";
import type { PageLook } from "./sheetOfText";
import { printOf } from "./sheetOfText";

const WIDTHS = [50, 24] as const;
const CHART_ROWS = 14;
const ROW_HEIGHT = 20;
const MOST_TOGETHER = 12;
/** Blank rows behind each chart's figures. */
const GAP = 1;

export function sheetOfCharts(name: string, charts: readonly PublishedChart[], look: PageLook): SheetPlan {
  const builder = new SheetBuilder(name, WIDTHS.length);
  const rows: PagedRow[] = [];
  const plans = charts.map((chart): ChartPlan => {
    const title = rows.length;
    builder.value(title, 0, chart.title).rowStyle(title, style.note, { bold: true });
    rows.push(...Array.from({ length: CHART_ROWS + 1 }, () => ({ height: ROW_HEIGHT, leads: true })));
    const header = rows.length;
    builder.value(header, 0, "项目").value(header, 1, "金额（万元）").rowStyle(header, style.header);
    chart.lines.forEach(({ label, amount }, index) => {
      builder.value(header + 1 + index, 0, label).value(header + 1 + index, 1, toNumber(amount)).rowStyle(header + 1 + index, style.body).cellStyle(header + 1 + index, 1, style.amount);
    });
    const last = header + chart.lines.length;
    // A long list of figures goes on on the next page; a short one stays with its chart.
    rows.push(...Array.from({ length: chart.lines.length + 1 }, (_, index) => ({ height: ROW_HEIGHT, leads: index < Math.min(chart.lines.length, MOST_TOGETHER) })), { height: ROW_HEIGHT });
    return {
      name: chart.caption, kind: chart.kind, title: { row: title, column: 0 }, titleText: chart.title, seriesName: "金额（万元）",
      labels: { top: header + 1, left: 0, bottom: last, right: 0 }, values: { top: header + 1, left: 1, bottom: last, right: 1 },
      place: { top: title + 1, left: 0, bottom: header - 1, right: WIDTHS.length - 1 },
    };
  });
  // The blank rows behind the last figures would be a page that nobody prints.
  rows.length = Math.max(1, rows.length - GAP);
  const scale = scaleFor(WIDTHS, "portrait");
  return {
    ...builder.build({
      mode: "create", showGridlines: false, columnWidths: WIDTHS, rowHeights: rows.map(({ height }, row) => ({ row, height })),
      print: { ...printOf(look, "portrait"), area: { top: 0, left: 0, bottom: rows.length - 1, right: WIDTHS.length - 1 }, titleRows: null, margins: MARGINS, paging: { scale, breaks: pageBreaks(rows, "portrait", scale) } },
    }),
    charts: plans,
  };
}
