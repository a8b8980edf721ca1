/** Cells of a workbook with other values, and what the formulas that follow them give then. */
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { createCalculator } from "./calculator";
import type { Calculator } from "./calculator";

export interface WrittenCell {
  readonly address: CellAddress;
  readonly value: CellValue;
}

/** Works out `followers` and nothing else: every other formula stands for what it shows. */
export function calculatorOver(snapshot: WorkbookSnapshot, followers: readonly CellAddress[]): Calculator {
  const bySheet = new Map<string, CellAddress[]>();
  for (const at of followers) {
    const known = bySheet.get(at.sheet);
    if (known) known.push(at);
    else bySheet.set(at.sheet, [at]);
  }
  return createCalculator({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => onlyFormulas(sheet, bySheet.get(sheet.name) ?? [])),
  });
}

function onlyFormulas(sheet: SheetSnapshot, cells: readonly CellAddress[]): SheetSnapshot {
  const formulas: (readonly (string | null)[])[] = sheet.formulas.map(() => []);
  const rows = new Map<number, (string | null)[]>();
  for (const { row, column } of cells) {
    const own = rows.get(row) ?? new Array<string | null>(sheet.formulas[row]?.length ?? 0).fill(null);
    own[column] = sheet.formulas[row]?.[column] ?? null;
    rows.set(row, own);
  }
  for (const [row, own] of rows) formulas[row] = own;
  return { ...sheet, formulas };
}

/** The snapshot with these values; formulas stay what they are. */
export function withValues(snapshot: WorkbookSnapshot, cells: readonly WrittenCell[]): WorkbookSnapshot {
  const bySheet = new Map<string, WrittenCell[]>();
  for (const cell of cells) {
    const known = bySheet.get(cell.address.sheet);
    if (known) known.push(cell);
    else bySheet.set(cell.address.sheet, [cell]);
  }
  const sheets = snapshot.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    if (!own) return sheet;
    const values = [...sheet.values];
    const copied = new Map<number, CellValue[]>();
    for (const {
      address: { row, column },
      value,
    } of own) {
      const cells = copied.get(row) ?? [...(values[row] ?? [])];
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
      copied.set(row, cells);
    }
    for (const [row, cells] of copied) {
      while (values.length < row) values.push([]);
      values[row] = cells;
    }
    return { ...sheet, values };
  });
  return { ...snapshot, sheets };
}
