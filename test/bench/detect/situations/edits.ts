/** Workbooks changed by hand, cell by cell and row by row. Formulas of the rows that move are not followed: for plain values. */
import { recalculate } from "../../../../src/core/formula/index";
import type { EditedCell } from "../../../../src/core/model/editedSheet";
import { editedSheet } from "../../../../src/core/model/editedSheet";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/model/snapshot";
import type { Edit } from "../cells";

export function onSheet(
  snapshot: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Values typed over whatever stands there. */
export function typedOver(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  return written(
    snapshot,
    edits.map(({ address, value }) => ({ address, value, formula: null })),
  );
}

export interface Written extends Edit {
  readonly formula: string | null;
}

export function written(snapshot: WorkbookSnapshot, cells: readonly Written[]): WorkbookSnapshot {
  const bySheet = new Map<string, EditedCell[]>();
  for (const { address, value, formula } of cells)
    bySheet.set(address.sheet, [...(bySheet.get(address.sheet) ?? []), { ...address, value, formula }]);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => editedSheet(sheet, bySheet.get(sheet.name) ?? [])) };
}

export function recalculated(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return recalculate(snapshot, []).snapshot;
}

type Line = readonly CellValue[];

/** The lines of a sheet in another order, with lines added or taken out. */
export function withLines(
  snapshot: WorkbookSnapshot,
  name: string,
  change: (lines: readonly Line[]) => readonly Line[],
): WorkbookSnapshot {
  return onSheet(snapshot, name, (sheet) => {
    const values = change(sheet.values);
    return { ...sheet, values, formulas: values.map((line) => line.map(() => null)) };
  });
}

export function lineAdded(snapshot: WorkbookSnapshot, name: string, above: number, line: Line): WorkbookSnapshot {
  return withLines(snapshot, name, (lines) => [...lines.slice(0, above), line, ...lines.slice(above)]);
}

export function moved({ sheet, row, column }: CellAddress, down: number): CellAddress {
  return { sheet, row: row + down, column };
}
