/** The bytes of an exported list as sheets of cells: .xlsx, or text with separators. Runs in the pane as well as in Node. */
import Papa from "papaparse";
import type { ListSheet } from "../../core/import/list";
import { openWorkbookFile } from "../file/fileWorkbook";
import { WorkbookError } from "../port";
import { decodeText } from "./listText";

const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
/** Largest file that is read; an export of a county unit has some hundred kilobytes. */
export const LARGEST = 50 * 1024 * 1024;

/** Throws WorkbookError emptyFile, unsupportedFormat, notAWorkbook, tooLarge or unreadable. Hidden sheets are left out. */
export async function readList(bytes: Uint8Array): Promise<readonly ListSheet[]> {
  if (bytes.length === 0) throw new WorkbookError("emptyFile", "0 bytes");
  if (bytes.length > LARGEST) throw new WorkbookError("tooLarge", `${bytes.length} bytes`);
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLE2)) return readWorkbook(bytes);
  const text = decodeText(bytes);
  if (text === null) throw new WorkbookError("unreadable", "neither a workbook nor text in UTF-8 or GB18030");
  if (text.trim() === "") throw new WorkbookError("emptyFile", "blank text");
  // Some systems give a web page the name .xls.
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) throw new WorkbookError("unsupportedFormat", "a web page or XML");
  return [{ name: "", rows: readSeparated(text) }];
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly ListSheet[]> {
  const { sheets } = await (await openWorkbookFile(bytes)).read();
  const filled = sheets.filter((sheet) => sheet.visible && sheet.values.length > 0);
  if (filled.length === 0) throw new WorkbookError("emptyFile", "no sheet has cells");
  return filled.map(({ name, values }) => ({ name, rows: values }));
}

const SEPARATORS = [",", "\t", ";"] as const;

/** Title lines have no separators and amounts may have commas, so the separator is the one that gives most rows the same number of cells. */
function readSeparated(text: string): readonly (readonly string[])[] {
  // CR, CR LF and CR CR LF end a line as LF does; the parser by itself takes one kind for the whole file.
  const lines = text.replace(/\r*\n|\r/g, "\n");
  const parsed = SEPARATORS.map((delimiter) => Papa.parse<string[]>(lines, { delimiter, newline: "\n", skipEmptyLines: false }));
  const [best] = parsed.map((result) => ({ result, score: evenRows(result.data) })).sort((left, right) => right.score - left.score);
  if (best === undefined || best.score === 0) throw new WorkbookError("unsupportedFormat", "text without separated columns");
  const broken = best.result.errors.find((error) => error.type === "Quotes");
  if (broken) throw new WorkbookError("unreadable", `row ${(broken.row ?? 0) + 1}: ${broken.code}`);
  return best.result.data;
}

/** Cells in rows of the most frequent width above one. */
function evenRows(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}
