/** A constant that a command writes over, on a sheet that is there and whose rows stay; null where it writes over none. */
import type { CellAddress, WorkbookSnapshot } from "../../../src/core/model/snapshot";

export function writtenCell(before: WorkbookSnapshot, after: WorkbookSnapshot): CellAddress | null {
  for (const { name, values, formulas } of before.sheets) {
    const now = after.sheets.find((sheet) => sheet.name === name);
    if (now?.values.length !== values.length) continue;
    for (const [row, cells] of now.values.entries())
      for (const [column, value] of cells.entries()) {
        const isConstant = (formulas[row]?.[column] ?? null) === null && (now.formulas[row]?.[column] ?? null) === null;
        if (isConstant && value !== (values[row]?.[column] ?? null)) return { sheet: name, row, column };
      }
  }
  return null;
}
