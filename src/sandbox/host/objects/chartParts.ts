/** Excel.ChartTitle, Excel.ChartLegend and the axes of a chart, as far as their look is remembered. */
import type { CallArguments } from "../arguments";
import { invalidArgument } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType, Property } from "../hostObject";
import type { ChartFontRecord, ChartRecord } from "../records/charts";
import { requireChart } from "./chartTarget";
import type { ChartTarget } from "./chartTarget";
import { referencedArea } from "./namedArea";

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

type Fields<Part> = <Key extends keyof Part & string>(
  key: Key,
  read: (value: CallArguments) => Part[Key],
) => Property<ChartTarget>;

/** The properties of a part of the chart. */
function fieldsOf<Part>(part: (chart: ChartRecord) => Part): Fields<Part> {
  return (key, read) => ({
    get: (target, host) => part(requireChart(target, host, `Chart.${key}`))[key],
    set: (target, value, host) => {
      part(requireChart(target, host, value.location))[key] = read(value);
    },
  });
}

const ofTitle = fieldsOf(({ title }) => title);
const ofLegend = fieldsOf(({ legend }) => legend);
const ofChart = fieldsOf((chart) => chart);
const flag = (value: CallArguments): boolean => value.flag();

const font = (key: keyof ChartFontRecord): Property<ChartTarget> => ({
  get: (target, host) => requireChart(target, host, `ChartFont.${key}`).title.font[key],
  set: (target, value, host) => {
    const { font: kept } = requireChart(target, host, value.location).title;
    if (key === "size") kept.size = value.number();
    else if (key === "bold") kept.bold = value.flag();
    else kept[key] = value.text();
  },
});

const fontType: HostType<ChartTarget> = {
  name: "ChartFont",
  properties: { Name: font("name"), Size: font("size"), Bold: font("bold"), Color: font("color") },
};

const titleFormatType: HostType<ChartTarget> = {
  name: "ChartTitleFormat",
  navigation: { Font: (target) => HostObject.of(fontType, target) },
};

const titleType: HostType<ChartTarget> = {
  name: "ChartTitle",
  properties: {
    Text: {
      get: titleText,
      set: (target, value, host) => {
        const { title } = requireChart(target, host, value.location);
        title.text = value.text();
        title.cell = null;
      },
    },
    Visible: ofTitle("visible", flag),
    Overlay: ofTitle("overlay", flag),
  },
  navigation: { Format: (target) => HostObject.of(titleFormatType, target) },
  writes: {
    SetFormula: (target, args, host) => {
      const cell = referencedArea(host, args.text());
      if (!cell) throw invalidArgument(args.location);
      requireChart(target, host, args.location).title.cell = host.follow(cell.sheet, cell.area);
    },
  },
};

export const chartTitle = (target: ChartTarget): HostObject => HostObject.of(titleType, target);

/** The text of the title's cell as it shows now. */
async function titleText(target: ChartTarget, host: HostContext): Promise<string> {
  const { title } = requireChart(target, host, "ChartTitle.text");
  if (!title.cell?.area) return title.text;
  const { top, left } = title.cell.area;
  await host.book.calculated();
  return host.book.texts(title.cell.sheet, { top, left, bottom: top, right: left })[0]?.[0] ?? "";
}

const legendType: HostType<ChartTarget> = {
  name: "ChartLegend",
  properties: {
    Visible: ofLegend("visible", flag),
    Overlay: ofLegend("overlay", flag),
    Position: ofLegend("position", (value) => value.oneOf(LEGEND_POSITIONS)),
  },
};

export const chartLegend = (target: ChartTarget): HostObject => HostObject.of(legendType, target);

const categoryAxisType: HostType<ChartTarget> = {
  name: "ChartAxis",
  properties: { ReversePlotOrder: ofChart("reversed", flag) },
};
const valueAxisType: HostType<ChartTarget> = { name: "ChartAxis", properties: { Visible: ofChart("scale", flag) } };
const axesType: HostType<ChartTarget> = {
  name: "ChartAxes",
  navigation: {
    CategoryAxis: (target) => HostObject.of(categoryAxisType, target),
    ValueAxis: (target) => HostObject.of(valueAxisType, target),
  },
};

export const chartAxes = (target: ChartTarget): HostObject => HostObject.of(axesType, target);
