/** The session's commands of the page 检查, and the quiet re-checks behind edits: these only read, and mark what is shown as stale. */
import type { CheckReport } from "../core/finding/report";
import type { CellAddress } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import { WorkbookError } from "../workbook/port";
import type { CommandDesk } from "./commandDesk";
import { renewedNarration } from "./narrativeCommands";
import type { Runner } from "./runner";
import type { Action } from "./state";
import type { FormCorrection } from "./useCases";
import { correct, previewNarrative } from "./useCases";
import { stepFrom, stops } from "./walk";
import { describeError } from "./wording/errors";

/** Runs `task` after `milliseconds` unless the returned function is called first; the pane passes the browser's timer. */
export type Schedule = (task: () => void, milliseconds: number) => () => void;

/** Pause in typing after which the check runs again. */
export const RECHECK_DELAY = 600;

export interface CheckCommands {
  check(): Promise<void>;
  /** Checks the workbook as the user says it is, and remembers that. */
  correct(correction: FormCorrection): Promise<void>;
  /** Goes to the cell of the next or the previous finding. */
  walk(by: 1 | -1): Promise<void>;
  reveal(address: CellAddress): Promise<void>;
}

export interface Checking {
  readonly commands: CheckCommands;
  /** The form that the last check was by, as the workbook was read; null before the first. */
  checkedBy(): PackSpec | null;
  /** Somebody has typed: many edits in a row are one re-check, after the last of them. */
  edited(): void;
  /** In full: other names may move what is found where. Nothing where no check is shown; a failure leaves the result marked as stale. */
  again(): Promise<void>;
}

interface Lent extends CommandDesk {
  readonly quietly: Runner["quietly"];
  readonly schedule: Schedule;
  dispatch(action: Action): void;
}

export function createChecking({ port, packs, checker, state, dispatch, run, quietly, schedule }: Lent): Checking {
  let unschedule: (() => void) | null = null;
  let edits = 0;
  let recheckWaits = false;

  function markEdited(): void {
    dispatch({ type: "changed" });
    unschedule?.();
    if (state().report !== null || state().narration !== null)
      unschedule = schedule(() => void recheck(), RECHECK_DELAY);
  }

  /** A preview that is on screen is renewed from the same reading. */
  function checked(report: CheckReport): Extract<Action, { type: "read" }> {
    const narration = renewedNarration(checker, state().narration !== null);
    return { type: "read", read: { report, narration } };
  }

  /** What was edited while the workbook was being read may not be in the report. */
  function noteEditsSince(before: number): void {
    if (edits !== before) markEdited();
  }

  /** What the edit concerns, without a busy sign. While a cell is being edited it tries again later; any other failure leaves the result marked as stale. */
  function recheck(): Promise<void> {
    if (recheckWaits) return Promise.resolve();
    recheckWaits = true;
    return quietly(async () => {
      recheckWaits = false;
      const before = edits;
      try {
        dispatch(
          state().report === null
            ? { type: "read", read: { narration: await previewNarrative(port, packs()) }, quiet: true }
            : { ...checked(await checker.recheck()), quiet: true },
        );
        noteEditsSince(before);
      } catch (error) {
        if (error instanceof WorkbookError && error.code === "cellEditMode")
          unschedule = schedule(() => void recheck(), RECHECK_DELAY * 4);
      }
    });
  }

  async function reveal(address: CellAddress): Promise<void> {
    try {
      await port.reveal(address);
    } catch (error) {
      dispatch({ type: "failed", message: describeError(error) });
    }
  }

  return {
    checkedBy: () => checker.located?.pack ?? null,
    commands: {
      async check() {
        let before = edits;
        const done = await run("check", false, async () => {
          before = edits;
          return checked(await checker.check());
        });
        if (done) noteEditsSince(before);
      },
      async correct(correction) {
        await run("correct", false, async () => ({
          type: "read",
          read: { report: await correct(port, packs(), correction) },
        }));
      },
      async walk(by) {
        const { report, shown, step } = state();
        const next = report && stepFrom(stops(report, shown), step, by);
        const address = next?.finding.cells[0]?.address;
        if (!next || !address) return;
        dispatch({ type: "stepped", step: next.step });
        await reveal(address);
      },
      reveal,
    },
    edited() {
      edits += 1;
      markEdited();
    },
    again() {
      if (state().report === null) return Promise.resolve();
      return quietly(async () => {
        const before = edits;
        try {
          dispatch({ ...checked(await checker.check()), quiet: true });
          noteEditsSince(before);
        } catch {
          dispatch({ type: "changed" });
        }
      });
    },
  };
}
