/** The requests of one command: all of them, or the workbook as it was. */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import type { ApplyOptions } from "../../port";
import { toWorkbookError } from "../errors";
import { beginSteps, canBeKept, countedRows, END, readKept } from "../history/keep";
import { wayBackOf } from "../history/wayBack";
import type { WayBack } from "../../../core/state/wayBack";
import type { Along } from "./finish";
import { formatsBefore } from "./formatsBefore";
import type { Preflight } from "./preflight";
import { sendBatch } from "./sendBatch";
import { packSteps } from "./step";
import type { Step } from "./step";
import { takeBack } from "./undo";
import type { Former } from "./undo";

type Batch = readonly Step[];

export class Run {
  /** Steps of rows that were made before it broke off; null where nobody knows. */
  private rows: number | null = null;
  /** What the way back leads to; more is known of it once the first request has come back. */
  former: Former;
  private done = 1;
  private total = 1;
  /** Null where nothing is kept: without a note, or where it would be too large for a request. */
  private readonly kept: WayBack | null;
  private readonly token = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

  constructor(
    readonly context: Excel.RequestContext,
    readonly plan: WorkbookPlan,
    readonly before: Preflight,
    readonly options: ApplyOptions,
  ) {
    this.former = { ...before, rules: before.formerRules };
    const way = options.note === undefined ? null : this.wayTo(this.former);
    this.kept = way !== null && canBeKept(way) ? way : null;
  }

  /** Before the first write: how to take it back, where the command keeps a note. */
  get opening(): readonly Step[] {
    return this.kept === null ? [] : beginSteps(this.kept, this.before.hasWayBack);
  }

  /** Behind each step of rows. */
  counted(done: number): readonly Step[] {
    return this.kept === null ? [] : countedRows(this.token, done);
  }

  /** Behind the last write. */
  get closing(): readonly Step[] {
    return this.kept === null ? [] : [END];
  }

  /** The requests that these steps take. Throws cancelled. */
  begin(steps: readonly Step[]): readonly Batch[] {
    const list = packSteps(steps);
    this.total = list.length + 1;
    this.options.onProgress?.(1, this.total);
    stopIfCancelled(this.options, 1);
    return list;
  }

  /**
   * `along` goes with the last of them, and may be refused. Where the last answer was lost, and everything done, that is fine; what became of
   * `along` nobody knows then, and it is tried again. Throws WorkbookError once everything is as before, halfWritten where it is not.
   */
  async send(batches: readonly Batch[], along: readonly Step[] = []): Promise<Along> {
    this.total = Math.max(this.total, this.done + batches.length);
    let tried: Along = "not tried";
    try {
      for (const [index, batch] of batches.entries()) {
        if (this.done > 1) stopIfCancelled(this.options, this.done);
        const isLast = index === batches.length - 1 && along.length > 0;
        const refused = await sendBatch(this.context, batch, isLast ? along : []);
        if (isLast) tried = refused ?? "all";
        this.done += 1;
        this.options.onProgress?.(this.done, this.total);
      }
      return tried;
    } catch (cause) {
      const error = toWorkbookError(cause);
      const reached = error.code === "cancelled" ? "begun" : await this.reached();
      if (reached === "finished") return "not tried";
      if (reached === "nothing") await sendBatch(this.context, []);
      return reached === "nothing" ? Promise.reject(error) : this.back(this.former, error);
    }
  }

  /** Somebody was in between: everything goes back to `former`, and `changed` is thrown with these places. */
  async refuse(former: Former, places: string): Promise<never> {
    return this.back(former, new WorkbookError("changed", places));
  }

  private async back(former: Former, error: WorkbookError): Promise<never> {
    try {
      await takeBack(this.context, this.wayTo(former), { isWhole: false, rows: this.rows }, this.kept !== null);
    } catch (cause) {
      throw new WorkbookError("halfWritten", `${error.detail}; could not be undone: ${toWorkbookError(cause).detail}`, {
        cause: error,
      });
    }
    throw error;
  }

  /** How far the command has come whose request failed or whose answer was lost, told by what it keeps in the workbook. */
  private async reached(): Promise<"nothing" | "begun" | "finished"> {
    if (this.kept === null) return "begun";
    try {
      const kept = await readKept(this.context);
      if (kept?.way?.token !== this.token) return "nothing";
      this.rows = kept.rows;
      return kept.rows === null ? "finished" : "begun";
    } catch {
      return "begun";
    }
  }

  private wayTo(former: Former): WayBack {
    return wayBackOf(this.plan, former, this.options.note ?? { command: "", again: null }, this.token, (sheet) =>
      formatsBefore(sheet, this.before),
    );
  }
}

export function stopIfCancelled(options: ApplyOptions, done: number): void {
  if (options.cancel?.cancelled === true) throw new WorkbookError("cancelled", `after ${done} round trips`);
}
