/** Charts of workbooks of before: in pairs on a printed page of their own, over their figures. */
import type { SheetSnapshot } from "../model/snapshot";
import type { ChartsSpec } from "../declare/chart";
import { LABEL } from "./chartLayout";

const FIRST_ROW = 1;
const CHART_ROWS = 17;
const GAP = 1;
/** Points. */
const ROW_HEIGHT = 15;

/** The page that was printed: its widths in characters, and the height of each row, `leads` where it must not be the last one of a page. */
export function formerChartPage({ charts, page }: ChartsSpec): {
  readonly orientation: "landscape";
  readonly widths: readonly number[];
  readonly rows: readonly { readonly height: number; readonly leads: boolean }[];
} {
  const band = CHART_ROWS + GAP;
  const count = FIRST_ROW + Math.ceil(charts.length / 2) * band - GAP;
  return {
    orientation: "landscape",
    widths: [36, 15, 15, 2, 66, 1],
    rows: Array.from({ length: count }, (_, row) => ({
      height: row === 0 ? page.titleHeight : ROW_HEIGHT,
      leads: (row - FIRST_ROW) % band !== CHART_ROWS - 1,
    })),
  };
}

/** Room for charts stands over the first figures. */
export function holdsFormerCharts({ charts }: ChartsSpec, sheet: SheetSnapshot): boolean {
  const captions = new Set<unknown>(charts.map(({ caption }) => caption));
  return sheet.values.findIndex((row) => captions.has(row[LABEL])) > CHART_ROWS;
}
