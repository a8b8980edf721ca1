/** Commands that write: read the workbook, plan, and write what was planned, over nothing that somebody has typed meanwhile. */
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { WorkbookPlan } from "../core/model/workbookPlan";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { WorkbookError } from "../workbook/port";

export interface Planned<Result> {
  /** Null where there is nothing to write. */
  readonly plan: WorkbookPlan | null;
  readonly result: Result;
}

/** So often it is planned anew for somebody who goes on typing; then the command says so and writes nothing. */
export const ATTEMPTS = 3;

/**
 * `plan` is asked again, with a new reading, where the workbook or what we remember in it has changed before it was written; only once where
 * the user has agreed to what was shown. Throws what `plan` throws, or WorkbookError.
 */
export async function writePlanned<Result>(
  port: WorkbookPort,
  plan: (snapshot: WorkbookSnapshot) => Planned<Result>,
  options?: ApplyOptions,
  attempts = ATTEMPTS,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const snapshot = await port.read();
    const planned = plan(snapshot);
    if (planned.plan === null) return planned.result;
    try {
      await port.apply(planned.plan, { ...options, expected: snapshot });
      return planned.result;
    } catch (error) {
      if (attempt === attempts || !isChanged(error)) throw error;
    }
  }
}

function isChanged(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "changed";
}

/** The workbook may hold a part of what was to be written. */
export function isCutOff(error: unknown): boolean {
  return error instanceof WorkbookError && (error.code === "halfWritten" || error.code === "unfinished");
}

/** What the pane shows of the last command is not what the workbook keeps. */
export function isHistoryAnother(error: unknown): boolean {
  return isCutOff(error) || (error instanceof WorkbookError && error.code === "historyChanged");
}

/** A plan that changes what is remembered, and no cell. */
export function remembering(state: string): WorkbookPlan {
  return { sheets: [], names: [], state, activate: null };
}
