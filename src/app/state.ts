/** The state of one pane. The workbook owns the figures; this owns only what is being shown. */
import type { Adoption, AdoptionAccount } from "../core/adopt/adoption";
import type { CheckReport } from "../core/finding/report";
import type { LastYearOutcome } from "../core/lastYear/taking";
import type { CellAddress, WorkbookSnapshot } from "../core/model/snapshot";
import type { CommandHistory, CommandNote } from "../workbook/port";
import type { BalancePreview } from "./balance";
import type { Prepared } from "./publish";
import type { RefreshPage } from "./refreshPage";
import { NO_REFRESH } from "./refreshPage";
import type { Narration } from "../core/narrate/narrate";
import type { TakenOffer } from "../core/narrate/writing/takeOffer";
import type { RepairedCell } from "../core/repair/repair";
import type { Shown, Step } from "./walk";

export type Command = "generate" | "check" | "correct" | "previewNarrative" | "writeNarrative" | "takeOffer" | "declineOffer" | "undoTake" | "findUses" | "previewAdoption" | "adopt" | "keepCatalogues" | "previewBalance" | "balance" | "undoBalance" | "repair" | "undoRepair" | "previewLastYear" | "takeLastYear" | "undoLastYear" | "explain" | "withdraw" | "writeReview" | "previewRefresh" | "refresh" | "restore" | "leaveUnfinished" | "undoLast" | "preparePublication";

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

/** Last year's file that the user chose, and what it gives for this workbook. */
export interface LastYearFile {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  readonly anyYear: boolean;
  readonly outcome: LastYearOutcome;
}

export interface SessionState {
  readonly busy: Progress | null;
  readonly message: Message | null;
  /** The last check; `stale` when the workbook has changed since. */
  readonly report: CheckReport | null;
  readonly reportStale: boolean;
  readonly narration: Narration | null;
  readonly narrationStale: boolean;
  /** The sentence that 采用新文字 has changed last, so that it can be given back. */
  readonly taken: TakenOffer | null;
  /** The cell whose sentences are listed. */
  readonly usesOf: CellAddress | null;
  /** What adopting would do (`done` false) or did; stale when the workbook has changed since. */
  readonly adoption: { readonly account: AdoptionAccount; readonly done: boolean } | null;
  readonly adoptionStale: boolean;
  /** What 舍位平衡 would change and what can be taken back; stale when the workbook has changed since. */
  readonly balance: BalancePreview | null;
  readonly balanceStale: boolean;
  /** Cells that 改为建议值 has changed last, so that they can be given back. */
  readonly repaired: readonly RepairedCell[];
  /** 取上年数: the chosen file; stale when the workbook has changed since. */
  readonly lastYear: LastYearFile | null;
  readonly lastYearStale: boolean;
  /** Cells that it has filled last, so that they can be given back. */
  readonly filled: readonly RepairedCell[];
  /** 更新: what is asked for, would be done and was done; stale when the workbook has changed since. */
  readonly refresh: RefreshPage;
  readonly refreshStale: boolean;
  /** 公开稿: what is published, and what speaks against it; stale when the workbook has changed since. */
  readonly publication: Prepared | null;
  readonly publicationStale: boolean;
  /** A command that was cut off, with what it needs to be done once more; null where there is none. */
  readonly unfinished: CommandNote | null;
  /** The last command, as long as it can be taken back. */
  readonly last: CommandNote | null;
  /** Which findings are listed, and where 上一处, 下一处 have led. */
  readonly shown: Shown;
  readonly step: Step | null;
}

export const INITIAL_STATE: SessionState = {
  busy: null,
  message: null,
  report: null,
  reportStale: false,
  narration: null,
  narrationStale: false,
  taken: null,
  usesOf: null,
  adoption: null,
  adoptionStale: false,
  balance: null,
  balanceStale: false,
  repaired: [],
  lastYear: null,
  lastYearStale: false,
  filled: [],
  refresh: NO_REFRESH,
  refreshStale: false,
  publication: null,
  publicationStale: false,
  unfinished: null,
  last: null,
  shown: "all",
  step: null,
};

export type Action =
  | { readonly type: "started"; readonly command: Command; readonly cancellable: boolean }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "checked"; readonly report: CheckReport; readonly narration?: Narration; readonly message?: string }
  | { readonly type: "narrated"; readonly narration: Narration; readonly message: string | null; readonly warning?: string | null }
  | { readonly type: "renewed"; readonly narration: Narration }
  | { readonly type: "offerTaken"; readonly taken: TakenOffer | null; readonly narration: Narration | null; readonly report: CheckReport | null; readonly message: string }
  | { readonly type: "usesFound"; readonly usesOf: CellAddress; readonly narration: Narration }
  | { readonly type: "adoptionPlanned"; readonly adoption: Adoption }
  | { readonly type: "adopted"; readonly account: AdoptionAccount; readonly message: string }
  | { readonly type: "balancePlanned"; readonly balance: BalancePreview }
  /** Here and below: null where something was written, and could not be read again. */
  | { readonly type: "repaired"; readonly cells: readonly RepairedCell[]; readonly report: CheckReport | null; readonly message: string }
  | { readonly type: "balanced"; readonly balance: BalancePreview | null; readonly report: CheckReport | null; readonly message: string }
  | { readonly type: "lastYearRead"; readonly lastYear: LastYearFile | null }
  | { readonly type: "lastYearTaken"; readonly lastYear: LastYearFile | null; readonly cells: readonly RepairedCell[]; readonly message: string }
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

export function reduce(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case "started":
      return started(state, action);
    case "progressed":
      return state.busy ? { ...state, busy: { ...state.busy, done: action.done, total: action.total } } : state;
    case "checked":
      return { ...state, busy: null, report: action.report, reportStale: false, ...renewed(action.narration), ...(action.message === undefined ? {} : { message: success(action.message) }) };
    case "narrated":
      return { ...state, busy: null, narration: action.narration, narrationStale: false, message: warned(action.message, action.warning ?? null) };
    case "renewed":
      return { ...state, ...renewed(action.narration) };
    case "offerTaken":
      return { ...state, ...staleResults(state), ...renewed(action.narration ?? undefined), busy: null, taken: action.taken, message: success(action.message), ...seen(action.report) };
    case "usesFound":
      return { ...state, busy: null, usesOf: action.usesOf, narration: action.narration };
    case "adoptionPlanned":
      return { ...state, busy: null, adoption: { account: action.adoption.account, done: false }, adoptionStale: false };
    case "adopted":
      return { ...state, ...staleResults(state), busy: null, adoption: { account: action.account, done: true }, adoptionStale: false, message: success(action.message) };
    case "balancePlanned":
      return { ...state, busy: null, balance: action.balance, balanceStale: false };
    case "repaired":
      return { ...state, ...staleResults(state), busy: null, repaired: action.cells, ...seen(action.report), balanceStale: state.balance !== null, message: success(action.message) };
    case "balanced":
      return { ...state, ...staleResults(state), busy: null, ...balanced(state, action.balance), ...seen(action.report), message: success(action.message) };
    case "lastYearRead":
      return { ...state, busy: null, lastYear: action.lastYear, lastYearStale: false };
    case "lastYearTaken":
      return { ...state, ...staleResults(state), busy: null, lastYear: action.lastYear ?? state.lastYear, lastYearStale: action.lastYear === null, filled: action.cells, balanceStale: state.balance !== null, message: success(action.message) };
    case "takenBack":
      return { ...state, ...allStale(state), busy: null, ...seen(action.report), unfinished: null, last: null, taken: null, repaired: [], filled: [], message: success(action.message) };
    case "historyRead":
      return { ...state, unfinished: action.history.unfinished, last: action.history.last };
    case "refreshShown":
      return withRefresh(state, action.page, action.message);
    case "publicationRead":
      return { ...state, busy: null, publication: action.publication, publicationStale: false };
    case "noted":
      return { ...state, message: { kind: state.message?.kind === "error" ? "error" : "warning", text: `${state.message?.text ?? ""}${action.text}` } };
    case "finished":
      return { ...state, busy: null, message: success(action.message) };
    case "failed":
      return { ...state, busy: null, message: { kind: "error", text: action.message } };
    case "changed":
      return { ...state, ...allStale(state) };
    case "shown":
      return { ...state, shown: action.shown, step: null };
    case "stepped":
      return { ...state, step: action.step };
    case "messageClosed":
      return { ...state, message: null };
  }
}

function allStale(state: SessionState): Partial<SessionState> {
  return { ...staleResults(state), adoptionStale: state.adoption !== null, balanceStale: state.balance !== null, lastYearStale: state.lastYear !== null, refreshStale: state.refresh.planned !== null };
}

/** The result of a check that was just made. */
function seen(report: CheckReport | null): Partial<SessionState> {
  return report ? { report, reportStale: false } : {};
}

function balanced(state: SessionState, balance: BalancePreview | null): Partial<SessionState> {
  return balance ? { balance, balanceStale: false } : { balanceStale: state.balance !== null };
}

function staleResults(state: SessionState): Pick<SessionState, "reportStale" | "narrationStale" | "publicationStale"> {
  return { reportStale: state.report !== null, narrationStale: state.narration !== null, publicationStale: state.publication !== null };
}

const reading: ReadonlySet<Command> = new Set(["check", "previewNarrative", "findUses", "previewAdoption", "previewBalance", "previewLastYear", "previewRefresh", "refresh", "preparePublication"]);

/** What another command writes is not in the reading that 更新 was planned from. */
function started(state: SessionState, { command, cancellable }: Extract<Action, { type: "started" }>): SessionState {
  return { ...state, busy: { command, done: 0, total: 0, cancellable }, message: null, refreshStale: state.refreshStale || (state.refresh.planned !== null && !reading.has(command)) };
}

/** A page with `done` comes right after the writing. */
function withRefresh(state: SessionState, page: RefreshPage, message: Message | null): SessionState {
  const shown = { ...state, busy: null, refresh: page, refreshStale: false, message };
  if (page.done === null) return shown;
  const { report } = page.done;
  return { ...shown, ...staleResults(state), adoptionStale: state.adoption !== null, balanceStale: state.balance !== null, lastYearStale: state.lastYear !== null, ...(report ? { report, reportStale: false } : {}) };
}

/** A preview that is not on screen is not worked out. */
function renewed(narration: Narration | undefined): Partial<SessionState> {
  return narration ? { narration, narrationStale: false } : {};
}

/** What was done is no plain success while something speaks against it. */
function warned(text: string | null, warning: string | null): Message | null {
  return warning === null ? success(text) : { kind: "warning", text: `${warning}${text ?? ""}` };
}

function success(text: string | null): Message | null {
  return text === null ? null : { kind: "success", text };
}
