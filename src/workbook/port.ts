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
  | "protectedWorkbook"
  | "hiddenSheet"
  | "partOfArray"
  | "readOnly"
  | "cancelled"
  | "changed"
  | "unfinished"
  | "halfWritten"
  | "cannotUndo"
  | "historyChanged"
  | "tooOld"
  | "tooLarge"
  | "tooManyRows"
  | "tooManyColumns"
  | "cellTooLong"
  | "notAWorkbook"
  | "notADocument"
  | "scanned"
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

/** Which command it is, for whoever has to finish it or take it back later. */
export interface CommandNote {
  readonly command: string;
  /** What the command needs to be done once more, as JSON; null where it has to be chosen anew. */
  readonly again: string | null;
  /** Of this one run of the command; one is made where none is given. */
  readonly token?: string;
}

/** A command that the workbook knows of, told from another run of the same. */
export interface KeptNote extends CommandNote {
  readonly token: string;
}

/** A cell into which somebody has typed, and what: it does not stand there any more. */
export interface WrittenOver extends CellAddress {
  readonly text: string;
}

/** What of a plan may be refused without anything being lost: bringing its sheet into view, page set-up. */
export type Refused = "activate" | "print";

/** What becomes of what somebody types in the very moment of writing. Called before the writing ends, or fails; only with `expected`, or when taking back. */
export interface TypingTold {
  /** Cells that somebody typed into. What was typed stands there again, unless it is among `onWrittenOver`. */
  readonly onTyped?: (cells: readonly CellAddress[]) => void;
  /** What could not be given back. */
  readonly onWrittenOver?: (cells: readonly WrittenOver[]) => void;
  /** Nobody knows what stood on these sheets in that moment: the answer of the request that wrote was lost, or rows came or went meanwhile. */
  readonly onUnseen?: (sheets: readonly string[]) => void;
}

export interface ApplyOptions extends TypingTold {
  readonly cancel?: CancelToken;
  /** Called after each round trip. */
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * The reading that the plan was made from. Where a sheet of it, or the state, holds something else by now, nothing is written and `changed`
   * is thrown; its detail names the places.
   */
  readonly expected?: WorkbookSnapshot;
  /**
   * Only with `expected`: what is written says something of the whole reading, so that any cell of it that is another by the moment of writing
   * means `changed`.
   */
  readonly judging?: boolean;
  /** Keeps in the workbook how to take the command back, while it runs and afterwards, until the next one. */
  readonly note?: CommandNote;
  /** Everything is written, but this was refused; never called for what failed. */
  readonly onRefused?: (what: Refused) => void;
}

/** What the workbook knows of the last command that kept a note. */
export interface CommandHistory {
  /** One that has begun and neither finished nor was taken back. */
  readonly unfinished: KeptNote | null;
  /** The last one that has finished, as long as it can be taken back. */
  readonly last: KeptNote | null;
}

export interface TakenBack {
  readonly command: string;
  /** How many cells hold again what they held before. */
  readonly restored: number;
  /** Cells that somebody has changed since: left as they are. */
  readonly left: readonly CellAddress[];
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
  /** Only where a command can be cut off: what the last one has left. One round trip, two where there is something. */
  history?(): Promise<CommandHistory>;
  /**
   * Takes the last command back, also one that was cut off. Throws cannotUndo, and changes nothing, where a sheet or a row that would go holds
   * what somebody has typed since, or where a sheet that it needs is gone; its detail names the place. `shown` is what the user has agreed to
   * take back: where the workbook has come to another command since, which another window has given, or to none, it throws historyChanged.
   */
  takeBack?(shown?: CommandHistory, told?: TypingTold): Promise<TakenBack>;
  /** Leaves the workbook as the command that was cut off has left it. */
  leaveUnfinished?(): Promise<void>;
  /** Local edits only, never the product's own writes and never a co-author's. Returns the function that stops listening. */
  listen(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}
