/** The bytes of an exported list as sheets of cells: .xlsx, or text with separators. Runs in the pane as well as in Node. */
import type { ListSheet } from "../../core/list/list";
import type { CellValue, SheetSnapshot } from "../../core/model/snapshot";
import { maxCellText } from "../address";
import { openWorkbookFile } from "../file/fileWorkbook";
import { WorkbookError } from "../port";
import { decodeText } from "./listText";
import { readSeparated } from "./separated";

const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
/** Largest file that is read; an export of a county unit has some hundred kilobytes. */
export const LARGEST = 50 * 1024 * 1024;

/** Throws WorkbookError emptyFile, unsupportedFormat, notAWorkbook, tooLarge, tooManyRows, tooManyColumns or unreadable. Hidden sheets are left out. */
export async function readList(bytes: Uint8Array): Promise<readonly ListSheet[]> {
  if (bytes.length === 0) throw new WorkbookError("emptyFile", "0 bytes");
  if (bytes.length > LARGEST) throw new WorkbookError("tooLarge", `${bytes.length} bytes`);
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLE2)) return readWorkbook(bytes);
  const text = decodeText(bytes);
  if (text === null) throw new WorkbookError("unreadable", "neither a workbook nor text in UTF-8, UTF-16 or GB18030");
  if (text.trim() === "") throw new WorkbookError("emptyFile", "blank text");
  // Some systems give a web page the name .xls.
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text))
    throw new WorkbookError("unsupportedFormat", "a web page or XML");
  const read = readSeparated(text);
  return [{ name: "", ...read, rows: withoutRest(read.rows) }];
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly ListSheet[]> {
  const { sheets } = await (await openWorkbookFile(bytes)).read();
  const filled = sheets.filter((sheet) => sheet.visible && sheet.values.length > 0);
  if (filled.length === 0) throw new WorkbookError("emptyFile", "no sheet has cells");
  return filled.map((sheet) => ({
    name: sheet.name,
    rows: knownValues(sheet),
    hiddenRows: sheet.hiddenRows ?? [],
    hiddenColumns: sheet.hiddenColumns ?? [],
  }));
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

/** One character more than a cell holds is kept of a longer text, so that it is seen to be too long; a million cost memory at every step. */
function withoutRest(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const isLong = (value: CellValue): boolean => typeof value === "string" && value.length > maxCellText;
  return rows.map((row) =>
    row.some(isLong) ? row.map((value) => (isLong(value) ? String(value).slice(0, maxCellText + 1) : value)) : row,
  );
}
