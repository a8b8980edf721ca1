/** A1 addresses. Sheet names are always quoted in formulas, which every spreadsheet program reads. */
import { documentPlaceWords } from "./documentPlaces";
import { columnLetters } from "./columnLetters";
import type { CellAddress } from "./snapshot";
import type { Area } from "./workbookPlan";

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** For looking cells up: the same for the same cell. */
export function addressKey({ sheet, row, column }: CellAddress): string {
  return `${sheet}|${row}|${column}`;
}

/** For looking lines of sheets up: the same for all cells of a row. */
export function lineKey({ sheet, row }: Pick<CellAddress, "sheet" | "row">): string {
  return `${sheet}|${row}`;
}

/** "B3" or "B3:D9". */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$3:$B$9", for lookups that are filled down. */
export function fixedAreaName(area: Area): string {
  return `$${columnLetters(area.left)}$${area.top + 1}:$${columnLetters(area.right)}$${area.bottom + 1}`;
}

export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** The reference as written from `from`: without the sheet when it is the same one. */
export function reference(target: CellAddress, from: string): string {
  const name = cellName(target.row, target.column);
  return target.sheet === from ? name : `${quoteSheet(target.sheet)}!${name}`;
}

/** "表3!C8", for messages; of a document 第 3 表第 8 行. */
export function printedAddress(address: CellAddress): string {
  return documentPlaceWords(address) ?? `${address.sheet}!${cellName(address.row, address.column)}`;
}
