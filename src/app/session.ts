/**
 * One pane's commands, one at a time: each is queued, shows progress, can be cancelled where it writes, and ends in a state.
 * The workbook's changes only mark what is shown as stale and schedule a re-check; they never write.
 * The commands stand by page in files of their own; here they are put together.
 */
import type { PackSpec } from "../core/declare/pack";
import type { WorkbookPort } from "../workbook/port";
import { againCommands } from "./againCommands";
import type { CheckCommands, Schedule } from "./checkCommands";
import { createChecking } from "./checkCommands";
import { createChecker } from "./checker";
import type { HistoryCommands } from "./historyCommands";
import { historyCommands } from "./historyCommands";
import type { LastYearCommands } from "./lastYearCommands";
import { lastYearCommands } from "./lastYearCommands";
import type { NarrativeCommands } from "./narrativeCommands";
import { narrativeCommands } from "./narrativeCommands";
import type { PublishCommands } from "./publishCommands";
import { publishCommands } from "./publishCommands";
import type { RefreshCommands } from "./refreshCommands";
import { refreshCommands } from "./refreshCommands";
import type { RepairCommands } from "./repairCommands";
import { repairCommands } from "./repairCommands";
import type { ReviewCommands } from "./reviewCommands";
import { reviewCommands } from "./reviewCommands";
import { createRunner } from "./runner";
import type { Action, SessionState } from "./state";
import { reduce } from "./reduce";
import { INITIAL_STATE } from "./state";
import { today } from "./today";
import type { WorkbookCommands } from "./workbookCommands";
import { workbookCommands } from "./workbookCommands";

export type { Schedule } from "./checkCommands";
export { RECHECK_DELAY } from "./checkCommands";

export interface Session
  extends
    CheckCommands,
    RepairCommands,
    WorkbookCommands,
    ReviewCommands,
    NarrativeCommands,
    LastYearCommands,
    RefreshCommands,
    HistoryCommands,
    PublishCommands {
  readonly state: SessionState;
  subscribe(listener: () => void): () => void;
  cancel(): void;
  closeMessage(): void;
  /** Listens to the workbook; returns the function that stops. */
  start(): Promise<() => Promise<void>>;
}

/** `packs` may be a function where what they have at hand changes while the pane is open; `day` tells the date that explanations and 提交前检查 carry. */
export function createSession(
  port: WorkbookPort,
  given: readonly PackSpec[] | (() => readonly PackSpec[]),
  schedule: Schedule,
  day: () => string = today,
): Session {
  const packs = typeof given === "function" ? given : () => given;
  let state = INITIAL_STATE;
  const listeners = new Set<() => void>();
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
    for (const listener of listeners) listener();
  };

  const runner = createRunner(dispatch, port.history ? () => session.readHistory() : null);
  const { run, options, afterwards, quietly } = runner;
  const desk = {
    port,
    packs,
    checker: createChecker(port, packs),
    dispatch,
    state: () => state,
    options,
    run,
    afterwards,
    quietly,
    schedule,
    day,
  };
  const checking = createChecking(desk);
  const recheck = (): Promise<void> => checking.again();

  const session: Session = {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...checking.commands,
    ...workbookCommands({ ...desk, recheck }),
    ...repairCommands(desk),
    ...reviewCommands(desk),
    ...narrativeCommands(desk),
    ...lastYearCommands({ ...desk, recheck }),
    ...refreshCommands(desk),
    ...publishCommands(desk),
    ...historyCommands({ ...desk, again: againCommands(() => session, packs) }),
    cancel: () => runner.cancel(),
    closeMessage: () => dispatch({ type: "messageClosed" }),
    async start() {
      await session.readHistory();
      return port.listen(() => checking.edited());
    },
  };
  return session;
}
