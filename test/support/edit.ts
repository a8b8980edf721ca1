/** One cell of a snapshot changed as a user would, and the workbook recalculated. */
import { recalculate } from "../../src/core/formula/index";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";

export function editCell(snapshot: WorkbookSnapshot, at: CellAddress, value: CellValue): WorkbookSnapshot {
  const edited = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== at.sheet) return sheet;
      const replace = <T>(grid: readonly (readonly T[])[], cell: T): T[][] =>
        grid.map((row, index) =>
          index === at.row ? row.map((old, column) => (column === at.column ? cell : old)) : [...row],
        );
      return {
        ...sheet,
        values: replace<CellValue>(sheet.values, value),
        formulas: replace<string | null>(sheet.formulas, null),
      };
    }),
  };
  return recalculate(edited).snapshot;
}

export function valueOf(snapshot: WorkbookSnapshot, at: CellAddress): CellValue {
  return snapshot.sheets.find((sheet) => sheet.name === at.sheet)?.values[at.row]?.[at.column] ?? null;
}
