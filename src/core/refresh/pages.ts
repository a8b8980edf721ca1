/** The order of the sheets and the numbers of their pages. Nobody's tabs are moved unasked; in a workbook that stands in the order of publication pages and 目录 are kept right. */
import { plannedSheet } from "../formula/scratch";
import { bookPages } from "../check/book/pages";
import { contextOf } from "../report/check";
import type { LocatedWorkbook } from "../locate/locate";
import type { RowChanges } from "../model/rowChanges";
import type { SheetPlan } from "../model/workbookPlan";
import { areChartsApart } from "../plan/chartsInText";
import { findChartSheet } from "../plan/refreshCharts";
import { publicationOrder, standsInOrder, standsPublished } from "../pages/order";
import { INTERNAL, withPages } from "../plan/paging/pagePrint";
import type { RenewedPages } from "../pages/renewPages";
import { renewPages } from "../pages/renewPages";
import { titleSheet } from "../plan/frontSheets";
import type { PackSpec } from "../declare/pack";
import type { State } from "../state/state";
import { normalizeText } from "../text/normalize";
import type { KeptCell } from "./account";
import { chartsToPlace, placeCharts } from "./placeCharts";
import type { GrownArea } from "./printAreas";
import { grownAreas } from "./printAreas";
import type { RefreshReading } from "./reading";

export interface PagesRefresh {
  /** Rows that come in for charts. */
  readonly changes: ReadonlyMap<string, RowChanges>;
  /** Captions of these. */
  readonly charts: readonly string[];
  /** Sheets that are made, with their pages. */
  readonly created: readonly SheetPlan[];
  readonly updates: readonly SheetPlan[];
  readonly pages: State["pages"];
  /** All sheets, where they are to stand otherwise. */
  readonly order: readonly string[] | null;
  /** Sheets that were there stand otherwise among each other. */
  readonly isReordered: boolean;
  /** The sheets do not stand in the order of publication, and nobody has agreed to it. */
  readonly isOffered: boolean;
  /** Pages of text of which more is printed. */
  readonly grown: readonly GrownArea[];
  /** Page numbers of 目录 that are somebody's own. */
  readonly kept: readonly KeptCell[];
}

/** `agreed`: somebody wants the sheets in the order of publication. */
export function refreshPages(
  after: RefreshReading,
  made: readonly SheetPlan[],
  state: State,
  agreed: boolean,
): PagesRefresh {
  const numbered = state.adopted === undefined && (agreed || state.pages !== undefined);
  const created = [...made, ...(numbered ? missingTitle(after, state.year) : [])];
  const standing = withCreated(after, created);
  const places = state.adopted === undefined ? chartsToPlace(standing) : [];
  const charts = placeCharts(standing, agreed ? places : []);
  const located = { ...standing, snapshot: charts.snapshot };
  const isNew = new Set(created.map(({ name }) => name));
  const { order, isReordered, isOffered } = orderOf(located, isNew, state, agreed);
  const renewed = numbered
    ? renewPages(
        { pack: located.pack, year: state.year, tables: after.tables, snapshot: located.snapshot },
        state.pages,
        created,
      )
    : null;
  const grown = state.adopted === undefined ? grownAreas(located, state) : [];
  const isFirst = numbered && state.pages === undefined;
  return {
    created: renewed === null ? created : created.map((plan) => withPages(plan, renewed.paged)),
    changes: charts.changes,
    charts: agreed ? places.map(({ drawn }) => drawn.chart.caption) : [],
    updates: joined([
      ...charts.updates,
      ...(renewed?.updates ?? []),
      ...(isFirst ? internalMarks(located, isNew) : []),
      ...grown.map(takeIn),
    ]),
    pages: numbered ? pagesAfter(renewed, state) : state.pages,
    order,
    isReordered,
    grown,
    kept: (renewed?.typed ?? []).map(({ text, at, found, page }): KeptCell => ({
      kind: "pageNumber",
      words: `目录“${text}”`,
      at,
      found,
      expected: page === null ? null : String(page),
    })),
    isOffered: isOffered || (!agreed && places.length > 0 && areChartsApart(standing.pack, standing.snapshot)),
  };
}

/** A form that prints no numbers has nothing to remember but that it has been done. */
function pagesAfter(renewed: RenewedPages | null, state: State): State["pages"] {
  return renewed?.pages ?? state.pages ?? {};
}

/** A line that nobody has wrapped would be cut at the edge of what is printed. */
function takeIn({ sheet, area, rows }: GrownArea): SheetPlan {
  const lines = { top: rows.first, bottom: rows.last, left: area.left, right: area.left };
  return { name: sheet, mode: "update", cells: [], styles: [{ area: lines, style: { wrap: true } }], pages: { area } };
}

/** What two hands say of the pages of one sheet. */
function joined(updates: readonly SheetPlan[]): readonly SheetPlan[] {
  const names = [...new Set(updates.map(({ name }) => name))];
  return names.map((name) => {
    const own = updates.filter((update) => update.name === name);
    const pages = own.flatMap((update) => update.pages ?? []);
    return Object.assign(
      {},
      ...own,
      { cells: own.flatMap(({ cells }) => cells) },
      pages.length === 0 ? {} : { pages: Object.assign({}, ...pages) },
    ) as SheetPlan;
  });
}

function withCreated({ located, snapshot }: RefreshReading, created: readonly SheetPlan[]): LocatedWorkbook {
  const standing = new Set(snapshot.sheets.map(({ name }) => name));
  return {
    ...located,
    snapshot: {
      ...snapshot,
      sheets: [...snapshot.sheets, ...created.filter(({ name }) => !standing.has(name)).map(plannedSheet)],
    },
  };
}

/** What comes in goes to its place, behind what the order of publication has before it; what is there moves only where somebody agrees. */
function orderOf(
  located: LocatedWorkbook,
  isNew: ReadonlySet<string>,
  state: State,
  agreed: boolean,
): Pick<PagesRefresh, "order" | "isReordered" | "isOffered"> {
  const now = located.snapshot.sheets.map(({ name }) => name);
  const publication = publicationOrder(located);
  const order = publication.names;
  if (agreed)
    return {
      order: standsInOrder(now, order) ? null : order,
      isReordered: !standsInOrder(
        now.filter((name) => !isNew.has(name)),
        order,
      ),
      isOffered: false,
    };
  const placed = state.adopted === undefined ? withPlaced(now, isNew, order) : now;
  const lacksNumbers =
    located.pack.contents.numbers !== undefined && state.adopted === undefined && state.pages === undefined;
  // Where somebody keeps own sheets is no reason to ask.
  const isOffered = !standsPublished(placed, publication) || lacksNumbers;
  return { order: placed.every((name, index) => name === now[index]) ? null : placed, isReordered: false, isOffered };
}

/** New sheets stand right behind the nearest one that the order has before them; what has none stands in front. */
function withPlaced(now: readonly string[], isNew: ReadonlySet<string>, order: readonly string[]): readonly string[] {
  const placed = now.filter((name) => !isNew.has(name));
  for (const name of order.filter((one) => isNew.has(one))) {
    const before = order
      .slice(0, order.indexOf(name))
      .reverse()
      .find((one) => placed.includes(one));
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, name);
  }
  return placed;
}

function missingTitle({ located: { pack }, snapshot }: RefreshReading, year: number): readonly SheetPlan[] {
  const { tablesTitle } = pack;
  if (
    tablesTitle === undefined ||
    snapshot.sheets.some(({ name }) => normalizeText(name) === normalizeText(tablesTitle.sheet))
  )
    return [];
  return [titleSheet({ pack, year }, tablesTitle)];
}

/** Sheets of ours that are not public. */
function internalMarks(located: LocatedWorkbook, isNew: ReadonlySet<string>): readonly SheetPlan[] {
  const charts = areChartsApart(located.pack, located.snapshot)
    ? findChartSheet(located.pack, located.snapshot)?.name
    : undefined;
  return bookPages(contextOf(located))
    .filter(
      ({ role, sheet: { name } }) =>
        (role === "working" || role === "checkSheet") && !isNew.has(name) && name !== charts,
    )
    .map(({ sheet: { name } }): SheetPlan => ({ name, mode: "update", cells: [], pages: INTERNAL }));
}

/** The form of a workbook whose sheets nobody has put in order: its 目录 has no numbers. */
export function withoutNumbers(pack: PackSpec, state: State): PackSpec {
  if (state.pages !== undefined) return pack;
  const { numbers: _, ...contents } = pack.contents;
  return { ...pack, contents };
}
