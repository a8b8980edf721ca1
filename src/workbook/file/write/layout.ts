/** How a sheet looks on screen: widths, heights, merged areas, frozen panes, gridlines, tab colour. */
import type { Span } from "../../../core/model/snapshot";
import type { Area, SheetPlan } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import { areaName, cellName, parseArea } from "../../address";
import { childrenOf, element, ensureChild, insertInOrder, removeChildren } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { overlap } from "./areas";
import type { CellGrid } from "./cellGrid";
import { argb } from "./styleParts";
import { worksheetChild } from "./worksheetOrder";

/** Excel adds five pixels of padding to the seven of a digit and stores the sum, in digits (18.3.1.13). */
const widthPadding = 5 / 7;
/** Of a column that nobody has set, in digits. */
const USUAL_WIDTH = 8;
/** CT_SheetView's sequence. */
export const sheetViewOrder = ["pane", "selection", "pivotSelection", "extLst"] as const;
export const sheetPropertiesOrder = ["tabColor", "outlinePr", "pageSetUpPr"] as const;

export function applyLayout(sheet: XmlElement, grid: CellGrid, plan: SheetPlan): void {
  if (plan.tabColor !== undefined) {
    ensureChild(worksheetChild(sheet, "sheetPr"), "tabColor", sheetPropertiesOrder).attributes["rgb"] = argb(
      plan.tabColor,
    );
  }
  if (plan.columnWidths !== undefined && plan.columnWidths.length > 0) setColumnWidths(sheet, plan.columnWidths);
  for (const { row, height } of plan.rowHeights ?? []) {
    Object.assign(grid.row(row).attributes, { ht: String(height), customHeight: "1" });
  }
  for (const { row, hidden } of plan.hiddenRows ?? []) hideRow(grid.row(row), hidden);
  for (const span of plan.hiddenColumns ?? []) hideColumns(sheet, span);
  if (plan.merges !== undefined) mergeAreas(sheet, plan.merges, plan.name);
  if (plan.showGridlines !== undefined) sheetView(sheet).attributes["showGridLines"] = plan.showGridlines ? "1" : "0";
  if (plan.freeze !== undefined) freeze(sheetView(sheet), plan.freeze);
}

function hideRow({ attributes }: XmlElement, hidden: boolean): void {
  if (hidden) attributes["hidden"] = "1";
  else delete attributes["hidden"];
}

/** The first view of the sheet; it always has one afterwards. */
export function sheetView(sheet: XmlElement): XmlElement {
  const views = worksheetChild(sheet, "sheetViews");
  const first = childrenOf(views, "sheetView")[0];
  if (first !== undefined) return first;
  const made = element("sheetView", { workbookViewId: 0 });
  views.children.unshift(made);
  return made;
}

function setColumnWidths(sheet: XmlElement, widths: readonly number[]): void {
  const columns = worksheetChild(sheet, "cols");
  const before = childrenOf(columns, "col");
  const covering = (number: number): XmlElement | undefined =>
    before.find(({ attributes }) => Number(attributes["min"]) <= number && number <= Number(attributes["max"]));
  const set = widths.map((width, index) => {
    const kept = { ...covering(index + 1)?.attributes };
    return element("col", { ...kept, min: index + 1, max: index + 1, width: width + widthPadding, customWidth: 1 });
  });
  const rest = before
    .filter(({ attributes }) => Number(attributes["max"]) > widths.length)
    .map(({ attributes }) =>
      element("col", { ...attributes, min: Math.max(Number(attributes["min"]), widths.length + 1) }),
    );
  columns.children = [...set, ...rest];
}

/** Excel opens a hidden column without a width at its usual one. */
function hideColumns(sheet: XmlElement, { first, last, hidden }: Span & { readonly hidden: boolean }): void {
  const columns = worksheetChild(sheet, "cols");
  const [from, to] = [first + 1, last + 1];
  const parts = childrenOf(columns, "col").flatMap(({ attributes }) => {
    const [min, max] = [Number(attributes["min"]), Number(attributes["max"])];
    const part = (start: number, end: number, more = {}): readonly XmlElement[] =>
      start > end ? [] : [element("col", { ...attributes, min: start, max: end, ...more })];
    return [
      ...part(min, Math.min(max, from - 1)),
      ...part(Math.max(min, from), Math.min(max, to), { hidden: hidden ? 1 : undefined }),
      ...part(Math.max(min, to + 1), max),
    ];
  });
  const covered = parts
    .map(({ attributes }) => [Number(attributes["min"]), Number(attributes["max"])] as const)
    .sort(([one], [other]) => one - other);
  let next = from;
  for (const [min, max] of [...covered.filter(([min, max]) => max >= from && min <= to), [to + 1, to + 1] as const]) {
    if (min > next && hidden)
      parts.push(
        element("col", { min: next, max: min - 1, width: USUAL_WIDTH + widthPadding, hidden: 1, customWidth: 1 }),
      );
    next = Math.max(next, max + 1);
  }
  columns.children = parts.sort((one, other) => Number(one.attributes["min"]) - Number(other.attributes["min"]));
}

function mergeAreas(sheet: XmlElement, areas: readonly Area[], name: string): void {
  const wide = areas.filter((area) => area.top !== area.bottom || area.left !== area.right);
  if (wide.length === 0) return;
  const list = worksheetChild(sheet, "mergeCells");
  const merged = childrenOf(list).map((merge) => parseArea(merge.attributes["ref"] ?? ""));
  for (const area of wide) {
    const reference = areaName(area);
    if (childrenOf(list).some((merge) => merge.attributes["ref"] === reference)) continue;
    if (merged.some((other) => other !== null && overlap(area, other)))
      throw new WorkbookError("rejected", `${name}: merged area ${reference} overlaps another`);
    merged.push(area);
    list.children.push(element("mergeCell", { ref: reference }));
  }
  list.attributes["count"] = String(childrenOf(list).length);
}

function freeze(view: XmlElement, { rows, columns }: { rows: number; columns: number }): void {
  removeChildren(view, (child) => child.name === "pane" || child.name === "selection");
  if (rows === 0 && columns === 0) return;
  const activePane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const pane = element("pane", {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellName(rows, columns),
    activePane,
    state: "frozen",
  });
  for (const child of [pane, element("selection", { pane: activePane })]) insertInOrder(view, child, sheetViewOrder);
}
