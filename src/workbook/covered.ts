/** Merged areas: their first cell alone is seen, but Excel adds up what the others still hold, and so do formulas of ours. */
import type { CellValue, CoveredCell, SheetSnapshot, WorkbookSnapshot } from "../core/model/snapshot";
import type { Area } from "../core/model/workbookPlan";
import { WorkbookError } from "./port";

/** Merged areas cannot overlap, so honest files stay far below; it bounds the work on hostile ones. */
const maxMergedCells = 2_000_000;

/**
 * The snapshot as it is seen: cells under a merged area are empty, and what they hold is listed apart. Formulas have been
 * calculated before. Throws unreadable where merged areas overlap without end. `mergesOf` gives a sheet's merged areas by index.
 */
export function withoutCovered(
  snapshot: WorkbookSnapshot,
  mergesOf: (sheet: number) => readonly Area[],
): WorkbookSnapshot {
  const budget = { cells: maxMergedCells };
  return { ...snapshot, sheets: snapshot.sheets.map((sheet, index) => seenSheet(sheet, mergesOf(index), budget)) };
}

function seenSheet(sheet: SheetSnapshot, merges: readonly Area[], budget: { cells: number }): SheetSnapshot {
  const values = new Map<number, CellValue[]>();
  const formulas = new Map<number, (string | null)[]>();
  const covered: CoveredCell[] = [];
  for (const { row, column } of merges.flatMap((area) => hiddenCells(sheet, area, budget))) {
    const valueRow = values.get(row) ?? [...(sheet.values[row] ?? [])];
    const formulaRow = formulas.get(row) ?? [...(sheet.formulas[row] ?? [])];
    const value = valueRow[column] ?? null;
    if (value !== null && value !== "") covered.push({ row, column, value });
    valueRow[column] = null;
    if (column < formulaRow.length) formulaRow[column] = null;
    values.set(row, valueRow);
    formulas.set(row, formulaRow);
  }
  if (values.size === 0) return { ...sheet, covered };
  return { ...sheet, values: replaced(sheet.values, values), formulas: replaced(sheet.formulas, formulas), covered };
}

/** Those that hold anything at all. */
function hiddenCells(
  sheet: SheetSnapshot,
  area: Area,
  budget: { cells: number },
): { readonly row: number; readonly column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.values.length - 1); row++) {
    const [values, formulas] = [sheet.values[row] ?? [], sheet.formulas[row] ?? []];
    const last = Math.min(area.right, Math.max(values.length, formulas.length) - 1);
    budget.cells -= Math.max(1, last - area.left + 1);
    if (budget.cells < 0) throw new WorkbookError("unreadable", `${sheet.name}: overlapping merged areas`);
    for (let column = area.left; column <= last; column++) {
      const isFirst = row === area.top && column === area.left;
      if (!isFirst && ((values[column] ?? null) !== null || (formulas[column] ?? null) !== null))
        cells.push({ row, column });
    }
  }
  return cells;
}

function replaced<Row>(rows: readonly Row[], changed: ReadonlyMap<number, Row>): readonly Row[] {
  return rows.map((row, index) => changed.get(index) ?? row);
}
