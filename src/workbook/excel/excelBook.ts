/** Reading and writing of the open workbook: brought in by the port (excelPort.ts) when it is first read or written. */
import type { WorkbookSnapshot } from "../../core/model/snapshot";
import type { WorkbookPlan } from "../../core/model/workbookPlan";
import { WorkbookError } from "../port";
import type { ApplyOptions, CommandHistory, TakenBack, TypingTold } from "../port";
import type { KeptWay } from "../kept";
import { FORGET, forgetAll, readKept } from "./history/keep";
import { isConnectionFailure } from "./errors";
import { readWorkbook, unknownWorkbook } from "./read/readWorkbook";
import { RingSearch } from "./read/rings";
import type { KnownWorkbook } from "./read/readWorkbook";
import { runInExcel } from "./run";
import { applyPlan } from "./write/applyPlan";
import { withVerdictCells, withoutVerdictCells } from "../verdicts";
import { sendBatch } from "./write/sendBatch";
import { takeBack } from "./write/undo";

export class ExcelBook {
  private known: KnownWorkbook = unknownWorkbook;
  private readonly rings = new RingSearch();

  /** Name of a sheet by Excel's id, as last read; null when it is not known. */
  sheetName(id: string): string | null {
    return this.known.sheets.get(id) ?? null;
  }

  async read(): Promise<WorkbookSnapshot> {
    try {
      return await this.readKnowing(this.known);
    } catch (error) {
      // Something known from the last read is gone (the part with the state, say), or has grown: look again without assuming anything.
      const isStale =
        error instanceof WorkbookError &&
        (error.code === "sheetMissing" || error.code === "tooLarge") &&
        this.known !== unknownWorkbook;
      if (isStale) return this.readKnowing({ ...unknownWorkbook, hasPages: this.known.hasPages });
      const isPages =
        error instanceof WorkbookError &&
        error.code === "rejected" &&
        !isConnectionFailure(error) &&
        this.known.hasPages;
      if (!isPages) throw error;
      return this.readKnowing({ ...this.known, hasPages: false });
    }
  }

  private async readKnowing(known: KnownWorkbook): Promise<WorkbookSnapshot> {
    const result = await runInExcel((context) => readWorkbook(context, known));
    this.known = result.known;
    // The mode is left as the user has it; what was read may be of before.
    if (result.known.isManual && !known.isManual) return this.readKnowing(result.known);
    return this.rings.marked(withoutVerdictCells(result.snapshot, result.names), result.names);
  }

  async apply(plan: WorkbookPlan, options: ApplyOptions): Promise<void> {
    await runInExcel((context) => applyPlan(context, withVerdictCells(plan), options, this.known.stateId));
  }

  async history(): Promise<CommandHistory> {
    const kept = await runInExcel(readKept);
    return kept === null ? { unfinished: null, last: null } : historyOf(kept);
  }

  async takeBack(shown: CommandHistory | undefined, told: TypingTold): Promise<TakenBack> {
    return runInExcel(async (context) => {
      const kept = await readKept(context);
      if (kept === null || kept.way === null || (shown !== undefined && !isShown(historyOf(kept), shown)))
        throw new WorkbookError("historyChanged", kept?.way?.command ?? "");
      const { command } = kept.way;
      const undone = takeBack(
        context,
        kept.way,
        { isWhole: kept.rows === null, rows: kept.rows },
        { ...kept, isRunning: false },
        told,
      );
      const { restored, left } = await undone.catch(async (error: unknown) => {
        throw (await isBegun(context, error)) ? new WorkbookError("halfWritten", command, { cause: error }) : error;
      });
      return { command, restored, left };
    });
  }

  async leaveUnfinished(): Promise<void> {
    await runInExcel(async (context) => {
      const kept = await readKept(context);
      await sendBatch(context, kept === null ? FORGET : forgetAll(kept));
    });
  }
}

/** Without its way nobody knows the token: that of a version that this product does not know. */
function historyOf({ way, rows }: KeptWay): CommandHistory {
  const note = way && { command: way.command, again: way.again, token: way.token };
  if (rows !== null) return { unfinished: note ?? { command: "", again: null, token: "" }, last: null };
  return { unfinished: null, last: note };
}

const REFUSALS: ReadonlySet<unknown> = new Set(["cannotUndo", "protectedSheet", "protectedWorkbook"]);

/** Whether taking back broke off where something may have been written: a command that is marked as not finished, or nobody can tell. */
async function isBegun(context: Excel.RequestContext, error: unknown): Promise<boolean> {
  if (error instanceof WorkbookError && REFUSALS.has(error.code)) return false;
  try {
    const kept = await readKept(context);
    return kept !== null && kept.rows !== null;
  } catch {
    return true;
  }
}

function isShown(now: CommandHistory, shown: CommandHistory): boolean {
  return now.unfinished?.token === shown.unfinished?.token && now.last?.token === shown.last?.token;
}
