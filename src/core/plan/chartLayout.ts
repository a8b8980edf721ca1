/** Where the charts and their figures stand on the chart sheet: charts in pairs on one printed page, the figures under them. */
import type { Area } from "../model/workbookPlan";
import type { ChartFigures, ChartSpec, ChartsSpec } from "../declare/chart";

/** Sheet columns from 0. */
export const LABEL = 0;
export const AMOUNT = 1;
export const SHARE = 2;
const RIGHT_CHART = 4;

/** Rows of one chart, its height in points, and the rows that leave air under it. */
const CHART_ROWS = 17;
export const CHART_ROW_HEIGHT = 15;
const GAP = 1;
const FIRST_CHART_ROW = 1;

/** The figures of one chart, all rows of the sheet from 0. */
export interface ChartBlock {
  readonly caption: number;
  readonly title: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly difference: number;
}

export interface PlacedChart {
  readonly chart: ChartSpec;
  readonly place: Area;
  readonly block: ChartBlock;
}

export interface ChartLayout {
  readonly charts: readonly PlacedChart[];
  /** Rows of the charts, which the print shows. */
  readonly chartRows: { readonly first: number; readonly last: number };
  /** The heading over the figures. */
  readonly heading: number;
}

export function layoutCharts(spec: ChartsSpec): ChartLayout {
  const bands = Math.ceil(spec.charts.length / 2);
  const lastChartRow = FIRST_CHART_ROW + bands * (CHART_ROWS + GAP) - 1 - GAP;
  const heading = lastChartRow + 2;
  let row = heading + 1;
  const charts = spec.charts.map((chart, index) => {
    const block = blockAt(row, places(chart.figures));
    row = block.difference + 2;
    return { chart, place: placeOf(index), block };
  });
  return { charts, chartRows: { first: FIRST_CHART_ROW, last: lastChartRow }, heading };
}

export function places(figures: ChartFigures): number {
  return figures.from === "rows" ? figures.places : figures.items.length;
}

export function blockAt(caption: number, lines: number): ChartBlock {
  const first = caption + 3;
  return { caption, title: caption + 1, header: caption + 2, first, last: first + lines - 1, total: first + lines, difference: first + lines + 1 };
}

function placeOf(index: number): Area {
  const top = FIRST_CHART_ROW + Math.floor(index / 2) * (CHART_ROWS + GAP);
  const isLeft = index % 2 === 0;
  return { top, bottom: top + CHART_ROWS - 1, left: isLeft ? LABEL : RIGHT_CHART, right: isLeft ? SHARE : RIGHT_CHART };
}
