/** Chosen figures of last year as a plan over the workbook as it is now: only cells that still hold what the proposal saw. */
import { toNumber } from "../amount/amount";
import type { LocatedWorkbook } from "../locate/locate";
import type { WorkbookPlan } from "../model/workbookPlan";
import type { CellChange } from "../model/cellContent";
import { contentAt, holds, planOfCells } from "../model/cellContent";
import type { RepairedCell } from "../repair/repair";
import type { Taking } from "./taking";
import { canBeWritten } from "./taking";

export interface TakingPlan {
  readonly plan: WorkbookPlan;
  readonly written: readonly RepairedCell[];
  /** Changed since the proposal was made, or gone: left as they are. */
  readonly left: readonly Taking[];
}

/** `now` is the workbook read once more; fields are found anew, so that inserted rows do no harm. */
export function planTaking(now: LocatedWorkbook, chosen: readonly Taking[]): TakingPlan {
  const written: RepairedCell[] = [];
  const left: Taking[] = [];
  for (const taking of chosen.filter(canBeWritten)) {
    const cell = writtenCell(now, taking);
    if (cell) written.push(cell);
    else left.push(taking);
  }
  return { written, left, plan: planOfCells(written.map(changeOf)) };
}

function writtenCell(now: LocatedWorkbook, { field, label, before, amount }: Taking): RepairedCell | null {
  const address = now.book.infoAddress(field);
  const held = address && contentAt(now.snapshot, address);
  if (!address || !held || before === null || amount === null || !holds(held, before)) return null;
  return { address, words: label, before: held, after: { kind: "value", value: toNumber(amount) } };
}

/** A cell with a text in it may be formatted as text, and would keep the figure as one. */
function changeOf({ address, before, after }: RepairedCell): CellChange {
  const heldText = typeof before.value === "string" && before.value !== "";
  return { address, content: after, ...(heldText ? { numberFormat: "#,##0.00" } : {}) };
}
