/** Small .xlsx files part by part, as other programs write them. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const sheetPath = "xl/worksheets/sheet1.xml";

/** A blank workbook with one sheet, Sheet1, with parts replaced or added. */
export async function fileWith(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const blank = unzipSync(await createWorkbookFile().toBytes());
  return zipSync({ ...blank, ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])) });
}

export function sheetXml(rows: string, rest = "", before = ""): string {
  return `<worksheet xmlns="${mainNamespace}">${before}<sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

/** The text of one part, "" where it is not there. */
export function partOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

/** A change of Sheet1. */
export function changeOfSheet(change: Partial<SheetPlan>, activate: string | null = null): WorkbookPlan {
  return { sheets: [{ name: "Sheet1", mode: "update", cells: [], ...change }], names: [], state: null, activate };
}
