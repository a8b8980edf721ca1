/** Charts as steps, the rows that are hidden from them, and columns that nobody needs to see. */
import type { ChartPlan, SheetPlan } from "../../../core/model/workbookPlan";
import { absoluteArea, areaName, cellName, columnsName } from "../../address";
import { chartLook } from "../../chartLook";
import { objectSize, propertySize, rangeOf } from "./step";
import type { WriteStep } from "./step";

const types = { pie: "Pie", doughnut: "Doughnut", bar: "BarClustered", column: "ColumnClustered" } as const;

/** Behind the cells of all sheets: of cells that hold nothing yet Excel makes a chart without a series. */
export function drawingSteps(sheets: readonly SheetPlan[]): WriteStep[] {
  return [...sheets.flatMap(({ name, charts = [] }) => chartSteps(name, charts)), ...sheets.flatMap(hidingSteps)];
}

function chartSteps(sheet: string, charts: readonly ChartPlan[]): WriteStep[] {
  return charts.map((plan) => ({
    size: 14 * objectSize + 16 * propertySize,
    queue: (workbook) => queueChart(workbook, sheet, plan),
  }));
}

/** The source holds amounts only, so that Excel need not guess which cells are labels. */
function queueChart(workbook: Excel.Workbook, sheet: string, plan: ChartPlan): void {
  const source = plan.source ?? sheet;
  const chart = workbook.worksheets
    .getItem(sheet)
    .charts.add(types[plan.kind], rangeOf(workbook, source, areaName(plan.values)), "Columns");
  chart.name = plan.name;
  chart.setPosition(cellName(plan.place.top, plan.place.left), cellName(plan.place.bottom, plan.place.right));
  chart.plotVisibleOnly = true;
  const { row, column } = plan.title;
  const [titleCell = ""] = absoluteArea(source, { top: row, left: column, bottom: row, right: column }).split(":");
  chart.title.setFormula(`=${titleCell}`);
  Object.assign(chart.title.format.font, { name: chartLook.font, size: chartLook.titleSize, bold: true });
  const isRound = plan.kind === "pie" || plan.kind === "doughnut";
  chart.legend.visible = isRound;
  if (isRound) chart.legend.position = "Right";
  // The first label stands on top, as in the table.
  if (plan.kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
  // Every bar has its figure; beside bars of 0.02 a scale would read 0, 0, 0.
  if (!isRound) chart.axes.valueAxis.visible = false;
  queueSeries(chart.series.getItemAt(0), plan, rangeOf(workbook, source, areaName(plan.labels)));
}

function queueSeries(series: Excel.ChartSeries, { kind, seriesName }: ChartPlan, labels: Excel.Range): void {
  const look = chartLook.labels[kind];
  series.setXAxisValues(labels);
  series.name = seriesName;
  if (kind === "bar" || kind === "column") series.gapWidth = chartLook.gapWidth;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showPercentage = look.percentage;
  dataLabels.showValue = !look.percentage;
  dataLabels.numberFormat = look.format;
  if (look.position !== null) dataLabels.position = look.position;
}

/** After the charts, which need their cells to be there when they are made. */
function hidingSteps({ name, hiddenRows = [], hiddenColumns = [] }: SheetPlan): WriteStep[] {
  const runs: { first: number; last: number; readonly hidden: boolean }[] = [];
  for (const { row, hidden } of hiddenRows) {
    const last = runs.at(-1);
    if (last !== undefined && last.hidden === hidden && last.last === row - 1) last.last = row;
    else runs.push({ first: row, last: row, hidden });
  }
  const rows = runs.map(({ first, last, hidden }): WriteStep => ({
    size: 2 * objectSize,
    queue: (workbook) => {
      rangeOf(workbook, name, `${first + 1}:${last + 1}`).rowHidden = hidden;
    },
  }));
  return [
    ...rows,
    ...hiddenColumns.map(({ hidden, ...span }): WriteStep => ({
      size: 2 * objectSize,
      queue: (workbook) => {
        rangeOf(workbook, name, columnsName(span)).columnHidden = hidden;
      },
    })),
  ];
}
