/** Reads a snapshot's cells as text and numbers. */
import type { CellValue, SheetSnapshot, UnknownCell } from "./snapshot";
import { standsForNothing } from "../text/reader/amount";
import { legible } from "../text/reader/characters";
import { dateText } from "../text/reader/date";
import { scaleOf } from "../text/reader/format";

export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row]?.[column] ?? null;
}

/** By the list, once: most sheets have none. */
const unknowns = new WeakMap<readonly UnknownCell[], ReadonlyMap<string, UnknownCell>>();

/** Why nobody knows the value of the cell; undefined where it has one. */
export function unknownAt(
  { unknown }: SheetSnapshot,
  { row, column }: { readonly row: number; readonly column: number },
): UnknownCell | undefined {
  if (unknown === undefined || unknown.length === 0) return undefined;
  const known = unknowns.get(unknown) ?? new Map(unknown.map((cell) => [`${cell.row},${cell.column}`, cell]));
  unknowns.set(unknown, known);
  return known.get(`${row},${column}`);
}

/** Null for General, and where the reader cannot tell. */
export function formatAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formats?.[row]?.[column] ?? null;
}

/** A figure as it is shown: in 万元 where the format moves the point of what is kept in 元. */
export function figureAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  const value = valueAt(sheet, row, column);
  const digits = typeof value === "number" ? scaleOf(formatAt(sheet, row, column), value) : 0;
  return typeof value === "number" && digits > 0 ? Number(`${value}e-${digits}`) : value;
}

/** What is read there: lookalike characters as those that are meant, without invisible ones, a date as it is shown. */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === "string") return legible(value);
  if (typeof value === "number")
    return dateText(dayNumber(sheet, value), formatAt(sheet, row, column)) ?? String(value);
  return value === null ? "" : String(value);
}

const DAYS_TO_1904 = 1462;

/** A number that is shown as a date, in the calendar that counts from 1900. */
export function dayNumber({ since1904 }: SheetSnapshot, value: number): number {
  return since1904 === true ? value + DAYS_TO_1904 : value;
}

export function isBlank(value: CellValue): boolean {
  return (
    value === null ||
    value === "" ||
    (typeof value === "string" && !STARTS_SEEN.test(value) && legible(value).trim() === "")
  );
}

/** As nearly all texts do. */
const STARTS_SEEN = /^[!-~\u4e00-\u9fff]/;

export function columnCount(sheet: SheetSnapshot): number {
  return sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
}

/** Dashes, strokes, dots, 无 and 零 stand for nothing in printed tables. */
export function isNothing(value: CellValue): boolean {
  return typeof value === "string" && standsForNothing(value);
}

/** Blank, or what stands for nothing. */
export function printsNothing(value: CellValue): boolean {
  return isBlank(value) || isNothing(value);
}

/** Error values arrive as text: #REF!, #DIV/0! … */
export function isErrorValue(value: CellValue): value is string {
  return (
    typeof value === "string" &&
    /^#(REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL|SPILL|CALC|FIELD|CONNECT|BLOCKED|UNKNOWN|GETTING_DATA)[!?]?$/.test(value)
  );
}
