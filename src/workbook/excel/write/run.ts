/** The requests of one command: all of them, or the workbook as it was. */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import type { ApplyOptions } from "../../port";
import { newRunToken } from "../../runToken";
import { toWorkbookError } from "../errors";
import { beginSteps, canBeKept, countedRows, endSteps, forgetAll, readKept, stillThere } from "../history/keep";
import type { KeptIds } from "../history/keep";
import { wayBackOf } from "../history/wayBack";
import type { WayBack } from "../../../core/state/wayBack";
import type { Along } from "./finish";
import { formatsBefore } from "./formatsBefore";
import { OUR_RECORD } from "./preflight";
import type { Preflight } from "./preflight";
import { sendBatch } from "./sendBatch";
import { packSteps } from "./step";
import type { Step } from "./step";
import { takeBack } from "./undo";
import type { Former } from "./undo";

type Batch = readonly Step[];

/** The command has written nothing: a request of its broke off, or somebody has taken it back. */
interface Nothing {
  /** What it has put into the workbook all the same. */
  readonly own: KeptIds;
  /** Another window has written since the look. */
  readonly isAnother: boolean;
}

/** Where Excel says that the record of another window is there, or that the one of the look is gone. */
const PARTS = /\bCustomXmlPart/;

const NONE: KeptIds = { ways: [], marks: [] };

export class Run {
  /** Steps of rows that were made before it broke off; null where nobody knows. */
  private rows: number | null = null;
  /** What the way back leads to; more is known of it once the first request has come back. */
  former: Former;
  private done = 1;
  private total = 1;
  /** Null where nothing is kept: without a note, or where it would be too large for a request. */
  private readonly kept: WayBack | null;
  private readonly token: string;
  /** By which the mark is known, once the first of several requests has come back. */
  private markId: string | null = null;
  /** What goes along may be refused, and what is loaded would not come back then. */
  private loads = true;
  /** Once these have come back the mark is gone, and what is given back behind them looks for it no more. */
  private readonly ends = new Set<Step>();

  constructor(
    readonly context: Excel.RequestContext,
    readonly plan: WorkbookPlan,
    readonly before: Preflight,
    readonly options: ApplyOptions,
  ) {
    this.former = { ...before, rules: before.formerRules };
    this.token = options.note?.token ?? newRunToken();
    const way = options.note === undefined ? null : this.wayTo(this.former);
    this.kept = way !== null && canBeKept(way) ? way : null;
  }

  /** Before the first write: how to take it back, where the command keeps a note. */
  get opening(): readonly Step[] {
    return this.kept === null
      ? []
      : beginSteps(this.kept, this.before.kept, 0, () => (this.loads ? (id) => void (this.markId = id) : null));
  }

  /** Behind each step of rows. */
  counted(done: number): readonly Step[] {
    return this.kept === null ? [] : countedRows(this.token, done, () => this.markId);
  }

  /** Behind the last write. */
  get closing(): readonly Step[] {
    if (this.kept === null) return [];
    const steps = endSteps(() => this.markId);
    for (const step of steps) this.ends.add(step);
    return steps;
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
   * `along` nobody knows then, and it is tried again. Throws WorkbookError once everything is as before, halfWritten where it is not; changed
   * where another window has begun since the look, or has taken this command back.
   */
  async send(batches: readonly Batch[], along: readonly Step[] = []): Promise<Along> {
    this.total = Math.max(this.total, this.done + batches.length);
    let tried: Along = "not tried";
    try {
      for (const [index, batch] of batches.entries()) {
        if (this.done > 1) stopIfCancelled(this.options, this.done);
        const isLast = index === batches.length - 1 && along.length > 0;
        this.loads = !isLast;
        const refused = await sendBatch(this.context, this.watched(batch), isLast ? along : []);
        if (isLast) tried = refused ?? "all";
        if (batch.some((step) => this.ends.has(step))) this.markId = null;
        this.done += 1;
        this.options.onProgress?.(this.done, this.total);
      }
      return tried;
    } catch (cause) {
      const error = toWorkbookError(cause);
      const reached = error.code === "cancelled" ? "begun" : await this.reached(error);
      if (reached === "finished") return "not tried";
      return reached === "begun" ? this.back(this.former, error) : this.nothingDone(reached, error);
    }
  }

  /** Each request after the first begins by looking whether the command still runs. */
  private watched(batch: Batch): Batch {
    return this.markId === null ? batch : [...stillThere([this.markId]), ...batch];
  }

  /** Switches the events on again; what the request has put beside the parts of another window goes. */
  private async nothingDone({ own, isAnother }: Nothing, error: WorkbookError): Promise<never> {
    await sendBatch(this.context, forgetAll(own));
    throw isAnother ? new WorkbookError("changed", OUR_RECORD, { cause: error }) : error;
  }

  /** Somebody was in between: everything goes back to `former`, and `changed` is thrown with these places. */
  async refuse(former: Former, places: string): Promise<never> {
    return this.back(former, new WorkbookError("changed", places));
  }

  private async back(former: Former, error: WorkbookError): Promise<never> {
    try {
      const own = this.kept === null ? null : ((await readKept(this.context))?.own(this.token) ?? NONE);
      const kept = own && { ...own, isRunning: true };
      await takeBack(this.context, this.wayTo(former), { isWhole: false, rows: this.rows }, kept);
    } catch (cause) {
      throw new WorkbookError("halfWritten", `${error.detail}; could not be undone: ${toWorkbookError(cause).detail}`, {
        cause: error,
      });
    }
    throw error;
  }

  /** How far the command has come whose request failed or whose answer was lost, told by what it keeps in the workbook. */
  private async reached({ detail }: WorkbookError): Promise<Nothing | "begun" | "finished"> {
    if (this.kept === null) return "begun";
    try {
      const kept = await readKept(this.context);
      const own = kept?.own(this.token) ?? NONE;
      const others = (kept?.ways ?? []).filter((id) => !own.ways.includes(id));
      if (this.markId !== null && own.marks.length > 0 && !own.marks.includes(this.markId))
        return { own: NONE, isAnother: true };
      // The first request was refused where it puts the record down, or broke off there.
      const isRefused = this.markId === null && others.length > 0 && (this.isSame(others) || PARTS.test(detail));
      if (kept?.way?.token !== this.token || isRefused) return { own, isAnother: this.isAnother(own, others) };
      this.rows = kept.rows;
      return kept.rows === null ? "finished" : "begun";
    } catch {
      return "begun";
    }
  }

  /** Only what stood there at the look. */
  private isSame(others: readonly string[]): boolean {
    return others.every((id) => this.before.kept.ways.includes(id));
  }

  /** Whether another window has written since the look: its way is there, or those of before, or ours, are gone. */
  private isAnother({ ways }: KeptIds, others: readonly string[]): boolean {
    const known = this.before.kept.ways;
    return !this.isSame(others) || (ways.length === 0 && (this.done > 1 || known.some((id) => !others.includes(id))));
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
