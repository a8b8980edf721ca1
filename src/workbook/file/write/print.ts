/** Page setup: always A4; one page wide, and so many pages high where the plan says so, unless the plan ends the pages itself. */
import type { Area, PageMargins, PagesPlan, Paging, PrintPlan } from "../../../core/model/workbookPlan";
import { absoluteArea, quoteSheet } from "../../address";
import type { OfficePackage } from "../parts/officePackage";
import type { SheetEntry } from "../parts/workbookPart";
import { childOf, childrenOf, element, ensureChild, removeChildren } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { sheetPropertiesOrder } from "./layout";
import { setDefinedName } from "./names";
import { worksheetChild } from "./worksheetOrder";

/** ST_PaperSize of A4. */
const a4 = "9";
/** Excel's normal margins in inches; all six are required. */
const normalMargins = { left: "0.7", right: "0.7", top: "0.75", bottom: "0.75", header: "0.3", footer: "0.3" };
const footerOrder = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"] as const;

export function applyPrint(
  pkg: OfficePackage,
  workbookPath: string,
  entry: SheetEntry,
  sheet: XmlElement,
  plan: PrintPlan,
): void {
  ensureChild(worksheetChild(sheet, "sheetPr"), "pageSetUpPr", sheetPropertiesOrder).attributes["fitToPage"] =
    plan.paging === undefined ? "1" : "0";
  const options = worksheetChild(sheet, "printOptions");
  if (plan.centerHorizontally) options.attributes["horizontalCentered"] = "1";
  else delete options.attributes["horizontalCentered"];
  if (plan.centerVertically === true) options.attributes["verticalCentered"] = "1";
  else if (plan.centerVertically === false) delete options.attributes["verticalCentered"];
  if (plan.margins !== undefined) setMargins(sheet, plan.margins);
  else if (childOf(sheet, "pageMargins") === undefined)
    Object.assign(worksheetChild(sheet, "pageMargins").attributes, normalMargins);
  const setup = worksheetChild(sheet, "pageSetup").attributes;
  // A fit height of 0 means as many pages as it takes.
  if (plan.paging !== undefined) for (const name of ["fitToWidth", "fitToHeight"]) delete setup[name];
  Object.assign(setup, {
    paperSize: a4,
    orientation: plan.orientation,
    ...(plan.paging === undefined
      ? { fitToWidth: "1", fitToHeight: String(plan.pagesHigh ?? 0) }
      : { scale: String(plan.paging.scale) }),
  });
  numberPages(setup, plan.firstPage);
  if (plan.blackAndWhite) setup["blackAndWhite"] = "1";
  else delete setup["blackAndWhite"];
  setMiddles(sheet, plan);
  if (plan.paging !== undefined) breakPages(sheet, plan.paging);
  if (plan.area !== null) printOnly(pkg, workbookPath, entry, plan.area);
  if (plan.titleRows !== null) {
    const rows = `${quoteSheet(entry.name)}!$${plan.titleRows.first + 1}:$${plan.titleRows.last + 1}`;
    setDefinedName(pkg, workbookPath, "_xlnm.Print_Titles", rows, entry.index);
  }
}

function printOnly(pkg: OfficePackage, workbookPath: string, entry: SheetEntry, area: Area): void {
  setDefinedName(pkg, workbookPath, "_xlnm.Print_Area", absoluteArea(entry.name, area), entry.index);
}

/** Only what the plan names. */
export function applyPages(
  pkg: OfficePackage,
  workbookPath: string,
  entry: SheetEntry,
  sheet: XmlElement,
  { orientation, margins, blackAndWhite, footer, header, firstPage, paging, area, onePage }: PagesPlan,
): void {
  const setup = worksheetChild(sheet, "pageSetup").attributes;
  if (orientation !== undefined) setup["orientation"] = orientation;
  if (margins !== undefined) setMargins(sheet, margins);
  if (blackAndWhite === true) setup["blackAndWhite"] = "1";
  else if (blackAndWhite === false) delete setup["blackAndWhite"];
  if (paging !== undefined || onePage === true)
    ensureChild(worksheetChild(sheet, "sheetPr"), "pageSetUpPr", sheetPropertiesOrder).attributes["fitToPage"] =
      onePage === true ? "1" : "0";
  if (onePage === true) Object.assign(setup, { fitToWidth: "1", fitToHeight: "1" });
  if (paging !== undefined) {
    for (const name of ["fitToWidth", "fitToHeight"]) delete setup[name];
    setup["scale"] = String(paging.scale);
    breakPages(sheet, paging);
  }
  numberPages(setup, firstPage);
  setMiddles(sheet, { header, footer });
  if (area !== undefined) printOnly(pkg, workbookPath, entry, area);
}

/** An empty text is none: a section mark alone is what other programs complain of. */
function setMiddles(
  sheet: XmlElement,
  { header, footer }: { readonly header?: string | undefined; readonly footer?: string | undefined },
): void {
  for (const [name, text] of [
    ["oddHeader", header],
    ["oddFooter", footer],
  ] as const) {
    if (text === undefined) continue;
    const holder = worksheetChild(sheet, "headerFooter");
    if (text === "") removeChildren(holder, (child) => child.name === name);
    else ensureChild(holder, name, footerOrder).children = [`&C${text}`];
  }
  removeChildren(
    sheet,
    (child) =>
      child.name === "headerFooter" && childrenOf(child).length === 0 && Object.keys(child.attributes).length === 0,
  );
}

function setMargins(sheet: XmlElement, margins: PageMargins): void {
  const given = Object.entries(margins).map(([side, inches]): [string, string] => [side, String(inches)]);
  Object.assign(worksheetChild(sheet, "pageMargins").attributes, Object.fromEntries(given));
}

function numberPages(setup: XmlElement["attributes"], firstPage: number | null | undefined): void {
  if (firstPage === null) for (const name of ["firstPageNumber", "useFirstPageNumber"]) delete setup[name];
  else if (firstPage !== undefined)
    Object.assign(setup, { firstPageNumber: String(firstPage), useFirstPageNumber: "1" });
}

/** A break stands after the row of its number, counted from 1 (18.3.1.3). */
function breakPages(sheet: XmlElement, { breaks }: Paging): void {
  removeChildren(sheet, ({ name }) => name === "rowBreaks");
  if (breaks.length === 0) return;
  const list = worksheetChild(sheet, "rowBreaks");
  list.children = breaks.map((row) => element("brk", { id: row, max: 16383, man: 1 }));
  Object.assign(list.attributes, { count: String(breaks.length), manualBreakCount: String(breaks.length) });
}
