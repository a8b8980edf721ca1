/** Reads the results stored in an .xlsx with a library that shares no code with ours. */
import { Workbook } from "@cj-tech-master/excelts";
import type { CellValue } from "../../src/core/model/snapshot";

/** Stored values by sheet name, row and column from 0; formulas give their results. */
export async function storedValues(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly CellValue[])[]>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheets = new Map<string, CellValue[][]>();
  for (const sheet of workbook.worksheets) {
    const rows: CellValue[][] = [];
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      const cells: CellValue[] = [];
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        cells[column - 1] = plain(cell.value);
      });
      rows[number - 1] = cells;
    });
    sheets.set(sheet.name, rows);
  }
  return sheets;
}

function plain(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object") return null;
  if ("result" in value) return plain(value.result);
  if ("formula" in value || "sharedFormula" in value) return null;
  if ("text" in value) return plain(value.text);
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map((run: { text: string }) => run.text).join("");
  return "error" in value ? String(value.error) : null;
}
