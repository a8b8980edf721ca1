/** A workbook as it comes from elsewhere: plain values, other sheet names and order, columns of somebody's own, nothing of ours. */
import type { Inputs } from "../../src/core/model/inputs";
import type { CellWrite, SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";

export interface ForeignOptions {
  /** Also without the working sheets, as published workbooks are. */
  readonly published?: boolean;
  /** Changes the places of the inserted columns. */
  readonly seed?: number;
}

export function foreignWorkbook(
  pack: PackSpec,
  inputs: Inputs,
  { published = false, seed = 0 }: ForeignOptions = {},
): WorkbookPlan {
  const { sheets } = planWorkbook(pack, inputs);
  const working = new Set(pack.tables.filter((table) => table.formNo === null).map((table) => table.sheet));
  const left = new Set([pack.info.sheet, pack.checkSheet.sheet, ...(published ? working : [])]);
  const kept = sheets.filter((sheet) => !left.has(sheet.name));
  const tables = new Set(pack.tables.map((table) => table.sheet));
  const foreign = kept.map((sheet, index): SheetPlan => {
    const at = tables.has(sheet.name) ? insertedColumn(sheet, seed + index) : null;
    return { name: `第 ${index + 1} 页`, mode: "create", cells: sheet.cells.map((cell) => plain(cell, at)) };
  });
  return { sheets: foreign.reverse(), names: [], state: null, activate: null };
}

/** Before the first column, between two others, or none. */
function insertedColumn(sheet: SheetPlan, seed: number): number | null {
  const width = Math.max(...sheet.cells.map((cell) => cell.column)) + 1;
  const place = (seed * 7) % (width + 1);
  return place === width ? null : place;
}

function plain({ row, column, content }: CellWrite, inserted: number | null): CellWrite {
  return {
    row,
    column: inserted !== null && column >= inserted ? column + 1 : column,
    content: { kind: "value", value: content.value ?? "" },
  };
}
