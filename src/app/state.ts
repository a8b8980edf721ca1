/** The state of one pane. The workbook owns the figures; this owns only what is being shown. */
import type { CellAddress } from "../core/model/snapshot";
import type { CommandHistory, KeptNote } from "../workbook/port";
import type { Command } from "./commandNames";
import type { Message } from "./message";
import type { FreshResults, ResultName, ShownResults } from "./results";
import { NO_RESULTS } from "./results";
import type { TakenOffer } from "../core/narrate/writing/takeOffer";
import type { RepairedCell } from "../core/repair/repair";
import type { Shown, WalkStep } from "./walk";

export interface CommandProgress {
  readonly command: Command;
  /** Round trips; total 0 while unknown. */
  readonly done: number;
  readonly total: number;
  readonly cancellable: boolean;
}

/** What a command keeps for those behind it. */
interface Kept {
  /** The sentence that 采用新文字 has changed last, so that it can be given back. */
  readonly taken: TakenOffer | null;
  /** The cell whose sentences are listed. */
  readonly usesOf: CellAddress | null;
  /** Cells that 改为建议值 has changed last, so that they can be given back. */
  readonly repaired: readonly RepairedCell[];
  /** Cells that 取上年数 has filled last, so that they can be given back. */
  readonly filled: readonly RepairedCell[];
  /** A command that was cut off, with what it needs to be done once more; null where there is none. */
  readonly unfinished: KeptNote | null;
  /** The last command, as long as it can be taken back. */
  readonly last: KeptNote | null;
}

export interface SessionState extends ShownResults, Kept {
  readonly busy: CommandProgress | null;
  readonly message: Message | null;
  /** Which findings are listed, and where 上一处, 下一处 have led. */
  readonly shown: Shown;
  readonly step: WalkStep | null;
}

export const INITIAL_STATE: SessionState = {
  ...NO_RESULTS,
  busy: null,
  message: null,
  taken: null,
  usesOf: null,
  repaired: [],
  filled: [],
  unfinished: null,
  last: null,
  shown: "all",
  step: null,
};

export type Action =
  | { readonly type: "started"; readonly command: Command; readonly cancellable: boolean }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  /** `quiet`: of itself, behind an edit; a command that is on its way stays so. Without `message` the one that is shown stays. */
  | {
      readonly type: "read";
      readonly read: FreshResults;
      readonly kept?: Partial<Kept>;
      readonly message?: Message | null;
      readonly quiet?: true;
    }
  /** A command has written; `read` is what was read again behind it, null where that failed. */
  | { readonly type: "wrote"; readonly read: FreshResults; readonly kept?: Partial<Kept>; readonly message: Message }
  | { readonly type: "closed"; readonly result: ResultName }
  | { readonly type: "historyRead"; readonly history: CommandHistory }
  /** Words that come behind the command's own. */
  | { readonly type: "noted"; readonly text: string }
  /** `message`: shown as a success. */
  | { readonly type: "finished"; readonly message: string | null }
  /** `message`: shown as an error. */
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "changed" }
  | { readonly type: "shown"; readonly shown: Shown }
  | { readonly type: "stepped"; readonly step: WalkStep }
  | { readonly type: "messageClosed" };
