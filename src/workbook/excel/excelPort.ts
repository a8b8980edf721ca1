/**
 * The open workbook in Excel as a workbook of the port. What the pane needs as it opens stands here; whatever reads and writes the workbook
 * comes when it is first asked for.
 */
import type { CellAddress, WorkbookSnapshot } from "../../core/model/snapshot";
import type { WorkbookPlan } from "../../core/model/workbookPlan";
import { cellName } from "../address";
import { WorkbookError } from "../port";
import type { ApplyOptions, CommandHistory, TakenBack, TypingTold, WorkbookChange, WorkbookPort } from "../port";
import type { ExcelBook } from "./excelBook";
import { listenToWorkbook } from "./listen";
import { runInExcel } from "./run";
import { wayBackNamespace } from "../state";

/** Call after Office.onReady. Needs ExcelApi 1.14. */
export function createExcelPort(): WorkbookPort {
  return new ExcelPort();
}

class ExcelPort implements WorkbookPort {
  private book: ExcelBook | null = null;
  private writing = 0;

  /** Rejects, before anything was asked of Excel, where that part of the program cannot be had. */
  private async opened(): Promise<ExcelBook> {
    const { ExcelBook } = await import("./excelBook");
    return (this.book ??= new ExcelBook());
  }

  async read(): Promise<WorkbookSnapshot> {
    return (await this.opened()).read();
  }

  async apply(plan: WorkbookPlan, options: ApplyOptions = {}): Promise<void> {
    await this.whileWriting((book) => book.apply(plan, options));
  }

  async history(): Promise<CommandHistory> {
    return (await runInExcel(hasWayBack)) ? (await this.opened()).history() : { unfinished: null, last: null };
  }

  async takeBack(shown?: CommandHistory, told: TypingTold = {}): Promise<TakenBack> {
    return this.whileWriting((book) => book.takeBack(shown, told));
  }

  async leaveUnfinished(): Promise<void> {
    await (await this.opened()).leaveUnfinished();
  }

  private async whileWriting<Result>(work: (book: ExcelBook) => Promise<Result>): Promise<Result> {
    const book = await this.opened();
    this.writing++;
    try {
      return await work(book);
    } finally {
      this.writing--;
    }
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

  listen(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return listenToWorkbook(listener, {
      sheetName: (id) => this.book?.sheetName(id) ?? null,
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

/** A command has left something: what it is, is read behind it. */
async function hasWayBack({ workbook, sync }: Excel.RequestContext): Promise<boolean> {
  const parts = workbook.customXmlParts.getByNamespace(wayBackNamespace).load("items/id");
  await sync();
  return parts.items.length > 0;
}
