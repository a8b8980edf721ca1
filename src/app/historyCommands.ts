/** The session's commands over its own history: what was cut off is restored or done again, what was done last is taken back. */
import type { Inputs } from "../core/model/inputs";
import type { CommandNote, TypingTold, WorkbookPort } from "../workbook/port";
import { readAgain } from "./again";
import type { Checker } from "./checker";
import { success } from "./message";
import type { AskedWishes } from "./refreshPage";
import type { Command } from "./commandNames";
import type { Action, SessionState } from "./state";
import type { AdoptOptions } from "./useCases";
import { describeTakenBack } from "./wording/history";

export interface HistoryCommands {
  /** 恢复: the workbook as it was before the command that was cut off. */
  restore(): Promise<boolean>;
  /** 继续: restores, and does the command once more. */
  resume(): Promise<boolean>;
  /** 保留现状: the workbook stays as it is. */
  leaveUnfinished(): Promise<boolean>;
  /** 撤销上一步: takes the whole last command back; what people have changed since stays. */
  undoLast(): Promise<boolean>;
}

/** What the session lends. */
interface Lent {
  readonly port: WorkbookPort;
  readonly checker: Checker;
  state(): SessionState;
  run(command: Command, cancellable: boolean, task: () => Promise<Action>): Promise<boolean>;
  told(): TypingTold;
  afterwards<Result>(read: () => Promise<Result>): Promise<Result | null>;
  readonly again: AgainCommands;
}

/** The commands that can be done once more, with what they were given. */
export interface AgainCommands {
  generate(given: { readonly pack: string; readonly inputs: Inputs }): Promise<boolean>;
  writeNarrative(): Promise<boolean>;
  writeReview(): Promise<boolean>;
  adopt(given: AdoptOptions): Promise<boolean>;
  balance(given: { readonly only: readonly string[] | null }): Promise<boolean>;
  refresh(given: {
    readonly asked: readonly AskedWishes[];
    readonly wanted?: boolean;
    readonly copied?: boolean;
    readonly guide?: boolean;
    readonly inOrder?: boolean;
  }): Promise<boolean>;
}

export function canGoOn({ command, again }: CommandNote): boolean {
  return again !== null && AGAIN.some((one) => one === command);
}

const AGAIN: readonly (keyof AgainCommands)[] = [
  "generate",
  "writeNarrative",
  "writeReview",
  "adopt",
  "balance",
  "refresh",
];

/** What was kept to be given back was of commands before the one that is gone. */
const NOTHING_KEPT = { unfinished: null, last: null, taken: null, repaired: [], filled: [] } as const;

export function historyCommands({ port, checker, state, run, told, afterwards, again }: Lent): HistoryCommands {
  const takeBack = (command: Command): Promise<boolean> =>
    run(command, false, async () => {
      if (!port.takeBack) return { type: "finished", message: null };
      const { unfinished, last } = state();
      const taken = await port.takeBack({ unfinished, last }, told());
      const report = state().report === null ? null : await afterwards(() => checker.check());
      return { type: "wrote", read: { report }, kept: NOTHING_KEPT, message: success(describeTakenBack(taken)) };
    });

  return {
    restore: () => takeBack("restore"),
    async resume() {
      const note = state().unfinished;
      if (note === null || note.again === null) return false;
      const given = readAgain(note.again);
      if (!(await takeBack("restore"))) return false;
      return doAgain(again, note.command, given);
    },
    leaveUnfinished: () =>
      run("leaveUnfinished", false, async () => {
        await port.leaveUnfinished?.();
        const message = success("工作簿保持现在的样子。请检查一遍，缺的可以用“更新”补上。");
        return { type: "wrote", read: {}, kept: NOTHING_KEPT, message };
      }),
    undoLast: () => takeBack("undoLast"),
  };
}

/** `given` is what our own product has written into the workbook; nothing of it is run. */
function doAgain(again: AgainCommands, command: string, given: unknown): Promise<boolean> {
  const known = AGAIN.find((one) => one === command);
  if (known === undefined || typeof given !== "object" || given === null) return Promise.resolve(false);
  return again[known](given as never);
}
