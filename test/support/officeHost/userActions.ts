/** What the user does in the grid, by the commands that Univer's own screen uses. */
import { parseArea } from "../../../src/sandbox/host";
import type { Area } from "../../../src/sandbox/host";
import type { HeadlessWorkbook } from "./univer";

export type UserValue = string | number | boolean;
export type UserInput = UserValue | readonly (readonly UserValue[])[];

/** Cell types of Univer: text and number. */
const TEXT = 1;
const NUMBER = 2;

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`No address: ${address}`);
  return area;
}

/** One value goes into the first cell; a block starts there. */
export function typeAsUser(workbook: HeadlessWorkbook, sheet: string, address: string, input: UserInput): void {
  const { top, left } = areaOf(address);
  const block: readonly (readonly UserValue[])[] = typeof input === "object" ? input : [[input]];
  const formats = workbook.book.numberFormats(sheet, {
    top,
    left,
    bottom: top + block.length - 1,
    right: left + (block[0]?.length ?? 1) - 1,
  });
  const value: Record<number, Record<number, object>> = {};
  block.forEach((row, i) => {
    const cells: Record<number, object> = {};
    row.forEach((entry, j) => {
      cells[left + j] = typedCell(entry, formats[i]?.[j] === "@");
    });
    value[top + i] = cells;
  });
  run(workbook, sheet, "sheet.command.set-range-values", {
    range: {
      startRow: top,
      endRow: top + block.length - 1,
      startColumn: left,
      endColumn: left + (block[0]?.length ?? 1) - 1,
    },
    value,
  });
}

function typedCell(entry: UserValue, isText: boolean): object {
  const rest = { p: null, si: null };
  if (entry === "") return { ...rest, v: null, f: null };
  if (isText) return { ...rest, v: String(entry), t: TEXT, f: null };
  if (typeof entry === "string" && entry.startsWith("=")) return { ...rest, f: entry, v: null };
  if (typeof entry === "boolean") return { ...rest, v: entry ? 1 : 0, t: 3, f: null };
  const isNumber = typeof entry === "number" || (entry.trim() !== "" && Number.isFinite(Number(entry)));
  return isNumber ? { ...rest, v: Number(entry), t: NUMBER, f: null } : { ...rest, v: entry, t: TEXT, f: null };
}

export function selectAsUser(workbook: HeadlessWorkbook, sheet: string, address: string): void {
  const area = areaOf(address);
  const range = { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
  run(workbook, sheet, "sheet.operation.set-selections", { selections: [{ range, primary: null, style: null }] });
}

export function activateAsUser(workbook: HeadlessWorkbook, sheet: string): void {
  run(workbook, sheet, "sheet.operation.set-worksheet-active", {});
}

/** `row` counts from 1. The user works on the sheet in view, so it comes into view first. */
export function insertRowsAsUser(workbook: HeadlessWorkbook, sheet: string, row: number, count: number): void {
  activateAsUser(workbook, sheet);
  workbook.facade.getSheetBySheetId(sheet)?.insertRowsBefore(row - 1, count);
}

export function deleteRowsAsUser(workbook: HeadlessWorkbook, sheet: string, row: number, count: number): void {
  activateAsUser(workbook, sheet);
  workbook.facade.getSheetBySheetId(sheet)?.deleteRows(row - 1, count);
}

function run(workbook: HeadlessWorkbook, sheet: string, command: string, parameters: object): void {
  const done = workbook.run(command, { unitId: workbook.facade.getId(), subUnitId: sheet, ...parameters });
  if (!done) throw new Error(`Univer did not carry out ${command}`);
}
