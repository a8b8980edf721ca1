/** What each action makes of the state of the pane: what is shown, and what of it is stale. */
import type { CheckReport } from "../core/finding/report";
import type { BalancePreview } from "./balance";
import type { RefreshPage } from "./refreshPage";
import type { Narration } from "../core/narrate/narrate";
import type { Action, Command, Message, SessionState } from "./state";

export function reduce(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case "started":
      return started(state, action);
    case "progressed":
      return state.busy ? { ...state, busy: { ...state.busy, done: action.done, total: action.total } } : state;
    case "checked":
      return {
        ...state,
        busy: action.quiet ? state.busy : null,
        report: action.report,
        reportStale: false,
        ...renewed(action.narration),
        ...(action.message === undefined ? {} : { message: success(action.message) }),
      };
    case "narrated":
      return {
        ...state,
        busy: null,
        narration: action.narration,
        narrationStale: false,
        message: warned(action.message, action.warning ?? null),
      };
    case "renewed":
      return { ...state, ...renewed(action.narration) };
    case "offerTaken":
      return {
        ...state,
        ...staleResults(state),
        ...renewed(action.narration ?? undefined),
        busy: null,
        taken: action.taken,
        message: success(action.message),
        ...seen(action.report),
      };
    case "usesFound":
      return { ...state, busy: null, usesOf: action.usesOf, narration: action.narration };
    case "adoptionPlanned":
      return {
        ...state,
        busy: null,
        adoption: { account: action.adoption.account, done: false },
        adoptionStale: false,
      };
    case "adopted":
      return {
        ...state,
        ...staleResults(state),
        busy: null,
        adoption: { account: action.account, done: true },
        adoptionStale: false,
        message: success(action.message),
      };
    case "balancePlanned":
      return { ...state, busy: null, balance: action.balance, balanceStale: false };
    case "repaired":
      return {
        ...state,
        ...staleResults(state),
        busy: null,
        repaired: action.cells,
        ...seen(action.report),
        balanceStale: state.balance !== null,
        message: success(action.message),
      };
    case "balanced":
      return {
        ...state,
        ...staleResults(state),
        busy: null,
        ...balanced(state, action.balance),
        ...seen(action.report),
        message: success(action.message),
      };
    case "lastYearRead":
      return { ...state, busy: null, lastYear: action.lastYear, lastYearStale: false };
    case "lastYearTaken":
      return {
        ...state,
        ...staleResults(state),
        busy: null,
        lastYear: action.lastYear ?? state.lastYear,
        lastYearStale: action.lastYear === null,
        filled: action.cells,
        balanceStale: state.balance !== null,
        message: success(action.message),
      };
    case "takenBack":
      return {
        ...state,
        ...allStale(state),
        busy: null,
        ...seen(action.report),
        unfinished: null,
        last: null,
        taken: null,
        repaired: [],
        filled: [],
        message: success(action.message),
      };
    case "historyRead":
      return { ...state, unfinished: action.history.unfinished, last: action.history.last };
    case "refreshShown":
      return withRefresh(state, action.page, action.message);
    case "publicationRead":
      return { ...state, busy: null, publication: action.publication, publicationStale: false };
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
  return {
    ...staleResults(state),
    adoptionStale: state.adoption !== null,
    balanceStale: state.balance !== null,
    lastYearStale: state.lastYear !== null,
    refreshStale: state.refresh.planned !== null,
  };
}

/** The result of a check that was just made. */
function seen(report: CheckReport | null): Partial<SessionState> {
  return report ? { report, reportStale: false } : {};
}

function balanced(state: SessionState, balance: BalancePreview | null): Partial<SessionState> {
  return balance ? { balance, balanceStale: false } : { balanceStale: state.balance !== null };
}

function staleResults(state: SessionState): Pick<SessionState, "reportStale" | "narrationStale" | "publicationStale"> {
  return {
    reportStale: state.report !== null,
    narrationStale: state.narration !== null,
    publicationStale: state.publication !== null,
  };
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
  return {
    ...state,
    busy: { command, done: 0, total: 0, cancellable },
    message: null,
    refreshStale: state.refreshStale || (state.refresh.planned !== null && !reading.has(command)),
  };
}

/** A page with `done` comes right after the writing. */
function withRefresh(state: SessionState, page: RefreshPage, message: Message | null): SessionState {
  const shown = { ...state, busy: null, refresh: page, refreshStale: false, message };
  if (page.done === null) return shown;
  const { report } = page.done;
  return {
    ...shown,
    ...staleResults(state),
    adoptionStale: state.adoption !== null,
    balanceStale: state.balance !== null,
    lastYearStale: state.lastYear !== null,
    ...(report ? { report, reportStale: false } : {}),
  };
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
