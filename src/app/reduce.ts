/** What each action makes of the state of the pane: what is shown, and what of it is stale. */
import { COMMANDS } from "./commandNames";
import { success } from "./message";
import { allStale, NO_RESULTS, refreshStale, withFresh } from "./results";
import type { Action, SessionState } from "./state";

export function reduce(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case "started":
      return started(state, action);
    case "progressed":
      return state.busy ? { ...state, busy: { ...state.busy, done: action.done, total: action.total } } : state;
    case "read":
      return {
        ...withFresh(state, action.read),
        ...action.kept,
        busy: action.quiet ? state.busy : null,
        message: action.message === undefined ? state.message : action.message,
      };
    case "wrote":
      return { ...withFresh(allStale(state), action.read), ...action.kept, busy: null, message: action.message };
    case "closed":
      return { ...state, [action.result]: NO_RESULTS[action.result] };
    case "historyRead":
      return { ...state, unfinished: action.history.unfinished, last: action.history.last };
    case "noted":
      return {
        ...state,
        message: {
          kind: state.message?.kind === "error" ? "error" : "warning",
          text: `${state.message?.text ?? ""}${action.text}`,
        },
      };
    case "finished":
      return { ...state, busy: null, message: action.message === null ? null : success(action.message) };
    case "failed":
      return { ...state, busy: null, message: { kind: "error", text: action.message } };
    case "changed":
      return allStale(state);
    case "shown":
      return { ...state, shown: action.shown, step: null };
    case "stepped":
      return { ...state, step: action.step };
    case "messageClosed":
      return { ...state, message: null };
  }
}

/** What another command writes is not in the reading that 更新 was planned from. */
function started(state: SessionState, { command, cancellable }: Extract<Action, { type: "started" }>): SessionState {
  const isKept = command === "refresh" || COMMANDS[command].does === "reads";
  const shown = isKept ? state : refreshStale(state);
  return { ...shown, busy: { command, done: 0, total: 0, cancellable }, message: null };
}
