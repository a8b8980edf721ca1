/** The body rows of one block as they are printed, in all the places where its table stands. */
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import type { TableSite } from "../model/tableMap";
import type { BlockSpec } from "../declare/table";
import { readAmountText } from "../text/reader/amount";
import type { CodeText } from "../text/reader/code";
import { codeWithName } from "../text/reader/code";
import { isNoAmount } from "../text/reader/format";
import { isNoteAt } from "./notes";
import { codeIn } from "../text/reader/storedCode";
import { formatAt, formulaAt, isErrorValue, textAt, valueAt } from "../model/cellText";

export interface BodyPlace {
  readonly sheet: SheetSnapshot;
  readonly site: TableSite;
  /** True for the table's first place, whose rows need no site of their own. */
  readonly main: boolean;
  /** Body rows, both ends included. */
  readonly first: number;
  readonly last: number;
}

/** One body row of a block as printed. */
export interface PrintedRow {
  readonly row: number;
  /** One text for each code column; blank ones at the end are left out. */
  readonly codes: readonly string[];
  /** The parts put together. */
  readonly code: string;
  readonly name: string;
  /** Holds a figure other than zero, or a broken one, beside code and name; the formulas of a spare row show zeros. */
  readonly filled: boolean;
  /** Absent in the table's first place. */
  readonly site?: TableSite;
}

/** Digits of each part of a code that is printed in several columns: 类 3, 款 2, 项 2. */
export function partLengths(levels: readonly number[]): readonly number[] {
  return levels.map((length, index) => length - (levels[index - 1] ?? 0));
}

/** Where the block's cells stand at one place, the same for all its rows. */
interface RowReader {
  readonly codeColumns: readonly number[];
  /** For each of them the digits of its part where the number in it has lost its zeros, and the lengths that a whole code may have. */
  readonly codeLengths: readonly { readonly padded: number | undefined; readonly whole: readonly number[] }[];
  readonly name: number | undefined;
  readonly others: readonly number[];
  readonly lengths: readonly number[];
  readonly ends: readonly number[];
  readonly declaredCodes: number;
}

export function printedRows(
  block: BlockSpec,
  places: readonly BodyPlace[],
  lengths: readonly number[],
): readonly PrintedRow[] {
  return places.flatMap((place) => {
    const reader = readerOf(block, place.site, lengths);
    return rowsToRead(place).map((row) => printedRow(reader, place, row));
  });
}

/** Blank rows on end that are read like others; a form has no more of them between its rows. */
const BLANK_ROWS = 1000;

/** A figure that somebody typed far below makes a million blank rows, of which the first are as good as all. */
function rowsToRead({ sheet, first, last }: BodyPlace): readonly number[] {
  const rows: number[] = [];
  let blank = 0;
  for (let row = first; row <= last; row += 1) {
    blank = isBlankRow(sheet, row) ? blank + 1 : 0;
    if (blank <= BLANK_ROWS) rows.push(row);
  }
  return rows;
}

export function isBlankRow(sheet: SheetSnapshot, row: number): boolean {
  return sheet.values[row]?.every((value) => value === null) !== false;
}

function readerOf(block: BlockSpec, site: TableSite, lengths: readonly number[]): RowReader {
  const codeColumns = site.codes.get(block.id) ?? [];
  const ends = endsOf(lengths);
  return {
    codeColumns,
    lengths,
    ends,
    codeLengths: codeColumns.map((_, index) => ({
      padded: codeColumns.length > 1 && index > 0 ? lengths[index] : undefined,
      whole: [...ends, ...lengths.slice(index, index + 1)],
    })),
    name: block.nameColumn === null ? undefined : site.columns.get(block.nameColumn),
    others: block.columns
      .filter((id) => id !== block.nameColumn && !block.codeColumns.includes(id))
      .flatMap((id) => site.columns.get(id) ?? []),
    declaredCodes: block.codeColumns.length,
  };
}

function printedRow(reader: RowReader, { sheet, site, main }: BodyPlace, row: number): PrintedRow {
  if (isBlankRow(sheet, row)) return { row, codes: [], code: "", name: "", filled: false, ...(main ? {} : { site }) };
  const { codeColumns, name, others, lengths, ends, declaredCodes } = reader;
  const read = codeColumns.map((column, index) =>
    codeAt(sheet, row, column, reader.codeLengths[index]?.padded, reader.codeLengths[index]?.whole ?? []),
  );
  const printed = read.map(({ code }) => code);
  while (printed.at(-1) === "") printed.pop();
  const label =
    (name === undefined ? "" : labelAt(sheet, row, name)) || (read.find((part) => part.name !== "")?.name ?? "");
  // Some print code and name in one cell: 2010301 行政运行.
  const joined = printed.length === 0 && declaredCodes > 0 ? codeWithName(label, ends) : null;
  const codes = joined !== null ? [joined.code] : printed;
  const figures = others.filter((column) => holdsFigure(valueAt(sheet, row, column)));
  return {
    row,
    ...codesOf(codes, codeColumns.length === 0 ? declaredCodes : codeColumns.length, lengths),
    name: joined?.name ?? label,
    filled: isFilled(sheet, row, figures, codes.length === 0 && label === "" ? [...codeColumns, name ?? 0] : []),
    ...(main ? {} : { site }),
  };
}

/** Beside a signature only an amount that was typed makes a row: its date, or a sum that somebody has put there to look at, does not. */
function isFilled(sheet: SheetSnapshot, row: number, figures: readonly number[], labels: readonly number[]): boolean {
  if (figures.length === 0 || !labels.some((column) => SIGNATURE.test(textAt(sheet, row, column).trim())))
    return figures.length > 0;
  return figures.some((column) => isTypedAmount(sheet, row, column));
}

export function isTypedAmount(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return (
    formulaAt(sheet, row, column) === null &&
    !(typeof value === "number" && isNoAmount(formatAt(sheet, row, column), value))
  );
}

/** A figure other than zero, or a broken one. */
export function holdsFigure(value: CellValue): boolean {
  if (typeof value === "string") return isErrorValue(value) || (readAmountText(value)?.value ?? 0) !== 0;
  return value !== null && value !== 0;
}

/** A part kept as a number has lost its leading zero. The name may stand in the cell of the code. */
function codeAt(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  length: number | undefined,
  whole: readonly number[],
): CodeText {
  const read = codeIn(labelAt(sheet, row, column), typeof valueAt(sheet, row, column) === "string", whole);
  return typeof valueAt(sheet, row, column) === "number" && length !== undefined
    ? { ...read, code: read.code.padStart(length, "0") }
    : read;
}

function codesOf(
  printed: readonly string[],
  columns: number,
  lengths: readonly number[],
): Pick<PrintedRow, "codes" | "code"> {
  const codes = columns > 1 ? inParts(printed, lengths) : printed;
  return { codes, code: codes.join("") };
}

function endsOf(lengths: readonly number[]): readonly number[] {
  return lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
}

/** Some print 20805 in the column of 款 and 2080505 in that of 项; a whole code that contradicts those before it is left as it is. */
function inParts(printed: readonly string[], lengths: readonly number[]): readonly string[] {
  const whole = printed.at(-1) ?? "";
  const ends = endsOf(lengths);
  const level = ends.indexOf(whole.length);
  if (level <= 0 || level < printed.length - 1 || lengths[printed.length - 1] === whole.length || !/^\d+$/.test(whole))
    return printed;
  const parts = ends.slice(0, level + 1).map((end, index) => whole.slice(end - (lengths[index] ?? 0), end));
  const agree = printed
    .slice(0, -1)
    .every((part, index) => part === "" || part === parts[index] || part === whole.slice(0, ends[index]));
  return agree ? parts : printed;
}

/** 制表人：…, 复核人：… under a table. */
const SIGNATURE = /^(?:制表|填表|填报|编制|复核|审核|经办|单位负责|财务负责|负责人|分管领导|联系|日期)[^:：]{0,4}[:：]/;

/** 2026年3月1日 under a table, alone in its cell. */
const DAY = /^20\d\d ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?$/;

/** A label that shows an error (a note whose formula reads a broken figure) names nothing, nor do signatures, dates, notes and the dots of an unfilled form. */
export function labelAt(sheet: SheetSnapshot, row: number, column: number): string {
  const text = textAt(sheet, row, column).trim();
  return isErrorValue(valueAt(sheet, row, column)) ||
    isDots(text.replace(/^[一二三四五六七八九十]+、/, "")) ||
    SIGNATURE.test(text) ||
    DAY.test(text) ||
    isNoteAt(sheet, row, column)
    ? ""
    : text;
}

function isDots(text: string): boolean {
  return /^[.…·。]+$/.test(text.trim());
}
