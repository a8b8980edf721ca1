/**
 * The one door to a spreadsheet. Excel (Office.js) and .xlsx files are its two adapters; both pass test/contract.
 * Every failure is a WorkbookError with a stable code; Chinese wording is the view's.
 */
import type { CellAddress, WorkbookSnapshot } from "../core/model/snapshot";
import type { WorkbookPlan } from "../core/model/workbookPlan";

export type WorkbookErrorCode =
  | "sheetExists"
  | "sheetMissing"
  | "cellEditMode"
  | "protectedSheet"
  | "hiddenSheet"
  | "partOfArray"
  | "readOnly"
  | "cancelled"
  | "changed"
  | "tooOld"
  | "tooLarge"
  | "tooManyRows"
  | "tooManyColumns"
  | "cellTooLong"
  | "notAWorkbook"
  | "unsupportedFormat"
  | "emptyFile"
  | "unreadable"
  | "rejected";

/** `detail` is for a log or a bug report (sheet name, host error code), never shown alone. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "WorkbookError";
  }
}

/** What the user (not the product) changed; `sheet` is null when sheets were added, renamed or deleted. */
export interface WorkbookChange {
  readonly sheet: string | null;
  /** A1 style without the sheet, null when not about cells. */
  readonly address: string | null;
}

/** Set `cancelled` to true to stop before the next round trip. */
export interface CancelToken {
  readonly cancelled: boolean;
}

/** What of a plan may be refused without anything being lost: bringing its sheet into view, page set-up. */
export type Unfinished = "activate" | "print";

export interface ApplyOptions {
  readonly cancel?: CancelToken;
  /** Called after each round trip. */
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * The reading that the plan was made from. Where a sheet of it, or the state, holds something else by now, nothing is written and `changed`
   * is thrown; its detail names the places.
   */
  readonly expected?: WorkbookSnapshot;
  /** Only with `expected`: cells that somebody typed into in the very moment of writing. What was typed stands there again. */
  readonly onTyped?: (cells: readonly CellAddress[]) => void;
  /** Everything is written, but this was refused; never called for what failed. */
  readonly onUnfinished?: (what: Unfinished) => void;
}

export interface WorkbookPort {
  /** All sheets with their values and formulas. At most two round trips; one when no sheet was added or renamed since the last read. */
  read(): Promise<WorkbookSnapshot>;
  /** Carries the plan out whole, or leaves the workbook as it was and throws. */
  apply(plan: WorkbookPlan, options?: ApplyOptions): Promise<void>;
  /** Shows the cell and selects it. Throws hiddenSheet, among others. */
  reveal(address: CellAddress): Promise<void>;
  /** The cell that the user is on, the upper left one of several; null where nobody is on any. One round trip. */
  selection(): Promise<CellAddress | null>;
  /** Local edits only, never the product's own writes and never a co-author's. Returns the function that stops listening. */
  listen(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}
