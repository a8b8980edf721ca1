/** What the session lends to the commands of one page. */
import type { PackSpec } from "../core/spec/pack";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import type { Checker } from "./checker";
import type { Action, Command, SessionState } from "./state";

export interface CommandDesk {
  readonly port: WorkbookPort;
  packs(): readonly PackSpec[];
  readonly checker: Checker;
  state(): SessionState;
  options(): ApplyOptions;
  run(command: Command, cancellable: boolean, task: () => Promise<Action>): Promise<boolean>;
}
