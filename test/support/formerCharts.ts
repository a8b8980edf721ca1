/** A workbook as it was made before charts stood in the text: their page, with room for them over their figures, and no rows for them in the text. */
import { withRowChanges } from "../../src/core/formula/movedSnapshot";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";

const TEXT = "情况说明";
export const FIGURES = "预算图表";
/** The figures stood so many rows lower. */
const ROOM = 36;

export function withFormerCharts(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const text = snapshot.sheets.find(({ name }) => name === TEXT);
  const rows = (text?.formulas ?? []).flatMap((cells, row) => (cells.some((formula) => formula !== null) ? [row] : []));
  const changes = new Map([
    [TEXT, { inserted: [], removed: rows }],
    [FIGURES, { inserted: [{ before: 1, count: ROOM, like: 1 }], removed: [] }],
  ]);
  const moved = withRowChanges(snapshot, changes);
  const at = moved.sheets.findIndex(({ name }) => name === TEXT);
  const figures = moved.sheets.filter(({ name }) => name === FIGURES);
  const rest = moved.sheets.filter(({ name }) => name !== FIGURES);
  return { ...moved, sheets: [...rest.slice(0, at + 1), ...figures, ...rest.slice(at + 1)] };
}

export function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
