/** Values, formulas, texts and number formats of cells. */
import { CellValueType } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { Area } from "../../../core/model/workbookPlan";
import { columnCount, rowCount } from "../address";
import type { HostInput, HostValue } from "../book";
import { Command } from "./engine";
import type { CellMatrix, UniverEngine } from "./engine";

/** What General is called in Univer: no pattern. */
const GENERAL = "General";

/** One entry per cell of the area, row by row. */
export function mapCells<Result>(
  engine: UniverEngine,
  sheet: string,
  area: Area,
  map: (cell: Nullable<ICellData>, row: number, column: number) => Result,
): Result[][] {
  const model = engine.sheet(sheet);
  const rows: Result[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: Result[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      cells.push(map(model.getCellRaw(row, column), row, column));
    rows.push(cells);
  }
  return rows;
}

/** A cell's value as Office.js reports it. */
export function cellValue(cell: Nullable<ICellData>): HostValue {
  const value = cell?.v;
  if (value === undefined || value === null) return "";
  if (cell?.t === CellValueType.BOOLEAN) return typeof value === "boolean" ? value : Number(value) === 1;
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

export const readFormulas = (engine: UniverEngine, sheet: string, area: Area): (string | null)[][] => {
  const facade = engine.sheetFacade(sheet);
  const model = engine.sheet(sheet);
  const columns = columnCount(area);
  const hasShared = mapCells(engine, sheet, area, (cell) => Boolean(cell?.si && !cell.f))
    .flat()
    .includes(true);
  if (!hasShared) return mapCells(engine, sheet, area, (cell) => cell?.f ?? null);
  // A formula shared by several cells is spelt out only by the facade.
  const texts = facade
    .getRange(area.top, area.left, Math.min(rowCount(area), model.getRowCount() - area.top), columns)
    .getFormulas();
  return mapCells(engine, sheet, area, (_, row, column) => texts[row - area.top]?.[column - area.left] || null);
};

/** Texts as the grid shows them; beyond the grid everything is empty. */
export function readTexts(engine: UniverEngine, sheet: string, area: Area): string[][] {
  const inside = engine.fit(sheet, area);
  const isOutside = inside.bottom < area.top || inside.right < area.left;
  const shown = isOutside
    ? []
    : engine.sheetFacade(sheet).getRange(area.top, area.left, rowCount(inside), columnCount(inside)).getDisplayValues();
  return mapCells(engine, sheet, area, (cell, row, column) => {
    const value = cellValue(cell);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return value === "" ? "" : String(shown[row - area.top]?.[column - area.left] ?? "");
  });
}

export const readNumberFormats = (engine: UniverEngine, sheet: string, area: Area): string[][] =>
  mapCells(engine, sheet, area, (cell) => engine.styleOf(cell)?.n?.pattern || GENERAL);

export function writeNumberFormats(
  engine: UniverEngine,
  sheet: string,
  area: Area,
  formats: readonly (readonly (string | null)[])[],
): void {
  const cellValue: CellMatrix = {};
  formats.forEach((row, i) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((pattern, j) => {
      if (pattern !== null) cells[area.left + j] = { s: numberFormatStyle(pattern) };
    });
    cellValue[area.top + i] = cells;
  });
  engine.grow(sheet, area.bottom, area.right);
  engine.run(Command.setRangeValues, sheet, { cellValue, trigger: Command.setStyle });
}

const numberFormatStyle = (pattern: string): IStyleData => ({ n: pattern === GENERAL ? null : { pattern } });

/** Everything that a new value pushes out of a cell. */
const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };

function cellFor(input: HostInput): ICellData {
  switch (input.kind) {
    case "blank":
      return EMPTY;
    case "number":
      return {
        ...EMPTY,
        v: input.value,
        t: CellValueType.NUMBER,
        ...(input.numberFormat && { s: numberFormatStyle(input.numberFormat) }),
      };
    case "boolean":
      return { ...EMPTY, v: input.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "text":
      return { ...EMPTY, v: input.value, t: input.quoted ? CellValueType.FORCE_STRING : CellValueType.STRING };
    case "formula":
      return { ...EMPTY, f: input.formula };
  }
}

/** One mutation for the whole block. */
export function writeCells(
  engine: UniverEngine,
  sheet: string,
  area: Area,
  inputs: readonly (readonly (HostInput | null)[])[],
): void {
  const cellValue: CellMatrix = {};
  const shown = engine.work(() => readNumberFormats(engine, sheet, area));
  inputs.forEach((row, i) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((input, j) => {
      if (input === null) return;
      const isGeneral = shown[i]?.[j] === GENERAL;
      cells[area.left + j] = cellFor(
        input.kind === "number" && !isGeneral ? { kind: "number", value: input.value } : input,
      );
    });
    cellValue[area.top + i] = cells;
  });
  engine.grow(sheet, area.bottom, area.right);
  engine.run(Command.setRangeValues, sheet, { cellValue });
}

/** Empties cells, their formats, or both. */
export function clearCells(
  engine: UniverEngine,
  sheet: string,
  area: Area,
  what: "All" | "Contents" | "Formats",
): void {
  const cleared: ICellData = what === "Contents" ? EMPTY : what === "Formats" ? { s: null } : { ...EMPTY, s: null };
  const cellValue: CellMatrix = {};
  const matrix = engine.sheet(sheet).getCellMatrix();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (matrix.getValue(row, column)) (cellValue[row] ??= {})[column] = cleared;
    }
  }
  engine.run(Command.setRangeValues, sheet, { cellValue, ...(what === "Formats" && { trigger: Command.setStyle }) });
}

/** The smallest area round cells with content, or with content or formats. */
export function usedArea(engine: UniverEngine, sheet: string, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  engine
    .sheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell: Nullable<ICellData>) => {
      const hasContent =
        cell !== null &&
        cell !== undefined &&
        (cell.f || cell.si || (cell.v !== undefined && cell.v !== null && cell.v !== ""));
      if (!hasContent && (valuesOnly || !cell?.s)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
  return bottom < 0 ? null : { top, left, bottom, right };
}
