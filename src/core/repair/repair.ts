/** 改为建议值: what a correction writes, what the cells held, and why it is not written. */
import type { CellAddress } from "../model/snapshot";
import type { CellContent, WorkbookPlan } from "../model/workbookPlan";

/** One cell of a correction that was, or will be, written. */
export interface RepairedCell {
  readonly address: CellAddress;
  readonly words: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

/**
 * changed: the cell does not hold any more what the check read. formula: a formula stands there, which a constant must not replace.
 * gone: the sheet is not there any more.
 */
export type RepairRefusal = "changed" | "formula" | "gone";

/** A correction is written whole or not at all. */
export type RepairOutcome =
  | { readonly ok: true; readonly cells: readonly RepairedCell[]; readonly plan: WorkbookPlan }
  | { readonly ok: false; readonly reason: RepairRefusal; readonly words: string; readonly address: CellAddress };
