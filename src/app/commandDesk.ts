/** What the session lends to the commands of one page. */
import type { PackSpec } from "../core/declare/pack";
import type { ApplyOptions, TypingTold, WorkbookPort } from "../workbook/port";
import type { Checker } from "./checker";
import type { Command } from "./commandNames";
import type { Action, SessionState } from "./state";

export interface CommandDesk {
  readonly port: WorkbookPort;
  packs(): readonly PackSpec[];
  readonly checker: Checker;
  state(): SessionState;
  /** `again`: what the command needs to be done once more, absent where it has to be chosen anew. */
  options(again?: object): ApplyOptions;
  /** Of a command that writes without these options. */
  told(): TypingTold;
  /** What is read behind a writing, and null where that fails: what was written is written. */
  afterwards<Result>(read: () => Promise<Result>): Promise<Result | null>;
  run(command: Command, cancellable: boolean, task: () => Promise<Action>): Promise<boolean>;
}
