/** Reading a snapshot in tests. */
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";

export function sheetOf(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const found = snapshot.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

export function cell(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

export function isBlank(content: CellValue): boolean {
  return content === null || content === "";
}

/** Two snapshots are alike when they differ only in how they say "nothing". */
export function normal(snapshot: WorkbookSnapshot): unknown {
  const cells = (sheet: SheetSnapshot): unknown[] =>
    sheet.values.flatMap((row, rowIndex) =>
      row.flatMap((content, column) => {
        const formulaText = sheet.formulas[rowIndex]?.[column] ?? null;
        return isBlank(content) && formulaText === null ? [] : [[rowIndex, column, content, formulaText]];
      }),
    );
  return {
    state: snapshot.state,
    sheets: snapshot.sheets.map((sheet) => ({ name: sheet.name, visible: sheet.visible, cells: cells(sheet) })),
  };
}
