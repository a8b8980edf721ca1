/**
 * Commands whose part of the program is brought in when the first of them is asked for: in the order asked, with a busy sign, and a plain
 * sentence where it cannot be had. It is tried anew the next time.
 */
import { COMMAND_MISSING } from "./wording/partMissing";
import type { Command } from "./commandNames";
import type { Action, SessionState } from "./state";

type Given = readonly unknown[];

/** What all commands are: something to wait for. */
export type Commands<All> = { readonly [Name in keyof All]: (...given: never) => Promise<unknown> };

export interface Opening {
  /**
   * The same commands, at hand before they are brought in. `signs`: what each is called while that takes long; null without a busy sign.
   * One that could not be brought in ends with false.
   */
  commands<All extends Commands<All>>(
    load: () => Promise<All>,
    signs: Readonly<Record<keyof All, Command | null>>,
  ): All;
}

interface Lent {
  state(): SessionState;
  dispatch(action: Action): void;
}

export function createOpening({ state, dispatch }: Lent): Opening {
  let before: Promise<void> = Promise.resolve();
  let waiting = 0;

  /** Shows a sign that is there until the command shows its own, or ends without; none beside that of another command. */
  function show(sign: Command | null): () => void {
    if (sign === null || state().busy !== null) return () => undefined;
    dispatch({ type: "started", command: sign, cancellable: false });
    const { busy } = state();
    return () => {
      if (state().busy === busy) dispatch({ type: "finished", message: null });
    };
  }

  async function bring<All>(load: () => Promise<All>): Promise<All | null> {
    try {
      return await load();
    } catch {
      dispatch({ type: "failed", message: COMMAND_MISSING });
      return null;
    }
  }

  return {
    commands<All extends Commands<All>>(load: () => Promise<All>, signs: Readonly<Record<keyof All, Command | null>>) {
      let here: All | null = null;
      const start = (commands: All, name: keyof All, given: Given): Promise<unknown> =>
        commands[name](...(given as never));
      const call = async (name: keyof All, given: Given): Promise<unknown> => {
        if (here !== null && waiting === 0) return start(here, name, given);
        let done: Promise<unknown> = Promise.resolve(false);
        let hide = (): void => undefined;
        waiting += 1;
        before = before.then(async () => {
          if (here === null) hide = show(signs[name]);
          here ??= await bring(load);
          waiting -= 1;
          if (here !== null) done = start(here, name, given);
        });
        await before;
        return done.finally(hide);
      };
      const names = Object.keys(signs) as (keyof All)[];
      return Object.fromEntries(names.map((name) => [name, (...given: Given) => call(name, given)])) as unknown as All;
    },
  };
}
