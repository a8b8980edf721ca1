/** What all commands of a session work with: brought in with the first of them. */
import type { PackSpec } from "../core/declare/pack";
import type { WorkbookPort } from "../workbook/port";
import type { Checking, Schedule } from "./checkCommands";
import { createChecking } from "./checkCommands";
import { createChecker } from "./checker";
import type { CommandDesk } from "./commandDesk";
import { createRunner } from "./runner";
import type { Action, SessionState } from "./state";

/** What the session lends. */
interface Lent {
  readonly port: WorkbookPort;
  packs(): readonly PackSpec[];
  state(): SessionState;
  dispatch(action: Action): void;
  readonly schedule: Schedule;
  day(): string;
  readonly readHistory: () => Promise<void>;
}

export interface Workroom {
  readonly desk: CommandDesk & {
    dispatch(action: Action): void;
    day(): string;
    /** Brings a shown report up to date. */
    recheck(): Promise<void>;
  };
  readonly checking: Checking;
  cancel(): void;
}

export function openWorkroom({ port, packs, state, dispatch, schedule, day, readHistory }: Lent): Workroom {
  const runner = createRunner(dispatch, port.history ? readHistory : null);
  const { run, options, told, afterwards, quietly } = runner;
  const checker = createChecker(port, packs);
  const desk = { port, packs, checker, dispatch, state, options, told, run, afterwards, day };
  const checking = createChecking({ ...desk, quietly, schedule });
  return { desk: { ...desk, recheck: () => checking.again() }, checking, cancel: () => runner.cancel() };
}
