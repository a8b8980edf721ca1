/** CT_Worksheet's sequence (ECMA-376 part 1, 18.3.1.99): Excel repairs a sheet whose elements are out of order. */
import { ensureChild } from "../xml/element";
import type { XmlElement } from "../xml/element";

export const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** The worksheet's child of this name, made in its place when missing. */
export function worksheetChild(sheet: XmlElement, name: (typeof worksheetOrder)[number]): XmlElement {
  return ensureChild(sheet, name, worksheetOrder);
}
