/** Charts that stand on a page of their own, or nowhere, come to stand behind the paragraphs that speak of them. What stands is left: somebody may have changed it. */
import { columnCount } from "../model/cellText";
import type { LocatedWorkbook } from "../locate/locate";
import type { RowChanges, RowInsertion } from "../model/rowChanges";
import { rowMove } from "../model/rowChanges";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { SheetPlan } from "../model/workbookPlan";
import { areChartsApart, chartsInText } from "../plan/chartsInText";
import { drawnRows } from "../plan/drawnLines";
import { findNarrativeSheet } from "../locate/narrativeSheet";
import { placeSentences } from "../narrate/place";
import { chartsStanding } from "../plan/refreshCharts";
import { INTERNAL } from "../plan/paging/pagePrint";
import { CHART_HEIGHT, CHART_LINE, chartLine, textChart } from "../plan/textCharts";
import type { DrawnChart } from "../plan/textCharts";
import { withCells, withRowChanges } from "../formula/movedSnapshot";

export interface PlacedCharts {
  readonly changes: ReadonlyMap<string, RowChanges>;
  readonly updates: readonly SheetPlan[];
  /** The workbook with them. */
  readonly snapshot: WorkbookSnapshot;
}

interface Place {
  readonly drawn: DrawnChart;
  readonly behind: CellAddress;
}

/** Charts that can be moved into the text; none where one of them has no place there, so that no text has half of them. */
export function chartsToPlace({ pack, snapshot, book }: LocatedWorkbook): readonly Place[] {
  const inText = chartsInText(pack, snapshot);
  const wanted = (pack.charts?.charts ?? []).filter(({ id }) => !inText.has(id));
  if (wanted.length === 0) return [];
  const standing = chartsStanding(pack, snapshot);
  const places = endsOf(pack, snapshot);
  const tables = new Set(
    [...book.tables.values()].flatMap((map) => [map.sheet, ...map.rows.flatMap(({ site }) => site?.sheet ?? [])]),
  );
  const found = wanted.flatMap((chart): readonly Place[] => {
    const [drawn, behind] = [standing.find((one) => one.chart.id === chart.id), places.get(chart.section)];
    return drawn === undefined || behind === undefined || tables.has(behind.sheet) ? [] : [{ drawn, behind }];
  });
  return found.length === wanted.length ? found : [];
}

function endsOf(pack: LocatedWorkbook["pack"], snapshot: WorkbookSnapshot): ReadonlyMap<string, CellAddress> {
  return new Map(
    pack.narratives.flatMap((narrative) => {
      const sheet = findNarrativeSheet(narrative, snapshot);
      if (sheet === undefined || !sheet.visible || columnCount(sheet) === 0) return [];
      const sections = narrative.sections.map((section) => ({ section, sentences: [] }));
      return [...placeSentences(narrative, sheet, sections, {}, drawnRows(pack, sheet)).ends];
    }),
  );
}

export function placeCharts(located: LocatedWorkbook, places: readonly Place[]): PlacedCharts {
  const { pack, snapshot } = located;
  if (places.length === 0) return { changes: new Map(), updates: [], snapshot };
  const wasApart = areChartsApart(pack, snapshot);
  const sheets = [...new Set(places.map(({ behind }) => behind.sheet))];
  const changes = new Map(
    sheets.map((sheet) => {
      const rows = [...new Set(places.flatMap(({ behind }) => (behind.sheet === sheet ? [behind.row] : [])))];
      const inserted = rows.map((row): RowInsertion => ({
        before: row + 1,
        count: places.filter(({ behind }) => behind.sheet === sheet && behind.row === row).length,
        like: row,
      }));
      return [sheet, { inserted, removed: [] }] as const;
    }),
  );
  const texts = sheets.map((sheet) =>
    sheetPlan(
      sheet,
      places.filter(({ behind }) => behind.sheet === sheet),
      changes.get(sheet) ?? { inserted: [], removed: [] },
    ),
  );
  const figures = wasApart
    ? [...new Set(places.map(({ drawn }) => drawn.sheet))].map((name): SheetPlan => ({
        name,
        mode: "update",
        cells: [],
        pages: { ...INTERNAL, firstPage: null },
      }))
    : [];
  return {
    changes,
    updates: [...texts, ...figures],
    snapshot: withCells(withRowChanges(snapshot, changes), new Map(texts.map(({ name, cells }) => [name, cells]))),
  };
}

function sheetPlan(sheet: string, places: readonly Place[], changes: RowChanges): SheetPlan {
  const move = rowMove(changes);
  const rows = places.map(({ drawn, behind }, index) => {
    const before = places.slice(0, index).filter((other) => other.behind.row === behind.row).length;
    return { drawn, column: behind.column, row: move.insertedAt(behind.row + 1) + before };
  });
  return {
    name: sheet,
    mode: "update",
    cells: rows.map(({ drawn, row, column }) => chartLine(drawn, sheet, row, column)),
    rowHeights: rows.map(({ row }) => ({ row, height: CHART_HEIGHT })),
    styles: rows.map(({ row, column }) => ({
      area: { top: row, left: column, bottom: row, right: column },
      style: CHART_LINE,
    })),
    charts: rows.map(({ drawn, row, column }) => textChart(drawn, row, column)),
    // In black and white the slices could not be told apart.
    pages: { blackAndWhite: false },
  };
}
