/** Commands of one pane one after the other: each shows progress, can be cancelled where it writes, and ends in a state. */
import type { ApplyOptions, KeptNote, Refused, TypingTold } from "../workbook/port";
import { WorkbookError } from "../workbook/port";
import { newRunToken } from "../workbook/runToken";
import { againText } from "./again";
import type { Command } from "./commandNames";
import type { Action } from "./state";
import { typingNotes } from "./typingNotes";
import { describeError } from "./wording/errors";
import { describeRefused } from "./wording/refused";
import { isHistoryAnother } from "./writePlanned";

export interface Runner {
  /** Waits for the command before; a failure is shown and does not stop the next. */
  run(command: Command, cancellable: boolean, task: () => Promise<Action>): Promise<boolean>;
  /** Waits its turn without a busy sign; `task` shows by itself what comes out, and never fails. */
  quietly(task: () => Promise<void>): Promise<void>;
  /** Of the command that is running. `again`: what it needs to be done once more, absent where it has to be chosen anew. */
  options(again?: object): ApplyOptions;
  /** Of the command that is running, where it writes without these options. */
  told(): TypingTold;
  /** What is read behind a writing, and null where that fails: what was written is written. */
  afterwards<Result>(read: () => Promise<Result>): Promise<Result | null>;
  cancel(): void;
}

/** `readHistory` asks the workbook what a command that was cut off has left; null where the workbook keeps nothing. */
export function createRunner(dispatch: (action: Action) => void, readHistory: (() => Promise<void>) | null): Runner {
  let queue: Promise<unknown> = Promise.resolve();
  let token = { cancelled: false };
  let running: Command | null = null;
  let typing = typingNotes();
  let refused: readonly Refused[] = [];
  let note: KeptNote | null = null;
  let hasWritten = false;

  function queued<Result>(task: () => Promise<Result>): Promise<Result> {
    const step = queue.then(task);
    queue = step;
    return step;
  }

  function begin(command: Command, cancellable: boolean): void {
    [token, running, typing, refused, note, hasWritten] = [
      { cancelled: false },
      command,
      typingNotes(),
      [],
      null,
      false,
    ];
    dispatch({ type: "started", command, cancellable });
  }

  /** Also behind a failure: what somebody typed meanwhile may have gone with it. */
  function noteTyping(): void {
    const text = typing.text();
    if (text !== "") dispatch({ type: "noted", text });
  }

  return {
    told: () => typing.told,
    run: (command, cancellable, task) =>
      queued(async () => {
        begin(command, cancellable);
        try {
          const action = await task();
          // A command that has taken back the last one says itself that there is none.
          if (hasWritten && readHistory !== null)
            dispatch({ type: "historyRead", history: { unfinished: null, last: note } });
          dispatch(action);
          noteTyping();
          if (refused.length > 0) dispatch({ type: "noted", text: describeRefused(refused) });
          return true;
        } catch (error) {
          if (isHistoryAnother(error)) await readHistory?.();
          const type = error instanceof WorkbookError && error.code === "cancelled" ? "finished" : "failed";
          dispatch({ type, message: describeError(error) });
          noteTyping();
          return false;
        }
      }),
    quietly: (task) => queued(task),
    options: (again) => ({
      note: (note = {
        command: running ?? "",
        again: again === undefined ? null : againText(again),
        token: newRunToken(),
      }),
      cancel: {
        get cancelled() {
          return token.cancelled;
        },
      },
      onProgress: (done, total) => {
        hasWritten ||= done > 1;
        dispatch({ type: "progressed", done, total });
      },
      ...typing.told,
      onRefused: (what) => void (refused = [...refused, what]),
    }),
    async afterwards(read) {
      try {
        return await read();
      } catch {
        return null;
      }
    },
    cancel() {
      token.cancelled = true;
    },
  };
}
