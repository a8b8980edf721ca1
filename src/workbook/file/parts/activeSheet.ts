/** Which sheet a workbook opens on. Excel wants a visible one, and groups all that are selected: what is typed in one is typed in all. */
import { childOf, childrenOf, element, ensureChild } from "../xml/element";
import type { XmlElement } from "../xml/element";
import type { OfficePackage } from "./officePackage";
import type { SheetEntry, Tab } from "./workbookPart";
import { listTabs, workbookOrder } from "./workbookPart";

/** Opens the workbook on this sheet and selects no other. On a hidden sheet it cannot open: then it opens where it did. */
export function activateSheet(pkg: OfficePackage, workbookPath: string, active: SheetEntry): void {
  if (!active.visible) return;
  const views = ensureChild(pkg.edit(workbookPath), "bookViews", workbookOrder);
  if (childrenOf(views).length === 0) views.children.push(element("workbookView"));
  for (const view of childrenOf(views)) view.attributes["activeTab"] = String(active.index);
  for (const tab of listTabs(pkg, workbookPath)) selectTab(pkg, tab, tab.index === active.index);
}

/** Chart sheets and dialog sheets have views as well. */
function selectTab(pkg: OfficePackage, { path }: Tab, selected: boolean): void {
  if (path === null) return;
  const isRight = viewsOf(pkg.readThrough(path, "sheetData", "row", () => undefined)).every((view) => isSelected(view) === selected);
  if (isRight) return;
  for (const { attributes } of viewsOf(pkg.edit(path))) {
    if (selected) attributes["tabSelected"] = "1";
    else delete attributes["tabSelected"];
  }
}

function viewsOf(sheet: XmlElement): readonly XmlElement[] {
  const views = childOf(sheet, "sheetViews");
  return views === undefined ? [] : childrenOf(views, "sheetView");
}

/** A boolean of XML Schema. */
function isSelected({ attributes }: XmlElement): boolean {
  return ["1", "true"].includes(attributes["tabSelected"] ?? "");
}
