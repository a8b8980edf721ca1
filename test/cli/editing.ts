/** What people do to a workbook outside the product, done by another library on the saved file. */
import { Workbook } from "@cj-tech-master/excelts";
import type { Worksheet } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export async function edited(bytes: Uint8Array, edit: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  edit(book);
  return new Uint8Array((await book.xlsx.writeBuffer()) as unknown as ArrayBuffer);
}

export function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function type(book: Workbook, sheet: string, address: string, value: string | number): void {
  sheetOf(book, sheet).getCell(address).value = value;
}

/** Row number of the first row whose text in the column (a letter) contains the label. */
export function rowOf(book: Workbook, sheet: string, column: string, label: string): number {
  const at = sheetOf(book, sheet);
  for (let row = 1; row <= at.rowCount; row += 1)
    if (String(at.getCell(`${column}${row}`).value ?? "").includes(label)) return row;
  throw new Error(`no ${label} in ${sheet}`);
}

/** Excel writes #REF! into every formula that used the sheet. */
export function deleteSheet(book: Workbook, name: string): void {
  book.removeWorksheet(sheetOf(book, name).id);
  rewriteFormulas(book, name, "#REF!");
}

/** Excel renames it in every formula too. */
export function renameSheet(book: Workbook, from: string, to: string): void {
  sheetOf(book, from).name = to;
  rewriteFormulas(book, from, `'${to}'!`);
}

function rewriteFormulas(book: Workbook, sheet: string, replacement: string): void {
  for (const worksheet of book.worksheets) {
    worksheet.eachRow((row) => {
      row.eachCell((cell) => {
        const formula = cell.formula;
        if (typeof formula === "string" && formula.includes(`'${sheet}'!`))
          cell.value = { formula: formula.replaceAll(`'${sheet}'!`, replacement) };
      });
    });
  }
}

/** One part of the package as text, changed. */
export function withPart(bytes: Uint8Array, path: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const found = Object.keys(parts).find((name) => path.test(name));
  if (found === undefined) throw new Error(`no part ${path}`);
  return zipSync({ ...parts, [found]: strToU8(change(strFromU8(parts[found] ?? new Uint8Array()))) });
}
