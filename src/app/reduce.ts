/** What each action makes of the state of the pane: what is shown, and what of it is stale. */
import type { CheckReport } from "../core/finding/report";
import type { RefreshPage } from "./refreshPage";
import type { Read } from "./results";
import { allStale, refreshStale, withFresh } from "./results";
import type { Action, Command, Message, SessionState } from "./state";

export function reduce(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case "started":
      return started(state, action);
    case "progressed":
      return state.busy ? { ...state, busy: { ...state.busy, done: action.done, total: action.total } } : state;
    case "checked":
      return {
        ...withFresh(state, { report: action.report, narration: action.narration }),
        busy: action.quiet ? state.busy : null,
        ...(action.message === undefined ? {} : { message: success(action.message) }),
      };
    case "narrated":
      return {
        ...withFresh(state, { narration: action.narration }),
        busy: null,
        message: warned(action.message, action.warning ?? null),
      };
    case "renewed":
      return withFresh(state, { narration: action.narration });
    case "usesFound":
      return { ...state, busy: null, usesOf: action.usesOf, narration: action.narration };
    case "adoptionPlanned":
      return { ...withFresh(state, { adoption: { account: action.adoption.account, done: false } }), busy: null };
    case "balancePlanned":
      return { ...withFresh(state, { balance: action.balance }), busy: null };
    case "lastYearRead":
      return { ...withFresh({ ...state, lastYear: null }, { lastYear: action.lastYear }), busy: null };
    case "publicationRead":
      return { ...withFresh(state, { publication: action.publication }), busy: null };
    case "offerTaken":
      return { ...written(state, action, { narration: action.narration }), taken: action.taken };
    case "adopted":
      return written(state, action, { adoption: { account: action.account, done: true } });
    case "repaired":
      return { ...written(state, action), repaired: action.cells };
    case "balanced":
      return written(state, action, { balance: action.balance });
    case "lastYearTaken":
      return { ...written(state, action, { lastYear: action.lastYear }), filled: action.cells };
    case "takenBack":
      return { ...written(state, action), unfinished: null, last: null, taken: null, repaired: [], filled: [] };
    case "historyRead":
      return { ...state, unfinished: action.history.unfinished, last: action.history.last };
    case "refreshShown":
      return withRefresh(state, action.page, action.message);
    case "noted":
      return {
        ...state,
        message: {
          kind: state.message?.kind === "error" ? "error" : "warning",
          text: `${state.message?.text ?? ""}${action.text}`,
        },
      };
    case "finished":
      return { ...state, busy: null, message: success(action.message) };
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

/** A command has written: what is shown is as the workbook was before, but for what was read behind the writing. */
function written(
  state: SessionState,
  { report, message }: { readonly report?: CheckReport | null; readonly message: string },
  read: Read = {},
): SessionState {
  return { ...withFresh(allStale(state), { ...read, report }), busy: null, message: success(message) };
}

const reading: ReadonlySet<Command> = new Set([
  "check",
  "previewNarrative",
  "findUses",
  "previewAdoption",
  "previewBalance",
  "previewLastYear",
  "previewRefresh",
  "refresh",
  "preparePublication",
]);

/** What another command writes is not in the reading that 更新 was planned from. */
function started(state: SessionState, { command, cancellable }: Extract<Action, { type: "started" }>): SessionState {
  const shown = reading.has(command) ? state : refreshStale(state);
  return { ...shown, busy: { command, done: 0, total: 0, cancellable }, message: null };
}

/** A page with `done` comes right after the writing. */
function withRefresh(state: SessionState, page: RefreshPage, message: Message | null): SessionState {
  const before = page.done === null ? state : allStale(state);
  return { ...withFresh(before, { refresh: page, report: page.done?.report }), busy: null, message };
}

/** What was done is no plain success while something speaks against it. */
function warned(text: string | null, warning: string | null): Message | null {
  return warning === null ? success(text) : { kind: "warning", text: `${warning}${text ?? ""}` };
}

function success(text: string | null): Message | null {
  return text === null ? null : { kind: "success", text };
}
