/** The lines of a text that are the titles of charts: each is a row that a chart covers, and no paragraph of anybody's. */
import { parseFormula } from "../formula/index";
import { columnCount, formulaAt, isBlank, textAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { layoutCharts } from "./chartLayout";
import { INCOMPLETE, NOTHING } from "./chartWords";
import { formerChartPage } from "./formerCharts";
import type { ChartSpec } from "../declare/chart";
import { derived } from "../declare/derived";
import type { PackSpec } from "../declare/pack";
import { normalizeText } from "../text/normalize";

/** No title is longer. */
const LONGEST = 120;
/** Columns in which the text may stand. */
const MOST_COLUMNS = 12;

/** The chart whose title a cell shows, whatever unit and year it names; undefined for any other text. */
function drawnChart(
  charts: readonly ChartSpec[],
  sheet: SheetSnapshot,
  row: number,
  column: number,
): ChartSpec | undefined {
  const text = textAt(sheet, row, column);
  if (text === "" || text.length > LONGEST) return undefined;
  const shown = normalizeText(text);
  const bare = [INCOMPLETE, NOTHING]
    .map(normalizeText)
    .reduce((rest, suffix) => (rest.endsWith(suffix) ? rest.slice(0, -suffix.length) : rest), shown);
  return charts
    .filter((chart) => bare.endsWith(tailOf(chart)))
    .reduce<ChartSpec | undefined>(
      (best, chart) => (best !== undefined && tailOf(best).length >= tailOf(chart).length ? best : chart),
      undefined,
    );
}

/** What the title says behind unit and year, which are known from nothing but 基础信息. */
const tailOf = derived(
  ({ title, caption }: ChartSpec): string =>
    normalizeText(title.slice(title.lastIndexOf("}") + 1)) || normalizeText(caption),
);

/** Row → its chart, of the cells that follow a title on another sheet: those are ours. */
export function drawnRows(pack: PackSpec, sheet: SheetSnapshot): ReadonlyMap<number, ChartSpec> {
  const charts = pack.charts?.charts ?? [];
  const rows = new Map<number, ChartSpec>();
  if (charts.length === 0) return rows;
  for (let row = 0; row < sheet.values.length; row += 1) {
    for (let column = 0; column < Math.min(columnCount(sheet), MOST_COLUMNS); column += 1) {
      const title = followedCell(formulaAt(sheet, row, column));
      if (title === null) continue;
      const chart = drawnChart(charts, sheet, row, column) ?? chartOfTitle(pack, title);
      if (chart !== undefined) rows.set(row, chart);
    }
  }
  return rows;
}

/**
 * Also lines that somebody typed and that are nothing but a title: published documents have the picture over or under it. No sentence stands
 * there. In a workbook to publish the figures of charts stand beside the text, titles among them: such a row is a line of the text.
 */
export function titleRows(pack: PackSpec, sheet: SheetSnapshot): ReadonlyMap<number, ChartSpec> {
  const charts = pack.charts?.charts ?? [];
  const rows = new Map(drawnRows(pack, sheet));
  if (charts.length === 0) return rows;
  for (let row = 0; row < sheet.values.length; row += 1) {
    for (let column = 0; column < Math.min(columnCount(sheet), MOST_COLUMNS); column += 1) {
      const chart =
        rows.has(row) || /[。；]/.test(textAt(sheet, row, column)) || !isAlone(sheet, row, column)
          ? undefined
          : drawnChart(charts, sheet, row, column);
      if (chart !== undefined) rows.set(row, chart);
    }
  }
  return rows;
}

function isAlone(sheet: SheetSnapshot, row: number, column: number): boolean {
  return (sheet.values[row] ?? []).every((value, other) => other === column || isBlank(value));
}

interface Followed {
  readonly sheet: string;
  readonly row: number;
}

/** The cell of another sheet that a formula is nothing but. */
function followedCell(formula: string | null): Followed | null {
  if (formula === null) return null;
  const parsed = parseFormula(formula);
  return parsed.kind === "cell" && parsed.sheet !== null ? { sheet: parsed.sheet, row: parsed.at.row } : null;
}

/** By its place among the figures, now or in workbooks of before: a title that reads a cell which is gone says nothing. */
function chartOfTitle({ charts }: PackSpec, { sheet, row }: Followed): ChartSpec | undefined {
  if (charts === undefined || normalizeText(sheet) !== normalizeText(charts.sheet)) return undefined;
  const room = formerChartPage(charts).rows.length - 1;
  return layoutCharts(charts).find(({ block }) => block.title === row || block.title + room === row)?.chart;
}
