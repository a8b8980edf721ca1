/** Files carry the results of their formulas for programs that do not calculate; after a change they are renewed. */
import type { WorkbookSnapshot } from "../../../core/model/snapshot";
import type { OfficePackage } from "../parts/officePackage";
import { listSheets } from "../parts/workbookPart";
import { cellValue } from "../read/cellValue";
import { cellsOf } from "../read/sheetCells";
import { setCachedResult } from "./cellContent";

/** Takes the results from a calculated snapshot of the same package. */
export function storeResults(pkg: OfficePackage, workbookPath: string, calculated: WorkbookSnapshot): void {
  for (const [index, entry] of listSheets(pkg, workbookPath).entries()) {
    const values = calculated.sheets[index]?.values;
    for (const { row, column, element, formula } of cellsOf(pkg.read(entry.path), entry.path)) {
      const value = values?.[row]?.[column] ?? null;
      if (formula === null || cellValue(element, []) === value) continue;
      pkg.edit(entry.path);
      setCachedResult(element, value);
    }
  }
}
