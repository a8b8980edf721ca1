/** A fault carried out as a user would do it; formulas follow. */
import { recalculate } from "../../../src/core/formula/index";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { insertRow } from "../../support/insertRow";
import type { Fault } from "./cells";
import type { Style } from "./styles";

export function applied(fault: Fault, snapshot: WorkbookSnapshot, style: Style): WorkbookSnapshot {
  const { inserted } = fault;
  const grown = inserted ? insertRow(snapshot, inserted.sheet, inserted.row) : snapshot;
  const edited = {
    ...grown,
    sheets: grown.sheets.map((sheet) => {
      const edits = fault.edits.filter((edit) => edit.address.sheet === sheet.name);
      if (edits.length === 0) return sheet;
      const values: CellValue[][] = sheet.values.map((row) => [...row]);
      const formulas: (string | null)[][] = sheet.formulas.map((row) => [...row]);
      for (const { address: { row, column }, value } of edits) {
        put(values, row, column, value);
        put(formulas, row, column, null);
      }
      return { ...sheet, values, formulas };
    }),
  };
  return style === "live" ? recalculate(edited, []).snapshot : edited;
}

function put<T>(grid: (T | null)[][], row: number, column: number, cell: T | null): void {
  const cells = (grid[row] ??= []);
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}
