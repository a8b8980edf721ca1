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
export function storeResults(
  pkg: OfficePackage,
  workbookPath: string,
  before: CalculatedWorkbook,
  after: CalculatedWorkbook,
): void {
  const known = new Map(
    before.whole.sheets.map((sheet, index) => [
      sheet.name.toLowerCase(),
      { sheet, stored: before.stored.sheets[index] },
    ]),
  );
  const stale = after.staleVerdicts();
  for (const [index, entry] of listSheets(pkg, workbookPath).entries()) {
    const sheet = after.whole.sheets[index];
    if (sheet === undefined) continue;
    const changed = changedResults(known.get(entry.name.toLowerCase()), { sheet, stored: after.stored.sheets[index] });
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

interface Results {
  readonly sheet: SheetSnapshot;
  /** With what the file remembers. */
  readonly stored: SheetSnapshot | undefined;
}

/**
 * By "row,column": results of formulas that are another or were not there before. A row that moved in can bring the formula of the place,
 * and with it a result of elsewhere: what the file remembers there has to be what it remembered.
 */
function changedResults(before: Results | undefined, { sheet, stored }: Results): Map<string, CellValue> {
  const changed = new Map<string, CellValue>();
  for (const [row, formulas] of sheet.formulas.entries()) {
    for (const [column, formula] of formulas.entries()) {
      if (formula === null) continue;
      const value = valueOf(sheet, row, column);
      const isSame =
        before?.sheet.formulas[row]?.[column] === formula &&
        valueOf(before.sheet, row, column) === value &&
        valueOf(before.stored, row, column) === valueOf(stored, row, column);
      if (!isSame) changed.set(`${row},${column}`, value);
    }
  }
  return changed;
}

function valueOf(sheet: SheetSnapshot | undefined, row: number, column: number): CellValue {
  return sheet?.values[row]?.[column] ?? null;
}
