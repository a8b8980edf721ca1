/** The bytes of an exported list as sheets of cells: .xlsx, or text with separators. Runs in the pane as well as in Node. */
import Papa from "papaparse";
import type { ListSheet } from "../../core/import/list";
import type { CellValue, SheetSnapshot } from "../../core/model/snapshot";
import { openWorkbookFile } from "../file/fileWorkbook";
import { WorkbookError } from "../port";
import { decodeText } from "./listText";
import { settleQuotes } from "./quotes";

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
  if (text === null) throw new WorkbookError("unreadable", "neither a workbook nor text in UTF-8, UTF-16 or GB18030");
  if (text.trim() === "") throw new WorkbookError("emptyFile", "blank text");
  // Some systems give a web page the name .xls.
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) throw new WorkbookError("unsupportedFormat", "a web page or XML");
  return [{ name: "", ...readSeparated(text) }];
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly ListSheet[]> {
  const { sheets } = await (await openWorkbookFile(bytes)).read();
  const filled = sheets.filter((sheet) => sheet.visible && sheet.values.length > 0);
  if (filled.length === 0) throw new WorkbookError("emptyFile", "no sheet has cells");
  return filled.map((sheet) => ({ name: sheet.name, rows: knownValues(sheet), hiddenRows: sheet.hiddenRows ?? [], hiddenColumns: sheet.hiddenColumns ?? [] }));
}

/** What stands for the value of a formula that nobody can work out: a blank would be taken for no amount. */
const UNKNOWN = "（公式算不出）";

function knownValues({ values, unknown = [] }: SheetSnapshot): readonly (readonly CellValue[])[] {
  const rows = values.map((row) => [...row]);
  for (const { row, column } of unknown) {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = UNKNOWN;
  }
  return rows;
}

const SEPARATORS = [",", "\t", ";"] as const;
/** The line by which Excel is told the separator; it shows no such row. */
const SAID = /^sep=([,\t;])\n/i;

/** Title lines have no separators and amounts may have commas, so the separator is the one that gives most rows the same number of cells. */
function readSeparated(text: string): Pick<ListSheet, "rows" | "separated" | "brokenQuotes"> {
  // CR, CR LF and CR CR LF end a line as LF does; the parser by itself takes one kind for the whole file.
  const lines = text.replace(/\r*\n|\r/g, "\n");
  const said = SAID.exec(lines);
  const body = said === null ? lines : lines.slice(said[0].length);
  const parsed = (said?.[1] === undefined ? SEPARATORS : [said[1]]).map((delimiter) => {
    const settled = settleQuotes(body, delimiter);
    const rows = Papa.parse<string[]>(settled.text, { delimiter, newline: "\n", skipEmptyLines: false }).data;
    return { rows, brokenQuotes: settled.broken, score: evenRows(rows) };
  });
  const [best] = parsed.sort((left, right) => right.score - left.score);
  if (best === undefined || best.score === 0) throw new WorkbookError("unsupportedFormat", "text without separated columns");
  return { rows: best.rows, separated: true, brokenQuotes: best.brokenQuotes };
}

/** Cells in rows of the most frequent width above one. */
function evenRows(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + row.length);
  return Math.max(0, ...widths.values());
}
