/** Range.values, formulas, text, valueTypes and numberFormat. */
import { columnCount, contains, isSingleCell, rowCount } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { CallArguments } from "../arguments";
import type { HostInput, HostValue } from "../book";
import { readCellInput } from "../cellInput";
import { invalidArgument, sizeMismatch } from "../errors";
import type { HostContext, RangeTarget } from "../hostContext";
import { areaOf } from "./range";

/** Cells that one read or write may cover; Excel's own limit is 5 million. */
const CELL_LIMIT = 5_000_000;

/** Values after calculation; null for ranges too large to read, as Excel gives for whole columns. */
export async function valuesOf(target: RangeTarget, host: HostContext): Promise<HostValue[][] | null> {
  const area = readable(target, "Range.values");
  if (!area) return null;
  await host.book.calculated();
  return host.calculation.values(target.sheet, area);
}

/** A formula where there is one, else the value. */
export async function formulasOf(target: RangeTarget, host: HostContext): Promise<HostValue[][] | null> {
  const values = await valuesOf(target, host);
  if (!values) return null;
  const formulas = host.book.formulas(target.sheet, areaOf(target));
  return values.map((row, i) => row.map((value, j) => formulas[i]?.[j] ?? value));
}

export async function textsOf(target: RangeTarget, host: HostContext): Promise<string[][] | null> {
  const area = readable(target, "Range.text");
  if (!area) return null;
  await host.book.calculated();
  return host.book.texts(target.sheet, area);
}

export async function valueTypesOf(target: RangeTarget, host: HostContext): Promise<string[][] | null> {
  const values = await valuesOf(target, host);
  return values && values.map((row) => row.map(valueType));
}

export function numberFormatsOf(target: RangeTarget, host: HostContext): string[][] | null {
  const area = readable(target, "Range.numberFormat");
  return area && host.book.numberFormats(target.sheet, area);
}

const ERROR_TEXT = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

function valueType(value: HostValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR_TEXT.test(value) ? "Error" : "String";
}

/** Writes values or formulas: numbers, text that Excel reads as numbers, formulas; null leaves a cell alone. */
export function writeCells(target: RangeTarget, value: CallArguments, host: HostContext): void {
  const area = writable(target, value.location, host);
  const grid = gridOf(value, area);
  host.requireUnlocked(target.sheet, area, value.location);
  const formats = host.book.numberFormats(target.sheet, area);
  const cells = grid.map((row, i) =>
    row.map((entry, j) => readCellInput(entry, formats[i]?.[j] ?? "General", value.location)),
  );
  dropHiddenByMerges(cells, area, host.book.merges(target.sheet));
  host.book.write(target.sheet, area, cells);
  host.raiseChange({ sheet: target.sheet, area, changeType: "RangeEdited", shiftDirection: "None", details: {} });
}

export function writeNumberFormats(target: RangeTarget, value: CallArguments, host: HostContext): void {
  const area = writable(target, value.location, host);
  const grid = gridOf(value, area);
  host.requireAllowed(target.sheet, "allowFormatCells", value.location);
  const formats = grid.map((row) => row.map((entry) => readFormat(entry, value.location)));
  host.book.setNumberFormats(target.sheet, area, formats);
}

function readFormat(entry: unknown, location: string): string | null {
  if (entry === null) return null;
  if (typeof entry !== "string") throw invalidArgument(location);
  return entry === "" ? "General" : entry;
}

/** One value for all cells, or an array of the range's size. */
function gridOf(value: CallArguments, area: Area): readonly (readonly unknown[])[] {
  const raw = value.raw();
  const columns = columnCount(area);
  if (!Array.isArray(raw)) {
    const row = new Array<unknown>(columns).fill(raw);
    return Array.from({ length: rowCount(area) }, () => row);
  }
  const fits = raw.length === rowCount(area) && raw.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw sizeMismatch(value.location);
  return raw as readonly (readonly unknown[])[];
}

const cellsIn = (area: Area): number => rowCount(area) * columnCount(area);

function readable(target: RangeTarget, location: string): Area | null {
  const area = areaOf(target, location);
  return cellsIn(area) > CELL_LIMIT ? null : area;
}

/** Whole rows and columns are written as far as the engine's grid goes. */
function writable(target: RangeTarget, location: string, host: HostContext): Area {
  const area = areaOf(target, location);
  host.requireSheet(target.sheet, location);
  return cellsIn(area) > CELL_LIMIT / 100 ? host.book.clip(target.sheet, area) : area;
}

/** A merged area holds a value in its first cell alone; the rest is dropped without an error, as in Excel. */
function dropHiddenByMerges(cells: (HostInput | null)[][], area: Area, merges: readonly Area[]): void {
  const inside = merges.filter((merge) => !isSingleCell(merge) && merge.top <= area.bottom && merge.bottom >= area.top);
  if (inside.length === 0) return;
  cells.forEach((row, i) =>
    row.forEach((_, j) => {
      const cell = { top: area.top + i, bottom: area.top + i, left: area.left + j, right: area.left + j };
      const merge = inside.find((candidate) => contains(candidate, cell));
      if (merge && !(merge.top === cell.top && merge.left === cell.left)) row[j] = null;
    }),
  );
}
