/** A snapshot after a plan was carried out on it: values as planned, the workbook recalculated. */
import { recalculate } from "../../src/core/formula/index";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";

export function applied(snapshot: WorkbookSnapshot, plan: WorkbookPlan): WorkbookSnapshot {
  const updated = snapshot.sheets.map((sheet) => {
    const update = plan.sheets.find((candidate) => candidate.mode === "update" && candidate.name === sheet.name);
    return update ? written(sheet, update) : sheet;
  });
  const created = plan.sheets.filter((sheet) => sheet.mode === "create").map((sheet) => written({ name: sheet.name, visible: true, values: [], formulas: [] }, sheet));
  return recalculate({ state: plan.state ?? snapshot.state, sheets: [...updated, ...created] }).snapshot;
}

function written(sheet: SheetSnapshot, { cells }: SheetPlan): SheetSnapshot {
  const values: CellValue[][] = sheet.values.map((row) => [...row]);
  const formulas: (string | null)[][] = sheet.formulas.map((row) => [...row]);
  for (const { row, column, content } of cells) {
    put(values, row, column, content.value);
    put(formulas, row, column, content.kind === "formula" ? content.formula : null);
  }
  return { ...sheet, values, formulas };
}

function put<T>(grid: (T | null)[][], row: number, column: number, value: T | null): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
}
