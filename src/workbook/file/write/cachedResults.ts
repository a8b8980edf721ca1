/** Files carry the results of their formulas for programs that do not calculate; after a change they are renewed. */
import type { CellValue, SheetSnapshot } from "../../../core/model/snapshot";
import type { OfficePackage } from "../parts/officePackage";
import { listSheets } from "../parts/workbookPart";
import { cellValue } from "../read/cellValue";
import type { CalculatedWorkbook } from "../read/recalculate";
import { cellsOf } from "../read/sheetCells";
import { setCachedResult } from "./cellContent";

/**
 * Stores the results that the change brought about. Where our calculation yields the same before and after, the file keeps what
 * the program that wrote it had worked out, also where we do not agree with it. `after` is of `pkg`.
 */
export function storeResults(pkg: OfficePackage, workbookPath: string, { whole: before }: CalculatedWorkbook, { whole: after, staleVerdicts }: CalculatedWorkbook): void {
  const known = new Map(before.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const stale = staleVerdicts();
  for (const [index, entry] of listSheets(pkg, workbookPath).entries()) {
    const sheet = after.sheets[index];
    if (sheet === undefined) continue;
    const changed = changedResults(known.get(entry.name.toLowerCase()), sheet);
    for (const one of stale) if (one.sheet === sheet.name) changed.set(`${one.row},${one.column}`, one.value);
    if (changed.size === 0) continue;
    for (const { row, column, element, formula } of cellsOf(pkg.read(entry.path), entry.path)) {
      const value = formula === null ? undefined : changed.get(`${row},${column}`);
      if (value === undefined || cellValue(element, []) === value) continue;
      pkg.edit(entry.path);
      setCachedResult(element, value);
    }
  }
}

/** By "row,column": results of formulas that are another or were not there before. */
function changedResults(before: SheetSnapshot | undefined, after: SheetSnapshot): Map<string, CellValue> {
  const changed = new Map<string, CellValue>();
  for (const [row, formulas] of after.formulas.entries()) {
    for (const [column, formula] of formulas.entries()) {
      if (formula === null) continue;
      const value = after.values[row]?.[column] ?? null;
      const isSame = before?.formulas[row]?.[column] === formula && (before.values[row]?.[column] ?? null) === value;
      if (!isSame) changed.set(`${row},${column}`, value);
    }
  }
  return changed;
}
