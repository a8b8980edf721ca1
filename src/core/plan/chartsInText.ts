/** Where the charts of a workbook stand. */
import type { WorkbookSnapshot } from "../model/snapshot";
import { holdsFormerCharts } from "./formerCharts";
import type { PackSpec } from "../declare/pack";
import { drawnRows } from "./drawnLines";
import { findNarrativeSheet } from "../locate/narrativeSheet";
import { findChartSheet } from "./refreshCharts";

/** Ids of those that stand within a text. */
export function chartsInText(pack: PackSpec, snapshot: WorkbookSnapshot): ReadonlySet<string> {
  const sheets =
    pack.charts === undefined
      ? []
      : pack.narratives.flatMap((narrative) => findNarrativeSheet(narrative, snapshot) ?? []);
  return new Set(sheets.flatMap((sheet) => [...drawnRows(pack, sheet).values()].map(({ id }) => id)));
}

/** They stand on a page of their own, as in workbooks of before; else the sheet of that name has their figures only and is not public. */
export function areChartsApart(pack: PackSpec, snapshot: WorkbookSnapshot): boolean {
  const sheet = findChartSheet(pack, snapshot);
  return (
    pack.charts !== undefined &&
    sheet !== undefined &&
    holdsFormerCharts(pack.charts, sheet) &&
    chartsInText(pack, snapshot).size === 0
  );
}
