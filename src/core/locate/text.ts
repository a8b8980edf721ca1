/** Reads a snapshot's cells as text and numbers. */
import type { CellValue, SheetSnapshot } from "../model/snapshot";

export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row]?.[column] ?? null;
}

export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return value === null ? "" : String(value);
}

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

export function columnCount(sheet: SheetSnapshot): number {
  return sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
}

/** Dashes and dots stand for nothing in printed tables. */
const NOTHING = /^[-—–－/.…]+$/;

/** Blank, or printed as what stands for a zero. */
export function printsNothing(value: CellValue): boolean {
  return isBlank(value) || (typeof value === "string" && NOTHING.test(value.trim()));
}

/** Error values arrive as text: #REF!, #DIV/0! … */
export function isErrorValue(value: CellValue): value is string {
  return typeof value === "string" && /^#(REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL|SPILL|CALC|FIELD|CONNECT|BLOCKED|UNKNOWN|GETTING_DATA)[!?]?$/.test(value);
}
