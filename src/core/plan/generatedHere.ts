/** A workbook of ours that has forgotten so: programs such as openpyxl leave custom XML parts out when they save a file. */
import { textAt } from "../model/cellText";
import type { WorkbookSnapshot } from "../model/snapshot";
import { CHECK_SHEET, COLUMNS } from "./checkSheet";
import type { PackSpec } from "../declare/pack";
import { normalizeText } from "../text/normalize";

/** Every sheet of the form under its own name, 基础信息 and 勾稽检查 with the head that we give it: nobody else makes these. */
export function looksGenerated(pack: PackSpec, { sheets }: WorkbookSnapshot): boolean {
  const names = new Set(sheets.map(({ name }) => name));
  if (![pack.info.sheet, ...pack.tables.map((table) => table.sheet)].every((name) => names.has(name))) return false;
  const lines = sheets.find(({ name }) => name === pack.checkSheet.sheet);
  if (lines === undefined || normalizeText(textAt(lines, 0, 0)) !== normalizeText(pack.checkSheet.title)) return false;
  return COLUMNS.every((label, column) => textAt(lines, CHECK_SHEET.firstRow - 1, column) === label);
}
