/** The state of one pane. The workbook owns the figures; this owns only what is being shown. */
import type { Adoption, AdoptionAccount } from "../core/adopt/adoption";
import type { CheckReport } from "../core/finding/report";
import type { CellAddress } from "../core/model/snapshot";
import type { CommandHistory, CommandNote } from "../workbook/port";
import type { BalancePreview } from "./balance";
import type { Prepared } from "./publish";
import type { RefreshPage } from "./refreshPage";
import type { LastYearFile, ShownResults } from "./results";
import { NO_RESULTS } from "./results";
import type { Narration } from "../core/narrate/narrate";
import type { TakenOffer } from "../core/narrate/writing/takeOffer";
import type { RepairedCell } from "../core/repair/repair";
import type { Shown, Step } from "./walk";

export type Command =
  | "generate"
  | "check"
  | "correct"
  | "previewNarrative"
  | "writeNarrative"
  | "takeOffer"
  | "declineOffer"
  | "undoTake"
  | "findUses"
  | "previewAdoption"
  | "adopt"
  | "keepCatalogues"
  | "previewBalance"
  | "balance"
  | "undoBalance"
  | "repair"
  | "undoRepair"
  | "previewLastYear"
  | "takeLastYear"
  | "undoLastYear"
  | "explain"
  | "withdraw"
  | "writeReview"
  | "previewRefresh"
  | "refresh"
  | "restore"
  | "leaveUnfinished"
  | "undoLast"
  | "preparePublication";

export interface Progress {
  readonly command: Command;
  /** Round trips; total 0 while unknown. */
  readonly done: number;
  readonly total: number;
  readonly cancellable: boolean;
}

export interface Message {
  readonly kind: "success" | "warning" | "error" | "info";
  readonly text: string;
}

export interface SessionState extends ShownResults {
  readonly busy: Progress | null;
  readonly message: Message | null;
  /** The sentence that 采用新文字 has changed last, so that it can be given back. */
  readonly taken: TakenOffer | null;
  /** The cell whose sentences are listed. */
  readonly usesOf: CellAddress | null;
  /** Cells that 改为建议值 has changed last, so that they can be given back. */
  readonly repaired: readonly RepairedCell[];
  /** Cells that 取上年数 has filled last, so that they can be given back. */
  readonly filled: readonly RepairedCell[];
  /** A command that was cut off, with what it needs to be done once more; null where there is none. */
  readonly unfinished: CommandNote | null;
  /** The last command, as long as it can be taken back. */
  readonly last: CommandNote | null;
  /** Which findings are listed, and where 上一处, 下一处 have led. */
  readonly shown: Shown;
  readonly step: Step | null;
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
  | {
      readonly type: "checked";
      readonly report: CheckReport;
      readonly narration?: Narration;
      readonly message?: string;
      /** Of itself, behind an edit: a command that is on its way stays so. */
      readonly quiet?: true;
    }
  | {
      readonly type: "narrated";
      readonly narration: Narration;
      readonly message: string | null;
      readonly warning?: string | null;
    }
  | { readonly type: "renewed"; readonly narration: Narration }
  | {
      readonly type: "offerTaken";
      readonly taken: TakenOffer | null;
      readonly narration: Narration | null;
      readonly report: CheckReport | null;
      readonly message: string;
    }
  | { readonly type: "usesFound"; readonly usesOf: CellAddress; readonly narration: Narration }
  | { readonly type: "adoptionPlanned"; readonly adoption: Adoption }
  | { readonly type: "adopted"; readonly account: AdoptionAccount; readonly message: string }
  | { readonly type: "balancePlanned"; readonly balance: BalancePreview }
  /** Here and below: null where something was written, and could not be read again. */
  | {
      readonly type: "repaired";
      readonly cells: readonly RepairedCell[];
      readonly report: CheckReport | null;
      readonly message: string;
    }
  | {
      readonly type: "balanced";
      readonly balance: BalancePreview | null;
      readonly report: CheckReport | null;
      readonly message: string;
    }
  | { readonly type: "lastYearRead"; readonly lastYear: LastYearFile | null }
  | {
      readonly type: "lastYearTaken";
      readonly lastYear: LastYearFile | null;
      readonly cells: readonly RepairedCell[];
      readonly message: string;
    }
  | { readonly type: "takenBack"; readonly report: CheckReport | null; readonly message: string }
  | { readonly type: "historyRead"; readonly history: CommandHistory }
  | { readonly type: "refreshShown"; readonly page: RefreshPage; readonly message: Message | null }
  | { readonly type: "publicationRead"; readonly publication: Prepared }
  /** Words that come behind the command's own. */
  | { readonly type: "noted"; readonly text: string }
  | { readonly type: "finished"; readonly message: string | null }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "changed" }
  | { readonly type: "shown"; readonly shown: Shown }
  | { readonly type: "stepped"; readonly step: Step }
  | { readonly type: "messageClosed" };
