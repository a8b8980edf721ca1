/** The requests of one command: all of them, or the workbook as it was. */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import type { ApplyOptions } from "../../port";
import { newRunToken } from "../../runToken";
import { toWorkbookError } from "../errors";
import {
  beginSteps,
  canBeKept,
  countedRows,
  endSteps,
  forgetAll,
  readKept,
  renewWay,
  stillThere,
  unfinishedWhile,
} from "../history/keep";
import type { KeptIds } from "../history/keep";
import { wayBackOf } from "../history/wayBack";
import type { WayBack } from "../../../core/state/wayBack";
import type { Along } from "./finish";
import { formatsBefore } from "./formatsBefore";
import { OUR_RECORD } from "./preflight";
import type { Preflight } from "./preflight";
import type { ToGiveBack } from "./giveBack";
import { giveBackSteps, inputsIn, standAgain, standingNowhere, writtenInto, writtenOver } from "./giveBack";
import { sendBatch } from "./sendBatch";
import { packSteps } from "./step";
import type { WriteStep } from "./step";
import type { TypedCell } from "./typed";
import { takeBack } from "./undo";
import type { Former } from "./undo";

type Batch = readonly WriteStep[];

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

export class WriteRun {
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
  private wayId: string | null = null;
  /** What goes along may be refused, and what is loaded would not come back then. */
  private loads = true;
  /** A request of its failed, of which something may have been carried out. */
  hasBrokenOff = false;
  /** Set where the request that writes first looks: what it has found instead of `former`. */
  seen: ((former: Former) => Former) | null = null;
  /** Set once it is known what somebody typed in the moment of writing. */
  typed: readonly TypedCell[] = [];
  /** Once these have come back the mark is gone, and what is given back behind them looks for it no more. */
  private readonly ends = new Set<WriteStep>();

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
  get opening(): readonly WriteStep[] {
    return this.kept === null
      ? []
      : beginSteps(
          this.kept,
          this.before.kept,
          0,
          () => (this.loads ? (id) => void (this.markId = id) : null),
          () => (this.loads ? (id) => void (this.wayId = id) : null),
        );
  }

  /** What has been found since is what the workbook keeps as what has to come back. */
  get renewing(): readonly WriteStep[] {
    return this.kept === null || this.wayId === null ? [] : renewWay(this.wayFound, this.wayId);
  }

  /** Behind each step of rows. */
  counted(done: number): readonly WriteStep[] {
    return this.kept === null ? [] : countedRows(this.token, done, () => this.markId);
  }

  /** Behind the last write. */
  get closing(): readonly WriteStep[] {
    if (this.kept === null) return [];
    const steps = endSteps(() => this.markId);
    for (const step of steps) this.ends.add(step);
    return steps;
  }

  /** The requests that these steps take. Throws cancelled. */
  begin(steps: readonly WriteStep[]): readonly Batch[] {
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
  async send(batches: readonly Batch[], along: readonly WriteStep[] = []): Promise<Along> {
    this.total = Math.max(this.total, this.done + batches.length);
    let tried: Along = "not tried";
    try {
      for (const [index, batch] of batches.entries()) {
        if (this.done > 1) stopIfCancelled(this.options, this.done);
        const isLast = index === batches.length - 1 && along.length > 0;
        this.loads = !isLast || this.seen !== null;
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
      if (reached === "finished" || reached === "begun") this.hasBrokenOff = true;
      if (reached === "finished") return "not tried";
      return reached === "begun" ? this.back(error) : this.nothingDone(reached, error);
    }
  }

  /**
   * Behind the end of the command: a request of its own, during which the command counts as not finished. Throws halfWritten where that request
   * was cut off so that the next start has to give it back.
   */
  async giveBack(): Promise<void> {
    const { toGiveBack: cells } = this;
    if (cells.length === 0) return;
    const newer: ToGiveBack[] = [];
    const steps = giveBackSteps(cells, (cell) => void newer.push(cell));
    try {
      const { renewing } = this;
      await sendBatch(
        this.context,
        renewing.length === 0 ? steps : unfinishedWhile(this.token, [...renewing, ...steps]),
      );
      this.tell(await standAgain(this.context, newer));
    } catch (cause) {
      const left = await standAgain(this.context, cells);
      this.tell(left);
      if (this.kept !== null) await this.settle(toWorkbookError(cause), left.length > 0);
    }
  }

  /**
   * What is left to do, begun and ended by what was typed: before anything else, so that no other request is in between, and once more where
   * links or later cells may have been written over it. As `send` otherwise.
   */
  async sendGivingBack(
    left: readonly WriteStep[],
    closing: readonly WriteStep[],
    along: readonly WriteStep[],
  ): Promise<Along> {
    const { toGiveBack: cells } = this;
    const newer: ToGiveBack[] = [];
    const take = (cell: ToGiveBack): void => void newer.push(cell);
    const steps =
      cells.length === 0
        ? [...left, ...closing]
        : [...this.renewing, ...giveBackSteps(cells, take), ...left, ...giveBackSteps(cells, take), ...closing];
    try {
      const gone = await this.send(packSteps(steps), along);
      if (newer.length > 0) this.tell(await standAgain(this.context, newer));
      return gone;
    } catch (cause) {
      this.tell(newer);
      throw cause;
    }
  }

  /** What has been cut off behind the end has left a mark, or nothing. */
  private async settle(error: WorkbookError, isLeft: boolean): Promise<void> {
    try {
      const { marks = [] } = (await readKept(this.context))?.own(this.token) ?? NONE;
      if (marks.length === 0) return;
      if (!isLeft) return void (await sendBatch(this.context, forgetAll({ ways: [], marks })));
    } catch (cause) {
      throw new WorkbookError("halfWritten", `${error.detail}; ${toWorkbookError(cause).detail}`, { cause: error });
    }
    throw new WorkbookError("halfWritten", error.detail, { cause: error });
  }

  private tell(left: readonly ToGiveBack[]): void {
    if (left.length > 0) this.options.onWrittenOver?.(left.map(writtenOver));
  }

  /** Each request after the first begins by looking whether the command still runs. */
  private watched(batch: Batch): Batch {
    return this.markId === null ? batch : [...stillThere([this.markId]), ...batch];
  }

  /** Switches the events on again; what the request has put beside the parts of another window goes. */
  private async nothingDone({ own, isAnother }: Nothing, error: WorkbookError): Promise<never> {
    await sendBatch(this.context, forgetAll(own));
    await this.standAsBefore(false);
    throw isAnother ? new WorkbookError("changed", OUR_RECORD, { cause: error }) : error;
  }

  /** Somebody was in between: everything goes back to what was found, and `changed` is thrown with these places. */
  async refuse(places: string): Promise<never> {
    return this.back(new WorkbookError("changed", places));
  }

  private async back(error: WorkbookError): Promise<never> {
    const way = this.wayFound;
    try {
      const own = this.kept === null ? null : ((await readKept(this.context))?.own(this.token) ?? NONE);
      // The mark is gone where the command was one request, and what takes it back can be cut off as well.
      const isMarked = own !== null && (own.marks.length > 0 || own.ways.length === 0);
      const kept = own && { ...own, isRunning: isMarked, renews: true };
      await takeBack(this.context, way, { isWhole: false, rows: this.rows }, kept, this.options);
    } catch (cause) {
      await this.standAsBefore(false);
      throw new WorkbookError("halfWritten", `${error.detail}; could not be undone: ${toWorkbookError(cause).detail}`, {
        cause: error,
      });
    }
    await this.standAsBefore(true);
    throw error;
  }

  /**
   * Everything is as before, or may be: what was typed is told where it does not stand. `isCertain`: that rows are back where they were, so that
   * it can be written there.
   */
  private async standAsBefore(isCertain: boolean): Promise<void> {
    const was = inputsIn(this.former.former);
    const cells = this.typed
      .filter(({ isWritten }) => isWritten)
      .map((cell): ToGiveBack => {
        const before = { ...cell, row: cell.origin };
        return { ...before, over: [was(before) ?? "", ...writtenInto(this.plan, cell)] };
      });
    const left =
      isCertain || this.before.moves.length === 0
        ? await standAgain(this.context, cells)
        : await standingNowhere(this.context, cells, this.toGiveBack);
    this.tell(left);
  }

  /** Where they stand once everything is written. */
  private get toGiveBack(): readonly ToGiveBack[] {
    return this.typed
      .filter(({ isWritten }) => isWritten)
      .map((cell) => ({ ...cell, over: writtenInto(this.plan, cell) }));
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

  /** To what was found in the moment of writing. */
  private get wayFound(): WayBack {
    return this.wayTo(this.seen?.(this.former) ?? this.former);
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
