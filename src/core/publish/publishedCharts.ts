/** The charts of the form with the figures of a workbook, by the section that speaks of them. */
import type { Book } from "../model/tableMap";
import { chartLines } from "../plan/chartFigures";
import { packText } from "../declare/lookups";
import type { ChartKind } from "../declare/chart";
import type { PackSpec } from "../declare/pack";
import type { PublishedChart } from "./publication";

/** Beside other columns one of no height says that there is nothing; a slice of nothing is not seen, and its label covers another. */
const SHOW_NOTHING: ReadonlySet<ChartKind> = new Set(["column", "bar"]);

/** A chart of nothing shows nothing, and one whose figures cannot be read is left out. */
export function publishedCharts(
  pack: PackSpec,
  book: Book,
  year: number,
  unit: string,
): ReadonlyMap<string, readonly PublishedChart[]> {
  const charts = new Map<string, PublishedChart[]>();
  for (const chart of pack.charts?.charts ?? []) {
    const lines = chartLines(chart, book, "") ?? [];
    const amounts = lines
      .map(({ label, figure }) => ({ label: String(label.value ?? ""), amount: figure.amount ?? 0 }))
      .filter(({ amount }) => amount !== 0 || SHOW_NOTHING.has(chart.kind));
    if (
      amounts.every(({ amount }) => amount === 0) ||
      lines.some(({ figure }) => figure.amount === null || figure.amount < 0)
    )
      continue;
    const title = packText(pack, chart.title, year).replace(/\{unitName\}/g, () => unit);
    charts.set(chart.section, [
      ...(charts.get(chart.section) ?? []),
      { id: chart.id, kind: chart.kind, caption: chart.caption, title, lines: amounts },
    ]);
  }
  return charts;
}
