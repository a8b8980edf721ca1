/** xl/workbook.xml: which sheets there are, in which order, and the settings of the whole workbook. */
import { WorkbookError } from "../../port";
import { childOf, childrenOf, element, ensureChild } from "../xml/element";
import type { XmlElement } from "../xml/element";
import type { OfficePackage } from "./officePackage";
import {
  addRelationship,
  relationshipId,
  relationshipTypes,
  relationshipsOf,
  removeRelationshipsTo,
} from "./relationships";

const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** CT_Workbook's sequence (ECMA-376 part 1, 18.2.27). */
export const workbookOrder = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
] as const;

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  readonly veryHidden: boolean;
  readonly path: string;
  /** Position among all sheets (chart sheets included), as localSheetId and activeTab count. */
  readonly index: number;
}

export interface Tab extends Omit<SheetEntry, "path"> {
  readonly path: string | null;
  readonly isWorksheet: boolean;
}

/** The path of the workbook part. Throws notAWorkbook for a .docx and other packages, unsupportedFormat for .xlsb, .ods and strict files. */
export function findWorkbookPart(pkg: OfficePackage): string {
  if (pkg.has("mimetype") && pkg.text("mimetype").includes("opendocument.spreadsheet"))
    throw new WorkbookError("unsupportedFormat", "OpenDocument spreadsheet");
  const target =
    relationshipsOf(pkg, "").find((one) => one.type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  if (target.endsWith(".bin")) throw new WorkbookError("unsupportedFormat", "binary workbook (.xlsb)");
  if (!pkg.has(target) || !target.endsWith(".xml"))
    throw new WorkbookError("notAWorkbook", `no workbook part (${target})`);
  const root = pkg.read(target);
  if (root.name !== "workbook") throw new WorkbookError("notAWorkbook", `${target} is a ${root.name}`);
  if (root.attributes["xmlns"] === strictNamespace)
    throw new WorkbookError("unsupportedFormat", "strict Open XML spreadsheet");
  return target;
}

/** Every tab in order. `path` is null for a tab whose part is not there. */
export function listTabs(pkg: OfficePackage, workbookPath: string): Tab[] {
  const targets = new Map(relationshipsOf(pkg, workbookPath).map((one) => [one.id, one]));
  return sheetElements(pkg, workbookPath).map(({ attributes }, index) => {
    const relationship = targets.get(relationshipId(attributes));
    const path = relationship !== undefined && pkg.has(relationship.target) ? relationship.target : null;
    const state = attributes["state"] ?? "visible";
    const isWorksheet = relationship?.type === relationshipTypes.worksheet;
    return {
      name: attributes["name"] ?? "",
      visible: state === "visible",
      veryHidden: state === "veryHidden",
      path,
      isWorksheet,
      index,
    };
  });
}

/** Worksheets in the order of their tabs; chart and dialog sheets have no cells and are left out. */
export function listSheets(pkg: OfficePackage, workbookPath: string): SheetEntry[] {
  return listTabs(pkg, workbookPath).flatMap(({ isWorksheet, path, ...tab }) =>
    isWorksheet && path !== null ? [{ ...tab, path }] : [],
  );
}

/** Names of all tabs, chart sheets included: a new sheet must not have any of them. */
export function tabNames(pkg: OfficePackage, workbookPath: string): string[] {
  return sheetElements(pkg, workbookPath).map((sheet) => sheet.attributes["name"] ?? "");
}

/** Adds an empty sheet behind the others. */
export function addSheet(pkg: OfficePackage, workbookPath: string, name: string): SheetEntry {
  const path = pkg.freePath("xl/worksheets/sheet", ".xml");
  pkg.create(path, emptySheet(), worksheetType);
  const id = addRelationship(pkg, workbookPath, relationshipTypes.worksheet, path);
  const workbook = pkg.edit(workbookPath);
  if (workbook.attributes["xmlns:r"] === undefined) workbook.attributes["xmlns:r"] = relationshipNamespace;
  const sheets = ensureChild(workbook, "sheets", workbookOrder);
  const sheetId =
    1 + childrenOf(sheets).reduce((max, sheet) => Math.max(max, Number(sheet.attributes["sheetId"]) || 0), 0);
  sheets.children.push(element("sheet", { name, sheetId, "r:id": id }));
  return { name, visible: true, veryHidden: false, path, index: childrenOf(sheets).length - 1 };
}

/** The sheets named come first, in this order, and the other tabs behind them as they stood; what counts tabs follows. */
export function orderSheets(pkg: OfficePackage, workbookPath: string, order: readonly string[]): void {
  const rank = new Map(order.map((name, index) => [name.toLowerCase(), index]));
  const rankOf = ({ attributes }: XmlElement): number =>
    rank.get((attributes["name"] ?? "").toLowerCase()) ?? order.length;
  const origins = sheetElements(pkg, workbookPath)
    .map((sheet, index) => ({ rank: rankOf(sheet), index }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ index }) => index);
  if (origins.every((origin, index) => origin === index)) return;
  const to = new Map(origins.map((origin, index) => [String(origin), String(index)]));
  const workbook = pkg.edit(workbookPath);
  const sheets = ensureChild(workbook, "sheets", workbookOrder);
  const elements = childrenOf(sheets, "sheet");
  sheets.children = origins.flatMap((origin) => elements[origin] ?? []);
  const follow = (attributes: XmlElement["attributes"], name: string): void => {
    const index = to.get(attributes[name] ?? (name === "activeTab" ? "0" : ""));
    if (index !== undefined) attributes[name] = index;
  };
  for (const { attributes } of childrenOf(childOf(workbook, "definedNames") ?? element("definedNames")))
    follow(attributes, "localSheetId");
  for (const { attributes } of childrenOf(childOf(workbook, "bookViews") ?? element("bookViews"))) {
    follow(attributes, "activeTab");
    delete attributes["firstSheet"];
  }
}

/** Formulas were written: programs are to calculate on opening, and the old calculation order no longer holds. */
export function requireCalculation(pkg: OfficePackage, workbookPath: string): void {
  ensureChild(pkg.edit(workbookPath), "calcPr", workbookOrder).attributes["fullCalcOnLoad"] = "1";
  for (const chain of relationshipsOf(pkg, workbookPath).filter((one) => one.type === relationshipTypes.calcChain)) {
    removeRelationshipsTo(pkg, workbookPath, chain.target);
    pkg.remove(chain.target);
  }
}

function sheetElements(pkg: OfficePackage, workbookPath: string): XmlElement[] {
  const sheets = childOf(pkg.read(workbookPath), "sheets");
  return sheets === undefined ? [] : childrenOf(sheets, "sheet");
}

function emptySheet(): XmlElement {
  return element("worksheet", { xmlns: mainNamespace, "xmlns:r": relationshipNamespace }, [
    element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 })]),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element("sheetData"),
  ]);
}
