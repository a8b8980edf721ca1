/** A chart within a text: a row of its own behind what speaks of it, which shows its title and which it covers. */
import { reference } from "../model/address";
import type { Area, CellStyle, CellWrite, ChartPlan } from "../model/workbookPlan";
import type { ChartSpec } from "../declare/chart";
import type { ChartBlock } from "./chartLayout";
import { AMOUNT, LABEL } from "./chartLayout";
import { SERIES_NAME } from "./chartWords";

/** Points; a row has 409 at most. */
export const CHART_HEIGHT = 240;

/** Small and to the left: a chart in a file may end a little before its cell does, and the title is to stay under it. */
export const CHART_LINE: CellStyle = {
  fontName: "宋体",
  fontSize: 8,
  horizontal: "left",
  vertical: "center",
  wrap: true,
};

/** A chart with the cells that it draws. */
export interface DrawnChart {
  readonly chart: ChartSpec;
  readonly sheet: string;
  readonly block: ChartBlock;
  /** As the title's cell shows it now. */
  readonly titleText: string;
}

/** Tells it from a chart of the same caption that somebody has copied into the text. */
const NAME = "说明_";

export function textChart({ chart, sheet, block, titleText }: DrawnChart, row: number, column: number): ChartPlan {
  const figures = (at: number): Area => ({ top: block.first, bottom: block.last, left: at, right: at });
  return {
    name: `${NAME}${chart.caption}`,
    kind: chart.kind,
    source: sheet,
    title: { row: block.title, column: LABEL },
    titleText,
    seriesName: SERIES_NAME,
    labels: figures(LABEL),
    values: figures(AMOUNT),
    place: { top: row, bottom: row, left: column, right: column },
  };
}

/** The title under the chart, for whoever reads the cells, and by which the row is known. */
export function chartLine(
  { sheet, block, titleText }: DrawnChart,
  home: string,
  row: number,
  column: number,
): CellWrite {
  return {
    row,
    column,
    content: {
      kind: "formula",
      formula: `=${reference({ sheet, row: block.title, column: LABEL }, home)}`,
      value: titleText,
    },
  };
}
