/** Opens an .xlsx in the sandbox's spreadsheet, in place of what is there: values, formulas, merged areas and column widths. */
import type { CellValue, SheetSnapshot } from "../../core/model/snapshot";
import { WorkbookError } from "../../workbook/port";
import { openWorkbookFile } from "../../workbook/file/fileWorkbook";
import type { SheetAppearance } from "../../workbook/file/read/appearance";
import type { HostBook, HostInput } from "../host/book";
import { requireElement } from "./requireElement";
import { tell } from "./notice";

/** Points of a character of the default font, padding included in the widths that files hold. */
const CHARACTER = 7 * 0.75;
/** Wider than this nothing of a disclosure is; official forms style whole rows of columns. */
const LAST_COLUMN = 39;

export function setUpOpening(book: HostBook): void {
  const picker = requireElement("workbook-file", HTMLInputElement);
  requireElement("open-workbook", HTMLButtonElement).addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) void open(book, file);
  });
}

async function open(book: HostBook, file: File): Promise<void> {
  try {
    const workbook = await openWorkbookFile(new Uint8Array(await file.arrayBuffer()));
    const { sheets } = await workbook.read();
    show(book, sheets, workbook.appearance());
    tell(`已打开“${file.name}”。`);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    tell(`“${file.name}”打不开（${error.code}）。请选择 .xlsx 工作簿。`);
  }
}

function show(book: HostBook, sheets: readonly SheetSnapshot[], looks: readonly SheetAppearance[]): void {
  const before = [...book.sheets()];
  before.forEach((sheet, index) => book.renameSheet(sheet, `_${index}`));
  for (const [index, sheet] of sheets.entries()) fill(book, book.addSheet(sheet.name), sheet, looks[index]);
  const [first] = book.sheets().filter((sheet) => !before.includes(sheet));
  if (first === undefined) return;
  book.activateSheet(first);
  for (const sheet of before) book.deleteSheet(sheet);
}

function fill(book: HostBook, id: string, sheet: SheetSnapshot, looks: SheetAppearance | undefined): void {
  const width = Math.max(0, ...sheet.values.map((row) => row.length));
  const area = { top: 0, left: 0, bottom: sheet.values.length - 1, right: width - 1 };
  if (area.bottom >= 0 && width > 0) {
    const textCells = (row: readonly CellValue[], r: number): (string | null)[] =>
      Array.from({ length: width }, (_, c) =>
        typeof row[c] === "string" && (sheet.formulas[r]?.[c] ?? null) === null ? "@" : null,
      );
    book.setNumberFormats(id, area, sheet.values.map(textCells));
    book.write(
      id,
      area,
      sheet.values.map((row, r) =>
        Array.from({ length: width }, (_, c) => inputOf(row[c] ?? null, sheet.formulas[r]?.[c] ?? null)),
      ),
    );
  }
  for (const merge of looks?.merges ?? []) book.merge(id, merge);
  for (const { first, last, width: characters } of looks?.columns ?? []) {
    if (first <= LAST_COLUMN) book.setColumnWidth(id, first, Math.min(last, LAST_COLUMN), characters * CHARACTER);
  }
}

function inputOf(value: CellValue, formula: string | null): HostInput | null {
  if (formula !== null) return { kind: "formula", formula };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return value === null ? null : { kind: "text", value };
}
