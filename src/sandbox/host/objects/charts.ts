/** Excel.ChartCollection and Excel.Chart; the target of a collection is the sheet's id. */
import { parseArea, splitSheetPrefix, unite } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { CallArguments } from "../arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType } from "../hostObject";
import { newChart } from "../records/charts";
import type { ChartRecord } from "../records/charts";
import { chartAxes, chartLegend, chartTitle } from "./chartParts";
import { chartSeries } from "./chartSeries";
import { requireChart } from "./chartTarget";
import type { ChartTarget } from "./chartTarget";
import { areaOf, rangeType } from "./range";

/** What is remembered here; Excel knows many more. */
const TYPES = ["Pie", "Doughnut", "BarClustered", "ColumnClustered"] as const;
const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

const listOf = (sheet: string, host: HostContext): ChartRecord[] =>
  host.records(host.requireSheet(sheet, "ChartCollection")).charts;

const chartType: HostType<ChartTarget> = {
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (target, host) => requireChart(target, host, "Chart.name").name,
      set: (target, value, host) => {
        requireChart(target, host, value.location).name = value.text();
      },
    },
    ChartType: { get: (target, host) => requireChart(target, host, "Chart.chartType").type },
    PlotVisibleOnly: {
      get: (target, host) => requireChart(target, host, "Chart.plotVisibleOnly").plotVisibleOnly,
      set: (target, value, host) => {
        requireChart(target, host, value.location).plotVisibleOnly = value.flag();
      },
    },
  },
  navigation: { Title: chartTitle, Legend: chartLegend, Series: chartSeries, Axes: chartAxes },
  writes: {
    SetPosition: (target, args, host) => {
      const start = cellsOf(args, 0);
      requireChart(target, host, args.location).place = args.has(1) ? unite(start, cellsOf(args, 1)) : start;
    },
    Delete: (target, args, host) => {
      const charts = listOf(target.sheet, host);
      charts.splice(charts.indexOf(requireChart(target, host, args.location)), 1);
    },
  },
};

const chartsType: HostType<string> = {
  name: "ChartCollection",
  properties: { Count: { get: (sheet, host) => listOf(sheet, host).length } },
  items: (sheet, host) => listOf(sheet, host).map(({ id }) => chart(sheet, id)),
  item: (sheet, key, host) => named(sheet, key, host),
  methods: {
    GetCount: (sheet, _, host) => listOf(sheet, host).length,
    GetItem: (sheet, key, host) => named(sheet, key, host),
    GetItemAt: (sheet, args, host) => {
      const found = listOf(sheet, host)[args.integer()];
      if (!found) throw invalidArgument(args.location);
      return chart(sheet, found.id);
    },
    GetItemOrNullObject: (sheet, key, host) => {
      const found = find(sheet, key.text(), host);
      return found ? chart(sheet, found.id) : NULL_OBJECT;
    },
  },
  writes: { Add: add },
};

export const charts = (sheet: string): HostObject => HostObject.of(chartsType, sheet);

const chart = (sheet: string, id: string): HostObject => HostObject.of(chartType, { sheet, id });

/** By id, as the client asks for loaded items, or by name without case. */
function find(sheet: string, key: string, host: HostContext): ChartRecord | undefined {
  const wanted = key.toLowerCase();
  return listOf(sheet, host).find(({ id, name }) => id === key || name.toLowerCase() === wanted);
}

function named(sheet: string, key: CallArguments, host: HostContext): HostObject {
  const found = find(sheet, key.text(), host);
  if (!found) throw itemNotFound(key.location);
  return chart(sheet, found.id);
}

/** One series for each column (or row) of the source, which must hold amounts only: headings and labels are told apart by Excel alone. */
function add(sheet: string, args: CallArguments, host: HostContext): HostObject {
  const type = args.text(0);
  if (!TYPES.some((known) => known === type)) throw notImplemented(`ChartCollection.add(${type})`);
  const source = args.object(1);
  if (!source?.is(rangeType)) throw invalidArgument(args.location);
  const by = args.has(2) ? args.oneOf(SERIES_BY, 2) : "Auto";
  host.requireAllowed(sheet, "allowEditObjects", args.location);
  const id = host.nextId("chart");
  const home = source.target.sheet;
  const series = linesOf(areaOf(source.target, args.location), by).map((area) => host.follow(home, area));
  const list = listOf(sheet, host);
  list.push(newChart(id, `Chart ${list.length + 1}`, type, series));
  return chart(sheet, id);
}

function linesOf(area: Area, by: (typeof SERIES_BY)[number]): readonly Area[] {
  const { top, left, bottom, right } = area;
  const byRows = by === "Rows" || (by === "Auto" && right - left > bottom - top);
  if (byRows)
    return Array.from({ length: bottom - top + 1 }, (_, index) => ({ ...area, top: top + index, bottom: top + index }));
  return Array.from({ length: right - left + 1 }, (_, index) => ({ ...area, left: left + index, right: left + index }));
}

function cellsOf(args: CallArguments, index: number): Area {
  const object = args.object(index);
  const area = object?.is(rangeType)
    ? areaOf(object.target, args.location)
    : parseArea(splitSheetPrefix(args.text(index)).rest);
  if (!area) throw invalidArgument(args.location);
  return area;
}
