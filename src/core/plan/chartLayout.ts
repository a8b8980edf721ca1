/** Where the figures of the charts stand on their sheet; the charts themselves stand in the text. */
import type { ChartFigures, ChartSpec, ChartsSpec } from "../declare/chart";

/** Sheet columns from 0. */
export const LABEL = 0;
export const AMOUNT = 1;
export const SHARE = 2;

/** Row of the heading over the figures, under the title. */
export const HEADING = 1;

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
  readonly block: ChartBlock;
}

export function layoutCharts({ charts }: ChartsSpec): readonly PlacedChart[] {
  let row = HEADING + 2;
  return charts.map((chart) => {
    const block = blockAt(row, places(chart.figures));
    row = block.difference + 2;
    return { chart, block };
  });
}

export function places(figures: ChartFigures): number {
  return figures.from === "rows" ? figures.places : figures.items.length;
}

export function blockAt(caption: number, lines: number): ChartBlock {
  const first = caption + 3;
  return {
    caption,
    title: caption + 1,
    header: caption + 2,
    first,
    last: first + lines - 1,
    total: first + lines,
    difference: first + lines + 1,
  };
}
