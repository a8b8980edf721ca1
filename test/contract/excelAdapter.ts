/** The Excel adapter under the contract suite: the genuine Office.js client over the embedded host. */
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";
import type { Adapter, SeenStyle, Subject } from "./adapter";

export interface ExcelSubject extends Subject {
  readonly office: OfficeHost;
}

export const excelAdapter: Adapter = { name: "excel", open: openExcel };

/** The client's globals are what the adapter expects of Office.onReady. */
export async function openExcel(): Promise<ExcelSubject> {
  const office = startOfficeHost();
  Object.assign(globalThis, { Excel: office.Excel, OfficeExtension: office.OfficeExtension });
  return {
    office,
    port: createExcelPort(),
    renameSheet: (from, to) =>
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(from).name = to;
        await context.sync();
      }),
    type: async (sheet, address, value) => office.userEdit(sheet, address, value),
    hide: (sheet, lines) =>
      office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(lines);
        if (/^\d/.test(lines)) range.rowHidden = true;
        else range.columnHidden = true;
        await context.sync();
      }),
    hideSheet: (sheet, how) =>
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).visibility = how;
        await context.sync();
      }),
    styleOf: (sheet, address) => styleOf(office, sheet, address),
    mergedAreas: (sheet) => mergedAreas(office, sheet),
    conditions: (sheet) => conditions(office, sheet),
    nameOf: (name) => nameOf(office, name),
    close: () => office.dispose(),
  };
}

function styleOf(office: OfficeHost, sheet: string, address: string): Promise<SeenStyle> {
  return office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(
      "numberFormat,format/horizontalAlignment,format/wrapText,format/font/name,format/font/size,format/font/bold,format/font/color,format/fill/color",
    );
    await context.sync();
    const { font, fill, horizontalAlignment, wrapText } = range.format;
    return {
      fontName: font.name,
      fontSize: font.size,
      bold: font.bold,
      fontColor: font.color.toUpperCase(),
      fill: fill.color.toUpperCase(),
      horizontal: horizontalAlignment.toLowerCase(),
      wrap: wrapText,
      numberFormat: String((range.numberFormat as unknown[][])[0]?.[0]),
    };
  });
}

function mergedAreas(office: OfficeHost, sheet: string): Promise<readonly string[]> {
  return office.Excel.run(async (context) => {
    const merged = context.workbook.worksheets.getItem(sheet).getUsedRange().getMergedAreasOrNullObject();
    merged.load("address");
    await context.sync();
    return merged.isNullObject ? [] : merged.address.split(",").map((area) => area.replace(/^.*!/, ""));
  });
}

function conditions(office: OfficeHost, sheet: string): Promise<readonly string[]> {
  return office.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.load("items/id");
    await context.sync();
    const seen = formats.items.map((format) => ({
      range: format.getRange().load("address"),
      rule: format.custom.rule.load("formula"),
    }));
    await context.sync();
    return seen.map(({ range, rule }) => `${range.address.replace(/^.*!/, "")} ${rule.formula}`);
  });
}

function nameOf(office: OfficeHost, name: string): Promise<string | null> {
  return office.Excel.run(async (context) => {
    const item = context.workbook.names.getItemOrNullObject(name).load("formula");
    await context.sync();
    return item.isNullObject ? null : String(item.formula).replace(/^=/, "");
  });
}
