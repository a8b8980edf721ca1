/** The chart sheet of a new workbook. The charts follow its cells, and those the tables; a title says where the figures do not add up. */
import type { Amount } from "../amount/amount";
import { toNumber } from "../amount/amount";
import { PRINTED } from "../amount/money";
import { compareAmounts } from "../amount/tolerance";
import { areaName, cellName } from "../model/address";
import type { Area, ChartPlan, SheetPlan } from "../model/workbookPlan";
import type { ChartsSpec } from "../declare/chart";
import { chartLines, lineCells, liveFigure, placesHidden } from "./chartFigures";
import type { ChartLine, LiveFigure } from "./chartFigures";
import type { PlacedChart } from "./chartLayout";
import { AMOUNT, CHART_ROW_HEIGHT, LABEL, layoutCharts, SHARE } from "./chartLayout";
import type { PlanContext } from "./context";
import { liveExpression, writeLiveText } from "./liveText";
import { pageLayout } from "./pages";
import { SheetBuilder } from "./sheetBuilder";
import { style } from "./theme";
import { envelopeFormula } from "./verdict";

export const CHART_HEADER = ["项目", "金额（万元）", "占比"] as const;
export const TOTAL_LABEL = "合计";
const DIFFERENCE_LABEL = "各项之和与合计相差";
const FIGURES_HEADING = "图表数据（不公开，不打印；随各表变化，请勿改动）";
/** What a title adds where there is nothing to draw, or where the drawn figures are not the whole. */
const NOTHING = "（预算数为0）";
const INCOMPLETE = "（各项之和与合计不符，请核对或重新生成说明）";
const SERIES_NAME = "金额（万元）";
const SHARE_FORMAT = "0.00%";

export function chartSheet(context: PlanContext, spec: ChartsSpec): SheetPlan {
  const { page } = spec;
  const layout = layoutCharts(spec);
  const last = page.columnWidths.length - 1;
  const builder = new SheetBuilder(spec.sheet, last + 1);
  writeLiveText(builder, context, 0, 0, spec.title);
  builder.rowStyle(0, style.title).merge({ top: 0, left: 0, bottom: 0, right: last });
  builder.value(layout.heading, LABEL, FIGURES_HEADING).cellStyle(layout.heading, LABEL, style.hint, { wrap: false });
  const parts = layout.charts.map((placed) => chartPart(builder, context, placed));
  const { first } = layout.chartRows;
  const heights = Array.from({ length: layout.chartRows.last - first + 1 }, (_, index) => ({ row: first + index, height: CHART_ROW_HEIGHT }));
  const look = pageLayout(page, layout.chartRows.last);
  return {
    ...builder.build({
      ...look,
      // In black and white the slices could not be told apart.
      print: { ...look.print, blackAndWhite: false },
      rowHeights: [{ row: 0, height: page.titleHeight }, ...heights],
    }),
    charts: parts.map(({ plan }) => plan),
    hiddenRows: parts.flatMap(({ hidden }) => hidden),
  };
}

function chartPart(builder: SheetBuilder, context: PlanContext, placed: PlacedChart): { readonly plan: ChartPlan; readonly hidden: NonNullable<SheetPlan["hiddenRows"]> } {
  const { chart, place, block } = placed;
  const lines = chartLines(chart, context.book, builder.name);
  const whole = liveFigure(chart.whole, context.book, builder.name);
  if (lines === null || whole === null) throw new Error(`chart ${chart.id} names something that is not there`);
  builder.value(block.caption, LABEL, chart.caption).cellStyle(block.caption, LABEL, style.note, style.bold);
  const titleText = titleCell(builder, context, placed, lines, whole);
  CHART_HEADER.forEach((text, column) => builder.value(block.header, column, text));
  builder.style(blockArea(block.header, block.header, SHARE), style.header);
  for (const { row, column, content } of lineCells(lines, block, whole.amount)) {
    if (content.kind === "value") builder.value(row, column, content.value);
    else builder.formula(row, column, content.formula, content.value);
  }
  totals(builder, placed, whole, lines);
  const column = (index: number): Area => ({ top: block.first, bottom: block.last, left: index, right: index });
  return {
    plan: {
      name: chart.caption, kind: chart.kind, title: { row: block.title, column: LABEL }, titleText, seriesName: SERIES_NAME,
      labels: column(LABEL), values: column(AMOUNT), place,
    },
    hidden: chart.figures.from === "rows" ? placesHidden(lines.length, block) : [],
  };
}

function blockArea(top: number, bottom: number, right: number): Area {
  return { top, bottom, left: LABEL, right };
}

function titleCell(builder: SheetBuilder, context: PlanContext, { chart, block }: PlacedChart, lines: readonly ChartLine[], whole: LiveFigure): string {
  const { expression, text } = liveExpression(context, builder.name, chart.title);
  const amounts = areaName({ top: block.first, bottom: block.last, left: AMOUNT, right: AMOUNT });
  const allowed = envelopeFormula(`COUNTIF(${amounts},">0")+COUNTIF(${amounts},"<0")`, PRINTED["万元"]);
  const suffix = `IF(ABS(${cellName(block.difference, AMOUNT)})>${allowed},"${INCOMPLETE}",IF(${cellName(block.total, AMOUNT)}=0,"${NOTHING}",""))`;
  const shown = `${text}${suffixNow(lines.map(({ figure }) => figure.amount ?? 0), whole.amount ?? 0)}`;
  builder.formula(block.title, LABEL, `=${expression}&${suffix}`, shown).cellStyle(block.title, LABEL, style.note);
  return shown;
}

function suffixNow(parts: readonly Amount[], whole: Amount): string {
  if (compareAmounts(whole, sumOf(parts), "rounding", parts.filter((part) => part !== 0).length) === "different") return INCOMPLETE;
  return whole === 0 ? NOTHING : "";
}

function sumOf(parts: readonly Amount[]): Amount {
  return parts.reduce((sum, part) => sum + part, 0);
}

function totals(builder: SheetBuilder, { block }: PlacedChart, whole: LiveFigure, lines: readonly ChartLine[]): void {
  const amounts = areaName({ top: block.first, bottom: block.last, left: AMOUNT, right: AMOUNT });
  const difference = (whole.amount ?? 0) - sumOf(lines.map(({ figure }) => figure.amount ?? 0));
  builder.value(block.total, LABEL, TOTAL_LABEL).formula(block.total, AMOUNT, `=${whole.formula}`, toNumber(whole.amount ?? 0));
  builder.value(block.difference, LABEL, DIFFERENCE_LABEL)
    .formula(block.difference, AMOUNT, `=ROUND(${cellName(block.total, AMOUNT)}-SUM(${amounts}),2)`, toNumber(difference));
  builder.style(blockArea(block.first, block.difference, SHARE), style.body);
  builder.style({ top: block.first, bottom: block.difference, left: AMOUNT, right: AMOUNT }, style.amount);
  builder.style({ top: block.first, bottom: block.last, left: SHARE, right: SHARE }, { horizontal: "right", numberFormat: SHARE_FORMAT });
}
