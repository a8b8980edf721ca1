/** The charts of a created sheet as parts of the package (ECMA-376 part 1, 20.5 and 21.2): one drawing, and one part for each chart. */
import type { ChartPlan } from "../../../../core/model/workbookPlan";
import type { OfficePackage } from "../../parts/officePackage";
import { addRelationship, relationshipTypes } from "../../parts/relationships";
import type { SheetEntry } from "../../parts/workbookPart";
import { element } from "../../xml/element";
import type { XmlElement } from "../../xml/element";
import { worksheetChild } from "../worksheetOrder";
import { chartPart } from "./chartPart";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function applyCharts(pkg: OfficePackage, entry: SheetEntry, sheet: XmlElement, charts: readonly ChartPlan[]): void {
  if (charts.length === 0) return;
  const drawingPath = pkg.freePath("xl/drawings/drawing", ".xml");
  const drawing = element("xdr:wsDr", { "xmlns:xdr": spreadsheetDrawing, "xmlns:a": drawingMain });
  pkg.create(drawingPath, drawing, drawingType);
  for (const [index, chart] of charts.entries()) {
    const path = pkg.freePath("xl/charts/chart", ".xml");
    pkg.create(path, chartPart(chart, entry.name), chartType);
    drawing.children.push(anchor(chart, index, addRelationship(pkg, drawingPath, relationshipTypes.chart, path)));
  }
  worksheetChild(sheet, "drawing").attributes["r:id"] = addRelationship(pkg, entry.path, relationshipTypes.drawing, drawingPath);
}

/** Shape ids of a drawing start from 2: 1 is the drawing itself. */
const FIRST_ID = 2;

function anchor({ name, titleText, place }: ChartPlan, index: number, relationship: string): XmlElement {
  const marker = (tag: string, column: number, row: number): XmlElement =>
    element(tag, {}, [["col", column], ["colOff", 0], ["row", row], ["rowOff", 0]].map(([part = "", value = 0]) => element(`xdr:${part}`, {}, [String(value)])));
  return element("xdr:twoCellAnchor", { editAs: "oneCell" }, [
    marker("xdr:from", place.left, place.top),
    marker("xdr:to", place.right + 1, place.bottom + 1),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [element("xdr:cNvPr", { id: index + FIRST_ID, name, descr: titleText }), element("xdr:cNvGraphicFramePr")]),
      element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
      element("a:graphic", {}, [element("a:graphicData", { uri: chartNamespace }, [element("c:chart", { "xmlns:c": chartNamespace, "xmlns:r": relationshipNamespace, "r:id": relationship })])]),
    ]),
    element("xdr:clientData"),
  ]);
}
