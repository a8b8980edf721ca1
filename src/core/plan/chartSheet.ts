/** The figures of the charts in a new workbook, which is not public. They follow the tables, and the charts of the text follow them; a title says where they do not add up. */
import type { Amount } from "../amount/amount";
import { toNumber } from "../amount/amount";
import { PRINTED } from "../amount/money";
import { compareAmounts } from "../amount/tolerance";
import { areaName, cellName } from "../model/address";
import type { Area, SheetPlan } from "../model/workbookPlan";
import { INTERNAL } from "./paging/pagePrint";
import type { ChartsSpec } from "../declare/chart";
import { chartLines, lineCells, liveFigure, placesHidden } from "./chartFigures";
import type { ChartLine, LiveFigure } from "./chartFigures";
import type { PlacedChart } from "./chartLayout";
import { AMOUNT, HEADING, LABEL, layoutCharts, SHARE } from "./chartLayout";
import { CHART_HEADER, DIFFERENCE_LABEL, FIGURES_HEADING, INCOMPLETE, NOTHING, TOTAL_LABEL } from "./chartWords";
import type { PlanContext } from "./context";
import { liveExpression, writeLiveText } from "./liveText";
import { pageLayout } from "./pages";
import { SheetBuilder } from "./sheetBuilder";
import type { DrawnChart } from "./textCharts";
import { style, TAB } from "./theme";
import { envelopeFormula } from "./verdict";

const SHARE_FORMAT = "0.00%";

export interface ChartFigureSheet {
  readonly sheet: SheetPlan;
  readonly charts: readonly DrawnChart[];
}

export function chartSheet(context: PlanContext, spec: ChartsSpec): ChartFigureSheet {
  const { page } = spec;
  const last = page.columnWidths.length - 1;
  const builder = new SheetBuilder(spec.sheet, last + 1);
  writeLiveText(builder, context, 0, 0, spec.title);
  builder.rowStyle(0, style.title).merge({ top: 0, left: 0, bottom: 0, right: last });
  builder.value(HEADING, LABEL, FIGURES_HEADING).cellStyle(HEADING, LABEL, style.hint, { wrap: false });
  const parts = layoutCharts(spec).map((placed) => chartPart(builder, context, placed));
  const look = pageLayout(page, null);
  return {
    sheet: {
      ...builder.build({
        ...look,
        tabColor: TAB.working,
        print: { ...look.print, ...INTERNAL },
        rowHeights: [{ row: 0, height: page.titleHeight }],
      }),
      hiddenRows: parts.flatMap(({ hidden }) => hidden),
    },
    charts: parts.map(({ drawn }) => drawn),
  };
}

function chartPart(
  builder: SheetBuilder,
  context: PlanContext,
  placed: PlacedChart,
): { readonly drawn: DrawnChart; readonly hidden: NonNullable<SheetPlan["hiddenRows"]> } {
  const { chart, block } = placed;
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
  return {
    drawn: { chart, sheet: builder.name, block, titleText },
    hidden: chart.figures.from === "rows" ? placesHidden(lines.length, block) : [],
  };
}

function blockArea(top: number, bottom: number, right: number): Area {
  return { top, bottom, left: LABEL, right };
}

function titleCell(
  builder: SheetBuilder,
  context: PlanContext,
  { chart, block }: PlacedChart,
  lines: readonly ChartLine[],
  whole: LiveFigure,
): string {
  const { expression, text } = liveExpression(context, builder.name, chart.title);
  const amounts = areaName({ top: block.first, bottom: block.last, left: AMOUNT, right: AMOUNT });
  const allowed = envelopeFormula(`COUNTIF(${amounts},">0")+COUNTIF(${amounts},"<0")`, PRINTED["万元"]);
  const suffix = `IF(ABS(${cellName(block.difference, AMOUNT)})>${allowed},"${INCOMPLETE}",IF(${cellName(block.total, AMOUNT)}=0,"${NOTHING}",""))`;
  const shown = `${text}${suffixNow(
    lines.map(({ figure }) => figure.amount ?? 0),
    whole.amount ?? 0,
  )}`;
  builder.formula(block.title, LABEL, `=${expression}&${suffix}`, shown).cellStyle(block.title, LABEL, style.note);
  return shown;
}

function suffixNow(parts: readonly Amount[], whole: Amount): string {
  if (compareAmounts(whole, sumOf(parts), "rounding", parts.filter((part) => part !== 0).length) === "different")
    return INCOMPLETE;
  return whole === 0 ? NOTHING : "";
}

function sumOf(parts: readonly Amount[]): Amount {
  return parts.reduce((sum, part) => sum + part, 0);
}

function totals(builder: SheetBuilder, { block }: PlacedChart, whole: LiveFigure, lines: readonly ChartLine[]): void {
  const amounts = areaName({ top: block.first, bottom: block.last, left: AMOUNT, right: AMOUNT });
  const difference = (whole.amount ?? 0) - sumOf(lines.map(({ figure }) => figure.amount ?? 0));
  builder
    .value(block.total, LABEL, TOTAL_LABEL)
    .formula(block.total, AMOUNT, `=${whole.formula}`, toNumber(whole.amount ?? 0));
  builder
    .value(block.difference, LABEL, DIFFERENCE_LABEL)
    .formula(
      block.difference,
      AMOUNT,
      `=ROUND(${cellName(block.total, AMOUNT)}-SUM(${amounts}),2)`,
      toNumber(difference),
    );
  builder.style(blockArea(block.first, block.difference, SHARE), style.body);
  builder.style({ top: block.first, bottom: block.difference, left: AMOUNT, right: AMOUNT }, style.amount);
  builder.style(
    { top: block.first, bottom: block.last, left: SHARE, right: SHARE },
    { horizontal: "right", numberFormat: SHARE_FORMAT },
  );
}
