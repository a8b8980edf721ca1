/** Excel.ChartSeriesCollection, Excel.ChartSeries and its labels. */
import { formatArea, quoteSheetName } from "../address";
import type { CallArguments } from "../arguments";
import { invalidArgument } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType, Property } from "../hostObject";
import type { ChartCells, ChartLabels, ChartSeriesRecord } from "../records/charts";
import { requireChart } from "./chartTarget";
import type { ChartTarget } from "./chartTarget";
import { areaOf, rangeType } from "./range";

interface SeriesTarget {
  readonly chart: ChartTarget;
  readonly index: number;
}

const POSITIONS = ["BestFit", "OutsideEnd", "InsideEnd", "InsideBase", "Center"] as const;
const DIMENSIONS = ["Categories", "Values"] as const;

function seriesOf({ chart, index }: SeriesTarget, host: HostContext, location: string): ChartSeriesRecord {
  const found = requireChart(chart, host, location).series[index];
  if (!found) throw invalidArgument(location);
  return found;
}

const showing = (
  key: "showPercentage" | "showValue" | "showCategoryName" | "showSeriesName" | "showLegendKey",
): Property<SeriesTarget> => label(key, (value) => value.flag());

function label<Key extends keyof ChartLabels>(
  key: Key,
  read: (value: CallArguments) => ChartLabels[Key],
): Property<SeriesTarget> {
  return {
    get: (target, host) => seriesOf(target, host, `ChartDataLabels.${key}`).labels[key],
    set: (target, value, host) => {
      seriesOf(target, host, value.location).labels[key] = read(value);
    },
  };
}

const labelsType: HostType<SeriesTarget> = {
  name: "ChartDataLabels",
  properties: {
    ShowPercentage: showing("showPercentage"),
    ShowValue: showing("showValue"),
    ShowCategoryName: showing("showCategoryName"),
    ShowSeriesName: showing("showSeriesName"),
    ShowLegendKey: showing("showLegendKey"),
    NumberFormat: label("numberFormat", (value) => value.text()),
    Position: label("position", (value) => value.oneOf(POSITIONS)),
  },
};

const seriesType: HostType<SeriesTarget> = {
  name: "ChartSeries",
  properties: {
    Name: {
      get: (target, host) => seriesOf(target, host, "ChartSeries.name").name,
      set: (target, value, host) => {
        seriesOf(target, host, value.location).name = value.text();
      },
    },
    HasDataLabels: {
      get: (target, host) => seriesOf(target, host, "ChartSeries.hasDataLabels").hasLabels,
      set: (target, value, host) => {
        seriesOf(target, host, value.location).hasLabels = value.flag();
      },
    },
    GapWidth: {
      get: (target, host) => seriesOf(target, host, "ChartSeries.gapWidth").gapWidth,
      set: (target, value, host) => {
        seriesOf(target, host, value.location).gapWidth = value.integer();
      },
    },
  },
  navigation: { DataLabels: (target) => HostObject.of(labelsType, target) },
  methods: {
    GetDimensionValues: async (target, args, host) => {
      const cells = dimension(target, args, host);
      await host.book.calculated();
      return cells?.area ? host.book.values(cells.sheet, cells.area).flat().map(String) : [];
    },
    GetDimensionDataSourceString: (target, args, host) => {
      const cells = dimension(target, args, host);
      return cells?.area ? `${quoteSheetName(host.book.sheetName(cells.sheet))}!${formatArea(cells.area, "$")}` : "";
    },
  },
  writes: {
    SetValues: (target, args, host) => {
      seriesOf(target, host, args.location).values = given(args, host);
    },
    SetXAxisValues: (target, args, host) => {
      seriesOf(target, host, args.location).categories = given(args, host);
    },
  },
};

const seriesCollectionType: HostType<ChartTarget> = {
  name: "ChartSeriesCollection",
  properties: {
    Count: { get: (target, host) => requireChart(target, host, "ChartSeriesCollection.count").series.length },
  },
  items: (target, host) =>
    requireChart(target, host, "ChartSeriesCollection").series.map((_, index) => series(target, index)),
  methods: {
    GetCount: (target, args, host) => requireChart(target, host, args.location).series.length,
    GetItemAt: (target, args, host) => {
      seriesOf({ chart: target, index: args.integer() }, host, args.location);
      return series(target, args.integer());
    },
  },
};

export const chartSeries = (target: ChartTarget): HostObject => HostObject.of(seriesCollectionType, target);

const series = (chart: ChartTarget, index: number): HostObject => HostObject.of(seriesType, { chart, index });

function dimension(target: SeriesTarget, args: CallArguments, host: HostContext): ChartCells | null {
  const found = seriesOf(target, host, args.location);
  return args.oneOf(DIMENSIONS) === "Values" ? found.values : found.categories;
}

function given(args: CallArguments, host: HostContext): ChartCells {
  const object = args.object();
  if (!object?.is(rangeType)) throw invalidArgument(args.location);
  return host.follow(object.target.sheet, areaOf(object.target, args.location));
}
