/** The state of one pane. The workbook owns the figures; this owns only what is being shown. */
import type { CheckReport } from "../core/check/report";
import type { Narration } from "../core/narrate/narrate";

export type Command = "generate" | "check" | "correct" | "previewNarrative" | "writeNarrative";

export interface Progress {
  readonly command: Command;
  /** Round trips; total 0 while unknown. */
  readonly done: number;
  readonly total: number;
  readonly cancellable: boolean;
}

export interface Message {
  readonly kind: "success" | "error" | "info";
  readonly text: string;
}

export interface SessionState {
  readonly busy: Progress | null;
  readonly message: Message | null;
  /** The last check; `stale` when the workbook has changed since. */
  readonly report: CheckReport | null;
  readonly reportStale: boolean;
  readonly narration: Narration | null;
  readonly narrationStale: boolean;
}

export const INITIAL_STATE: SessionState = {
  busy: null,
  message: null,
  report: null,
  reportStale: false,
  narration: null,
  narrationStale: false,
};

export type Action =
  | { readonly type: "started"; readonly command: Command; readonly cancellable: boolean }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "checked"; readonly report: CheckReport }
  | { readonly type: "narrated"; readonly narration: Narration; readonly message: string | null }
  | { readonly type: "finished"; readonly message: string | null }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "changed" }
  | { readonly type: "messageClosed" };

export function reduce(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case "started":
      return { ...state, busy: { command: action.command, done: 0, total: 0, cancellable: action.cancellable }, message: null };
    case "progressed":
      return state.busy ? { ...state, busy: { ...state.busy, done: action.done, total: action.total } } : state;
    case "checked":
      return { ...state, busy: null, report: action.report, reportStale: false };
    case "narrated":
      return { ...state, busy: null, narration: action.narration, narrationStale: false, message: success(action.message) };
    case "finished":
      return { ...state, busy: null, message: success(action.message) };
    case "failed":
      return { ...state, busy: null, message: { kind: "error", text: action.message } };
    case "changed":
      return { ...state, reportStale: state.report !== null, narrationStale: state.narration !== null };
    case "messageClosed":
      return { ...state, message: null };
  }
}

function success(text: string | null): Message | null {
  return text === null ? null : { kind: "success", text };
}
