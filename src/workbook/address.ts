/** A1 addresses as workbooks hold them, read back and written; what core already says is taken from there. */
import { columnLetters } from "../core/formula/index";
import { quoteSheet } from "../core/model/address";
import type { Span } from "../core/model/snapshot";
import type { Area } from "../core/model/workbookPlan";

export { columnLetters as columnName } from "../core/formula/index";
export { areaName, cellName, quoteSheet } from "../core/model/address";

export const maxRows = 1_048_576;
export const maxColumns = 16_384;
/** Characters of a cell, and of a comment. */
export const maxCellText = 32_767;

/** "A" → 0; null when the letters are no column of a sheet. */
export function columnIndex(name: string): number | null {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index >= 1 && index <= maxColumns ? index - 1 : null;
}

/** "J:P" */
export function columnsName({ first, last }: Span): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}

/** "'表 1'!$A$1:$D$20", the form of defined names. */
export function absoluteArea(sheet: string, area: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${quoteSheet(sheet)}!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

/** "B2" → row 1, column 1; null when it is no cell of a sheet. */
export function parseCell(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  const column = columnIndex(match?.[1] ?? "");
  const row = Number(match?.[2] ?? 0) - 1;
  return match === null || column === null || row < 0 || row >= maxRows ? null : { row, column };
}

/** "A1:D20" or "A1"; null when it is no rectangle of a sheet. */
export function parseArea(name: string): Area | null {
  const [first = "", last = first] = name.split(":");
  const start = parseCell(first);
  const end = parseCell(last);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
