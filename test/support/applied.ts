/** A snapshot after a plan was carried out on it: rows moved, values as planned, the workbook recalculated. */
import { recalculate } from "../../src/core/formula/index";
import { editedSheet } from "../../src/core/model/editedSheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { withRowChanges } from "../../src/core/formula/movedSnapshot";

export function applied(snapshot: WorkbookSnapshot, plan: WorkbookPlan): WorkbookSnapshot {
  const moved = withRowChanges(
    snapshot,
    new Map(plan.sheets.flatMap(({ name, rows }) => (rows === undefined ? [] : [[name, rows]]))),
  );
  const updated = moved.sheets.map((sheet) => {
    const update = plan.sheets.find((candidate) => candidate.mode === "update" && candidate.name === sheet.name);
    return update ? written(sheet, update) : sheet;
  });
  const created = plan.sheets
    .filter((sheet) => sheet.mode === "create")
    .map((sheet) => written({ name: sheet.name, visible: true, values: [], formulas: [] }, sheet));
  return recalculate({
    state: plan.state ?? snapshot.state,
    sheets: inOrder([...updated, ...created], plan.order ?? []),
  }).snapshot;
}

function inOrder(sheets: readonly SheetSnapshot[], order: readonly string[]): readonly SheetSnapshot[] {
  const rank = ({ name }: SheetSnapshot): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...sheets].sort((one, other) => rank(one) - rank(other));
}

function written(sheet: SheetSnapshot, { cells }: SheetPlan): SheetSnapshot {
  return editedSheet(
    sheet,
    cells.map(({ row, column, content }) => ({
      row,
      column,
      value: content.value,
      formula: content.kind === "formula" ? content.formula : null,
    })),
  );
}
