/** The charts of a sheet as parts of the package (ECMA-376 part 1, 20.5 and 21.2): one drawing, and one part for each chart. */
import type { ChartPlan, SheetPlan } from "../../../../core/model/workbookPlan";
import type { OfficePackage } from "../../parts/officePackage";
import { addRelationship, relationshipId, relationshipsOf, relationshipTypes } from "../../parts/relationships";
import type { SheetEntry } from "../../parts/workbookPart";
import { childOf, childrenOf, element } from "../../xml/element";
import type { XmlElement } from "../../xml/element";
import { worksheetChild } from "../worksheetOrder";
import { chartPart } from "./chartPart";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Beside whatever is drawn on the sheet already. */
export function applyCharts(
  pkg: OfficePackage,
  entry: SheetEntry,
  sheet: XmlElement,
  { charts = [], rowHeights = [], columnWidths = [] }: Pick<SheetPlan, "charts" | "rowHeights" | "columnWidths">,
): void {
  if (charts.length === 0) return;
  const { path: drawingPath, drawing } = drawingOf(pkg, entry, sheet);
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const first = Math.max(1, ...shapeIds(drawing)) + 1;
  for (const [index, chart] of charts.entries()) {
    const path = pkg.freePath("xl/charts/chart", ".xml");
    pkg.create(path, chartPart(chart, entry.name), chartType);
    drawing.children.push(
      anchor(
        chart,
        first + index,
        { height: heights.get(chart.place.bottom), width: columnWidths[chart.place.right] },
        addRelationship(pkg, drawingPath, relationshipTypes.chart, path),
      ),
    );
  }
}

function drawingOf(
  pkg: OfficePackage,
  entry: SheetEntry,
  sheet: XmlElement,
): { readonly path: string; readonly drawing: XmlElement } {
  const holder = childOf(sheet, "drawing");
  const relationship =
    holder && relationshipsOf(pkg, entry.path).find(({ id }) => id === relationshipId(holder.attributes));
  // Somebody else's part may have other prefixes: ours are declared besides.
  if (relationship !== undefined && pkg.has(relationship.target))
    return { path: relationship.target, drawing: withNamespaces(pkg.edit(relationship.target)) };
  const path = pkg.freePath("xl/drawings/drawing", ".xml");
  const drawing = withNamespaces(element("xdr:wsDr"));
  pkg.create(path, drawing, drawingType);
  worksheetChild(sheet, "drawing").attributes["r:id"] = addRelationship(
    pkg,
    entry.path,
    relationshipTypes.drawing,
    path,
  );
  return { path, drawing };
}

function withNamespaces(drawing: XmlElement): XmlElement {
  drawing.attributes["xmlns:xdr"] = spreadsheetDrawing;
  drawing.attributes["xmlns:a"] = drawingMain;
  return drawing;
}

/** Of pictures and other charts; 1 is the drawing itself. */
function shapeIds(parent: XmlElement): readonly number[] {
  return childrenOf(parent).flatMap((child) => [
    ...(/(^|:)cNvPr$/.test(child.name) && /^\d{1,9}$/.test(child.attributes["id"] ?? "")
      ? [Number(child.attributes["id"])]
      : []),
    ...shapeIds(child),
  ]);
}

const EMU_PER_POINT = 12_700;
/** Points of air above a chart in a row of its own: at the very edge its border would be printed at the foot of the page before. */
const AIR = 4;

/** A digit of the usual font in pixels, what a column is wider, and the side of a pixel. */
const DIGIT = 7;
const PADDING = 5;
const EMU_PER_PIXEL = 9_525;

/** Of the last row in points and of the last column in characters, where the plan states them: then the chart ends within both, so that its border is printed, and a row put in below does not stretch it. */
interface LastCell {
  readonly height: number | undefined;
  readonly width: number | undefined;
}

function anchor(
  { name, titleText, place }: ChartPlan,
  id: number,
  { height, width }: LastCell,
  relationship: string,
): XmlElement {
  const marker = (
    tag: string,
    [column, columnOffset]: readonly [number, number],
    [row, rowOffset]: readonly [number, number],
  ): XmlElement =>
    element(
      tag,
      {},
      [
        ["col", column],
        ["colOff", columnOffset],
        ["row", row],
        ["rowOff", rowOffset],
      ].map(([part = "", value = 0]) => element(`xdr:${part}`, {}, [String(value)])),
    );
  return element("xdr:twoCellAnchor", { editAs: "oneCell" }, [
    marker("xdr:from", [place.left, 0], [place.top, height === undefined ? 0 : AIR * EMU_PER_POINT]),
    marker(
      "xdr:to",
      width === undefined
        ? [place.right + 1, 0]
        : [place.right, (Math.floor(width) * DIGIT + PADDING) * EMU_PER_PIXEL - AIR * EMU_PER_POINT],
      height === undefined ? [place.bottom + 1, 0] : [place.bottom, Math.round((height - AIR) * EMU_PER_POINT)],
    ),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [
        element("xdr:cNvPr", { id, name, descr: titleText }),
        element("xdr:cNvGraphicFramePr"),
      ]),
      element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
      element("a:graphic", {}, [
        element("a:graphicData", { uri: chartNamespace }, [
          element("c:chart", { "xmlns:c": chartNamespace, "xmlns:r": relationshipNamespace, "r:id": relationship }),
        ]),
      ]),
    ]),
    element("xdr:clientData"),
  ]);
}
