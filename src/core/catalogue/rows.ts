/** One row of a list of 科目: its code, name and year, or why it is none. */
import { readCodeText } from "../list/codeText";
import { cellText } from "../list/list";
import { unspoiltCode } from "../text/reader/storedCode";
import { isErrorValue } from "../model/cellText";
import type { CellValue } from "../model/snapshot";
import { forbiddenCharacter } from "../text/xmlCharacters";
import type { CatalogueColumns } from "./columns";
import type { CatalogueKind } from "../declare/imported";
import { CATALOGUE_LEVELS } from "../declare/importedList";

export interface CatalogueRow {
  readonly sheet: string;
  /** From 0; the column is that of the cell that speaks for the row. */
  readonly row: number;
  readonly column: number;
  /** The row as printed, for messages. */
  readonly text: string;
  readonly code: string;
  readonly name: string;
  readonly kind: CatalogueKind | null;
  readonly year: number | null;
  readonly fault:
    | "noCode"
    | "otherCode"
    | "badLength"
    | "noName"
    | "errorValue"
    | "spoilt"
    | "textTooLong"
    | "forbiddenCharacter"
    | "income"
    | "government"
    | null;
}

export interface RowReader {
  readonly columns: CatalogueColumns;
  /** Parts of the code of the row above, where each level has a column. */
  path: readonly string[];
}

export function rowReader(columns: CatalogueColumns): RowReader {
  return { columns, path: [] };
}

/** `stated`: the year over the list, for rows without one of their own; `broken`: a quotation mark of the row is not closed. */
export function readRow(
  reader: RowReader,
  sheet: string,
  row: number,
  cells: readonly CellValue[],
  stated: number | null,
  broken: boolean,
): CatalogueRow {
  const { codes, name: nameColumn } = reader.columns;
  const nameCell = nameColumn === null ? undefined : cells[nameColumn];
  const { code, name: behind } =
    codes.length > 1
      ? { code: joined(reader, cells), name: "" }
      : readCodeText(unspoilt(cells[codes[0] ?? 0]), nameCell);
  const name = (nameColumn === null ? behind : cellText(nameCell) || behind)
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .join("");
  const kind = kindOf(code);
  const column = codes.find((at) => cellText(cells[at]) !== "") ?? nameColumn ?? 0;
  const spoilt = broken || `${code}${name}`.includes("\uFFFD");
  return {
    sheet,
    row,
    column,
    text: printed(cells),
    code,
    name,
    kind,
    year: yearOf(reader.columns, cells, stated),
    fault: spoilt ? "spoilt" : faultIn(code, name, kind, nameCell),
  };
}

/** `stated`: the year over the list, for rows without one of their own. */
export function yearOf({ year }: CatalogueColumns, cells: readonly CellValue[], stated: number | null): number | null {
  return (year === null ? null : yearIn(cellText(cells[year]))) ?? stated;
}

/** Cells that tell a row from others. */
const PRINTED = 3;

function printed(cells: readonly CellValue[]): string {
  const texts: string[] = [];
  for (const value of cells) {
    const text = cellText(value);
    if (text !== "") texts.push(text);
    if (texts.length === PRINTED) break;
  }
  return texts.join(" ");
}

function unspoilt(value: CellValue | undefined): string {
  return unspoiltCode(cellText(value).normalize("NFKC"));
}

/** A row of a lower level may leave out the parts above it; a part that is kept as a number has lost its zero. */
function joined(reader: RowReader, cells: readonly CellValue[]): string {
  const printed = reader.columns.codes.map((column, index) =>
    unspoilt(cells[column])
      .replace(/\s/g, "")
      .padStart(index > 0 && cellText(cells[column]) !== "" ? 2 : 0, "0"),
  );
  while (printed.at(-1) === "") printed.pop();
  const whole = printed.at(-1) ?? "";
  // Some print 20103 in the column of 款 and 2010301 in that of 项.
  const code =
    whole.length > 3 && printed.length > 1
      ? whole
      : printed.map((part, index) => (part === "" ? (reader.path[index] ?? "") : part)).join("");
  if (/^\d{3,7}$/.test(code)) reader.path = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
  return printed.length === 0 ? "" : code;
}

/** 支出功能分类 begins with 2, 部门预算支出经济分类 with 3. */
function kindOf(code: string): CatalogueKind | null {
  return code.startsWith("2") ? "function" : code.startsWith("3") ? "economic" : null;
}

/** Characters of a cell. */
const LONGEST_TEXT = 32_767;

function faultIn(
  code: string,
  name: string,
  kind: CatalogueKind | null,
  nameCell: CellValue | undefined,
): CatalogueRow["fault"] {
  if (!/^\d+$/.test(code)) return "noCode";
  if (kind === null) return code.startsWith("1") ? "income" : code.startsWith("5") ? "government" : "otherCode";
  if (!CATALOGUE_LEVELS[kind].includes(code.length)) return "badLength";
  if (name.length > LONGEST_TEXT) return "textTooLong";
  if (forbiddenCharacter(name) !== null) return "forbiddenCharacter";
  if (isErrorValue(nameCell ?? null) || isErrorValue(name)) return "errorValue";
  return name === "" || /^\d+$/.test(name) ? "noName" : null;
}

function yearIn(text: string): number | null {
  const year = /^(20\d\d)(?:\.0)?年?度?$/.exec(text.normalize("NFKC"))?.[1];
  return year === undefined ? null : Number(year);
}
