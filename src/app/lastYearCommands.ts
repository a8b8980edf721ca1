/** The session's commands for 取上年数: read last year's file, write what was chosen, take it back. */
import { canBeWritten } from "../core/lastYear/taking";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { previewLastYear, takeLastYear } from "./lastYear";
import { success } from "./message";
import { undoRepair } from "./repair";
import type { LastYearFile } from "./results";
import type { Command } from "./commandNames";
import type { Action, SessionState } from "./state";
import { describeTaken } from "./wording/lastYear";
import { describeRepairUndone } from "./wording/repair";

export interface LastYearCommands {
  /** Shows what this file gives; `anyYear` when the user insists on a file of another year. True when it could be looked at, refused or not. */
  previewLastYear(name: string, snapshot: WorkbookSnapshot, anyYear: boolean): Promise<boolean>;
  /** Writes the fields with these ids; those that were changed since the file was looked at are left. */
  takeLastYear(fields: ReadonlySet<string>): Promise<boolean>;
  /** Gives back what the last such writing replaced. */
  undoLastYear(): Promise<void>;
}

/** What the session lends. */
interface Lent {
  readonly port: WorkbookPort;
  readonly packs: () => readonly PackSpec[];
  readonly run: (command: Command, cancellable: boolean, task: () => Promise<Action>) => Promise<boolean>;
  readonly options: () => ApplyOptions;
  readonly afterwards: <Result>(read: () => Promise<Result>) => Promise<Result | null>;
  readonly state: () => SessionState;
  /** Brings a shown report up to date. */
  readonly recheck: () => Promise<void>;
}

export function lastYearCommands({ port, packs, run, options, afterwards, state, recheck }: Lent): LastYearCommands {
  const look = async (name: string, snapshot: WorkbookSnapshot, anyYear: boolean): Promise<LastYearFile> => ({
    name,
    snapshot,
    anyYear,
    outcome: await previewLastYear(port, packs(), snapshot, { anyYear }),
  });
  /** The same file beside the workbook as it is now. */
  const again = async (): Promise<LastYearFile | null> => {
    const { lastYear } = state();
    return lastYear && look(lastYear.name, lastYear.snapshot, lastYear.anyYear);
  };
  return {
    previewLastYear: (name, snapshot, anyYear) =>
      run("previewLastYear", false, async () => ({
        type: "read",
        read: { lastYear: await look(name, snapshot, anyYear) },
      })),
    async takeLastYear(fields) {
      const done = await run("takeLastYear", true, async () => {
        const outcome = state().lastYear?.outcome;
        const chosen =
          outcome?.ok === true
            ? outcome.proposal.takings.filter((taking) => canBeWritten(taking) && fields.has(taking.field))
            : [];
        const taken = await takeLastYear(port, packs(), chosen, options());
        return {
          type: "wrote",
          read: { lastYear: await afterwards(again) },
          kept: { filled: taken.written },
          message: success(describeTaken(taken)),
        };
      });
      if (done) await recheck();
      return done;
    },
    async undoLastYear() {
      const done = await run("undoLastYear", true, async () => {
        const message = describeRepairUndone(await undoRepair(port, state().filled, options()));
        const lastYear = await afterwards(again);
        return { type: "wrote", read: { lastYear }, kept: { filled: [] }, message: success(message) };
      });
      if (done) await recheck();
    },
  };
}
