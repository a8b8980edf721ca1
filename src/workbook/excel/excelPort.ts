/** The open workbook in Excel as a workbook of the port. */
import type { CellAddress, WorkbookSnapshot } from "../../core/model/snapshot";
import type { WorkbookPlan } from "../../core/model/workbookPlan";
import { cellName } from "../address";
import { WorkbookError } from "../port";
import type { ApplyOptions, CommandHistory, TakenBack, WorkbookChange, WorkbookPort } from "../port";
import { FORGET, readKept } from "./history/keep";
import { isConnectionFailure } from "./errors";
import { listenToWorkbook } from "./listen";
import { readWorkbook, unknownWorkbook } from "./read/readWorkbook";
import { RingSearch } from "./read/rings";
import type { KnownWorkbook } from "./read/readWorkbook";
import { runInExcel } from "./run";
import { applyPlan } from "./write/applyPlan";
import { withVerdictCells, withoutVerdictCells } from "../verdicts";
import { sendBatch } from "./write/sendBatch";
import { takeBack } from "./write/undo";

/** Call after Office.onReady. Needs ExcelApi 1.14. */
export function createExcelPort(): WorkbookPort {
  return new ExcelPort();
}

class ExcelPort implements WorkbookPort {
  private known: KnownWorkbook = unknownWorkbook;
  private readonly rings = new RingSearch();
  private writing = 0;

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

  async apply(plan: WorkbookPlan, options: ApplyOptions = {}): Promise<void> {
    this.writing++;
    try {
      await runInExcel((context) => applyPlan(context, withVerdictCells(plan), options, this.known.stateId));
    } finally {
      this.writing--;
    }
  }

  async history(): Promise<CommandHistory> {
    const kept = await runInExcel(readKept);
    const note = kept?.way ? { command: kept.way.command, again: kept.way.again } : null;
    if (kept !== null && kept.rows !== null) return { unfinished: note ?? { command: "", again: null }, last: null };
    return { unfinished: null, last: note };
  }

  async takeBack(): Promise<TakenBack> {
    this.writing++;
    try {
      return await runInExcel(async (context) => {
        const kept = await readKept(context);
        if (kept?.way === null || kept === null) throw new WorkbookError("cannotUndo", "");
        const { restored, left } = await takeBack(
          context,
          kept.way,
          { isWhole: kept.rows === null, rows: kept.rows },
          true,
        );
        return { command: kept.way.command, restored, left };
      });
    } finally {
      this.writing--;
    }
  }

  async leaveUnfinished(): Promise<void> {
    await runInExcel((context) => sendBatch(context, FORGET));
  }

  async reveal({ sheet, row, column }: CellAddress): Promise<void> {
    try {
      await runInExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cellName(row, column)).untrack().select();
        await context.sync();
      });
    } catch (error) {
      throw error instanceof WorkbookError && error.code === "rejected" && (await isHidden(sheet))
        ? new WorkbookError("hiddenSheet", sheet)
        : error;
    }
  }

  /** On a chart sheet, and while another workbook is in front, Excel refuses to name the cell. */
  async selection(): Promise<CellAddress | null> {
    try {
      return await runInExcel(async (context) => {
        const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name").untrack();
        await context.sync();
        return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
      });
    } catch (error) {
      if (error instanceof WorkbookError && NO_CELL.test(error.detail)) return null;
      throw error;
    }
  }

  private async readKnowing(known: KnownWorkbook): Promise<WorkbookSnapshot> {
    const result = await runInExcel((context) => readWorkbook(context, known));
    this.known = result.known;
    // The mode is left as the user has it; what was read may be of before.
    if (result.known.isManual && !known.isManual) return this.readKnowing(result.known);
    return this.rings.marked(withoutVerdictCells(result.snapshot, result.names), result.names);
  }

  listen(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return listenToWorkbook(listener, {
      sheetName: (id) => this.known.sheets.get(id) ?? null,
      isWriting: () => this.writing > 0,
    });
  }
}

/** With which codes Excel says that no cell is selected: the first is reported, the others are what it says of things that are not there. */
const NO_CELL = /^(?:InvalidSelection|ItemNotFound|InvalidOperation|GeneralException)\b/;

function isHidden(name: string): Promise<boolean> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
    await context.sync();
    return !sheet.isNullObject && sheet.visibility !== "Visible";
  });
}
