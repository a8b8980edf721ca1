/** One chart as a part (ECMA-376 part 1, 21.2). The order of the elements is the schema's: Excel repairs a part that breaks it. */
import { chartLook } from "../../../chartLook";
import { absoluteArea } from "../../../address";
import type { Area, ChartPlan } from "../../../../core/model/workbookPlan";
import { element } from "../../xml/element";
import type { XmlElement, XmlNode } from "../../xml/element";

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** Ids of the two axes of a bar chart; they name each other. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/** Text without runs of its own: `size` in points. */
function textProperties(size: number, bold = false): XmlElement {
  return element("c:txPr", {}, [
    element("a:bodyPr"),
    element("a:lstStyle"),
    element("a:p", {}, [
      element("a:pPr", {}, [
        element("a:defRPr", { sz: size * 100, b: bold ? 1 : 0 }, [
          element("a:latin", { typeface: chartLook.font }),
          element("a:ea", { typeface: chartLook.font }),
        ]),
      ]),
      element("a:endParaRPr", { lang: "zh-CN" }),
    ]),
  ]);
}

const c = (name: string, value?: string | number, children: readonly XmlNode[] = []): XmlElement =>
  element(`c:${name}`, { val: value }, children);
const group = (name: string, children: readonly XmlNode[]): XmlElement => element(`c:${name}`, {}, children);

/** `home`: the sheet of the chart. */
export function chartPart(plan: ChartPlan, home: string): XmlElement {
  const sheet = plan.source ?? home;
  const isRound = plan.kind === "pie" || plan.kind === "doughnut";
  return element("c:chartSpace", { "xmlns:c": chartNamespace, "xmlns:a": drawingMain }, [
    c("roundedCorners", 0),
    group("chart", [
      title(plan, sheet),
      c("autoTitleDeleted", 0),
      group("plotArea", [
        group("layout", []),
        ...(isRound ? [round(plan, sheet)] : [bars(plan, sheet), ...axes(plan)]),
      ]),
      ...(isRound ? [group("legend", [c("legendPos", "r"), c("overlay", 0), textProperties(chartLook.textSize)])] : []),
      c("plotVisOnly", 1),
      c("dispBlanksAs", "gap"),
    ]),
    // It covers the cell with its title.
    fill("#FFFFFF"),
    textProperties(chartLook.textSize),
  ]);
}

function title({ title: { row, column }, titleText }: ChartPlan, sheet: string): XmlElement {
  const cell = { top: row, left: column, bottom: row, right: column };
  return group("title", [
    group("tx", [textReference(sheet, cell, [titleText])]),
    c("overlay", 0),
    textProperties(chartLook.titleSize, true),
  ]);
}

function textReference(sheet: string, area: Area, texts: readonly string[]): XmlElement {
  const points = texts.map((text, idx) => element("c:pt", { idx }, [group("v", [text])]));
  return group("strRef", [
    formula(sheet, area),
    ...(texts.length === 0 ? [] : [group("strCache", [c("ptCount", texts.length), ...points])]),
  ]);
}

function formula(sheet: string, area: Area): XmlElement {
  const single = area.top === area.bottom && area.left === area.right;
  const text = absoluteArea(sheet, area);
  return group("f", [single ? text.slice(0, text.lastIndexOf(":")) : text]);
}

function series(plan: ChartPlan, sheet: string, shape: readonly XmlElement[]): XmlElement {
  return group("ser", [
    c("idx", 0),
    c("order", 0),
    group("tx", [group("v", [plan.seriesName])]),
    ...shape,
    labels(plan),
    group("cat", [textReference(sheet, plan.labels, [])]),
    group("val", [group("numRef", [formula(sheet, plan.values)])]),
  ]);
}

function labels({ kind }: ChartPlan): XmlElement {
  const { format, position, percentage } = chartLook.labels[kind];
  return group("dLbls", [
    element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    textProperties(chartLook.textSize),
    // A doughnut has its labels inside and takes no position.
    ...(position === null ? [] : [c("dLblPos", { BestFit: "bestFit", OutsideEnd: "outEnd" }[position])]),
    c("showLegendKey", 0),
    c("showVal", percentage ? 0 : 1),
    c("showCatName", 0),
    c("showSerName", 0),
    c("showPercent", percentage ? 1 : 0),
    c("showBubbleSize", 0),
    ...(percentage ? [c("showLeaderLines", 1)] : []),
  ]);
}

function fill(color: string): XmlElement {
  return group("spPr", [element("a:solidFill", {}, [element("a:srgbClr", { val: color.slice(1) })])]);
}

function round(plan: ChartPlan, sheet: string): XmlElement {
  // One colour for each slice: a workbook without a theme has none of its own.
  const slices = Array.from({ length: plan.values.bottom - plan.values.top + 1 }, (_, index) =>
    group("dPt", [c("idx", index), c("bubble3D", 0), fill(chartLook.colors[index % chartLook.colors.length] ?? "")]),
  );
  return group(plan.kind === "pie" ? "pieChart" : "doughnutChart", [
    c("varyColors", 1),
    series(plan, sheet, slices),
    c("firstSliceAng", 0),
    ...(plan.kind === "doughnut" ? [c("holeSize", 50)] : []),
  ]);
}

function bars(plan: ChartPlan, sheet: string): XmlElement {
  return group("barChart", [
    c("barDir", plan.kind === "bar" ? "bar" : "col"),
    c("grouping", "clustered"),
    c("varyColors", 0),
    series(plan, sheet, [fill(chartLook.colors[0] ?? ""), c("invertIfNegative", 0)]),
    c("gapWidth", chartLook.gapWidth),
    c("axId", CATEGORY_AXIS),
    c("axId", VALUE_AXIS),
  ]);
}

/** The first label of a bar chart stands on top, as in the table. No scale: every bar has its figure, and beside bars of 0.02 it would read 0, 0, 0. */
function axes({ kind }: ChartPlan): readonly XmlElement[] {
  const isBar = kind === "bar";
  const axis = (id: number, orientation: string, position: string, shown: boolean): readonly XmlElement[] => [
    c("axId", id),
    group("scaling", [c("orientation", orientation)]),
    c("delete", shown ? 0 : 1),
    c("axPos", position),
  ];
  return [
    group("catAx", [
      ...axis(CATEGORY_AXIS, isBar ? "maxMin" : "minMax", isBar ? "l" : "b", true),
      element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
      c("majorTickMark", "none"),
      c("minorTickMark", "none"),
      c("tickLblPos", "low"),
      textProperties(chartLook.textSize),
      c("crossAx", VALUE_AXIS),
      c("crosses", "autoZero"),
      c("auto", 1),
      c("lblAlgn", "ctr"),
      c("lblOffset", 100),
      c("noMultiLvlLbl", 0),
    ]),
    group("valAx", [
      ...axis(VALUE_AXIS, "minMax", isBar ? "t" : "l", false),
      element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
      c("majorTickMark", "none"),
      c("minorTickMark", "none"),
      c("tickLblPos", "none"),
      c("crossAx", CATEGORY_AXIS),
      c("crosses", "autoZero"),
      c("crossBetween", "between"),
    ]),
  ];
}
