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
  for (const tab of listTabs(pkg, workbookPath)) selectTab(pkg, tab, () => tab.index === active.index);
}

/** Whatever was selected before: each window opens on one visible sheet, and no other is selected with it. What is right is not touched. */
export function settleTabs(pkg: OfficePackage, workbookPath: string): void {
  const tabs = listTabs(pkg, workbookPath);
  const first = tabs.find(({ visible, path }) => visible && path !== null);
  if (first === undefined) return;
  const before = windowsOf(pkg.read(workbookPath));
  const active = before.map(
    (window) => tabs.find((tab) => tab.index === numberIn(window, "activeTab") && tab.visible)?.index ?? first.index,
  );
  const isRight = before.every(
    (window, index) => numberIn(window, "activeTab") === active[index] && numberIn(window, "firstSheet") < tabs.length,
  );
  const isGrouped = tabs.some(
    ({ path, index }) =>
      path !== null && sheetViews(pkg, path).some((view) => isSelected(view) && active[windowOf(view)] !== index),
  );
  if (isRight && !isGrouped) return;
  const views = ensureChild(pkg.edit(workbookPath), "bookViews", workbookOrder);
  if (childrenOf(views).length === 0) views.children.push(element("workbookView"));
  for (const [index, { attributes }] of childrenOf(views).entries()) {
    attributes["activeTab"] = String(active[index] ?? first.index);
    if (Number(attributes["firstSheet"] ?? 0) >= tabs.length) delete attributes["firstSheet"];
  }
  for (const tab of tabs) selectTab(pkg, tab, (window) => (active[window] ?? first.index) === tab.index);
}

/** A workbook that says nothing of its window has one, on its first tab. */
function windowsOf(workbook: XmlElement): readonly XmlElement[] {
  const views = childOf(workbook, "bookViews");
  const windows = views === undefined ? [] : childrenOf(views);
  return windows.length === 0 ? [element("workbookView")] : windows;
}

function numberIn({ attributes }: XmlElement, name: string): number {
  return Number(attributes[name] ?? 0);
}

/** Chart sheets and dialog sheets have views as well. */
function selectTab(pkg: OfficePackage, { path }: Tab, isToBe: (window: number) => boolean): void {
  if (path === null || sheetViews(pkg, path).every((view) => isSelected(view) === isToBe(windowOf(view)))) return;
  for (const view of viewsOf(pkg.edit(path))) {
    if (isToBe(windowOf(view))) view.attributes["tabSelected"] = "1";
    else delete view.attributes["tabSelected"];
  }
}

function sheetViews(pkg: OfficePackage, path: string): readonly XmlElement[] {
  return viewsOf(pkg.readThrough(path, "sheetData", "row", () => undefined));
}

function windowOf({ attributes }: XmlElement): number {
  return Number(attributes["workbookViewId"] ?? 0);
}

function viewsOf(sheet: XmlElement): readonly XmlElement[] {
  const views = childOf(sheet, "sheetViews");
  return views === undefined ? [] : childrenOf(views, "sheetView");
}

/** A boolean of XML Schema. */
function isSelected({ attributes }: XmlElement): boolean {
  return ["1", "true"].includes((attributes["tabSelected"] ?? "").trim());
}
