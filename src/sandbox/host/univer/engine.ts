/** The parts of Univer that the adapter uses, behind a few typed functions. */
import { ICommandService } from "@univerjs/core";
import type {
  ICellData,
  IExecutionOptions,
  IRange,
  IStyleData,
  Nullable,
  Univer,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/sheets/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../../core/model/workbookPlan";

/** Commands and mutations by their ids: the only ones the adapter runs or listens to. */
export const Command = {
  setRangeValues: "sheet.mutation.set-range-values",
  setStyle: "sheet.command.set-style",
  insertSheet: "sheet.mutation.insert-sheet",
  removeSheet: "sheet.mutation.remove-sheet",
  renameSheet: "sheet.mutation.set-worksheet-name",
  activateSheet: "sheet.operation.set-worksheet-active",
  select: "sheet.operation.set-selections",
  insertRows: "sheet.mutation.insert-row",
  removeRows: "sheet.mutation.remove-rows",
  insertColumns: "sheet.mutation.insert-col",
  removeColumns: "sheet.mutation.remove-col",
  insertDown: "sheet.command.insert-range-move-down",
  insertRight: "sheet.command.insert-range-move-right",
  deleteUp: "sheet.command.delete-range-move-up",
  deleteLeft: "sheet.command.delete-range-move-left",
  rowCount: "sheet.mutation.set-worksheet-row-count",
  columnCount: "sheet.mutation.set-worksheet-column-count",
  rowHeight: "sheet.mutation.set-worksheet-row-height",
  columnWidth: "sheet.mutation.set-worksheet-col-width",
  hideRows: "sheet.mutation.set-row-hidden",
  showRows: "sheet.mutation.set-row-visible",
  hideColumns: "sheet.mutation.set-col-hidden",
  showColumns: "sheet.mutation.set-col-visible",
  addMerge: "sheet.mutation.add-worksheet-merge",
  removeMerge: "sheet.mutation.remove-worksheet-merge",
  freeze: "sheet.mutation.set-frozen",
  tabColor: "sheet.mutation.set-tab-color",
  gridlines: "sheet.mutation.toggle-gridlines",
  hideSheet: "sheet.mutation.set-worksheet-hidden",
  sheetOrder: "sheet.mutation.set-worksheet-order",
  addCondition: "sheet.mutation.add-conditional-rule",
  setCondition: "sheet.mutation.set-conditional-rule",
  deleteCondition: "sheet.mutation.delete-conditional-rule",
  addValidation: "data-validation.mutation.addRule",
  removeValidation: "data-validation.mutation.removeRule",
} as const;

/** Cells of a mutation: row → column → cell. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

export class UniverEngine {
  readonly unitId: string;
  readonly commands: ICommandService;
  private depth = 0;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    readonly facade: FWorkbook,
  ) {
    this.unitId = facade.getId();
    this.commands = univer.__getInjector().get(ICommandService);
  }

  /** Whether a call of this adapter is under way; anything else that happens is the user's doing. */
  get isWorking(): boolean {
    return this.depth > 0;
  }

  /** Marks what happens inside as the adapter's own doing. */
  work<Result>(action: () => Result): Result {
    this.depth += 1;
    try {
      return action();
    } finally {
      this.depth -= 1;
    }
  }

  /** Runs a command or mutation on a sheet; throws when Univer refuses it. */
  run(id: string, sheet: string, parameters: object, options: IExecutionOptions = {}): void {
    const all = { unitId: this.unitId, subUnitId: sheet, ...parameters };
    const done = this.work(() => this.commands.syncExecuteCommand(id, all, options));
    if (done === false) throw new Error(`Univer did not carry out ${id}`);
  }

  /** For the commands that Univer carries out asynchronously. */
  async runAsync(id: string, sheet: string, parameters: object): Promise<void> {
    this.depth += 1;
    try {
      const done = await this.commands.executeCommand(id, { unitId: this.unitId, subUnitId: sheet, ...parameters });
      if (done === false) throw new Error(`Univer did not carry out ${id}`);
    } finally {
      this.depth -= 1;
    }
  }

  workbook(): Workbook {
    return this.facade.getWorkbook();
  }

  /** The model of a sheet; the host asks only for sheets that exist. */
  sheet(id: string): Worksheet {
    const found = this.workbook().getSheetBySheetId(id);
    if (!found) throw new Error(`No sheet ${id}`);
    return found;
  }

  sheetFacade(id: string): FWorksheet {
    const found = this.facade.getSheetBySheetId(id);
    if (!found) throw new Error(`No sheet ${id}`);
    return found;
  }

  styleOf(cell: Nullable<ICellData>): IStyleData | null {
    return (cell && this.workbook().getStyles().getStyleByCell(cell)) ?? null;
  }

  /** Makes room for the area; whole rows and columns are cut to the grid as it is. Returns the area inside the grid. */
  fit(sheet: string, area: Area): Area {
    const model = this.sheet(sheet);
    return {
      ...area,
      bottom: Math.min(area.bottom, model.getRowCount() - 1),
      right: Math.min(area.right, model.getColumnCount() - 1),
    };
  }

  /** Enlarges the grid so that the cell is inside. */
  grow(sheet: string, row: number, column: number): void {
    const model = this.sheet(sheet);
    if (row >= model.getRowCount()) this.run(Command.rowCount, sheet, { rowCount: row + 1 });
    if (column >= model.getColumnCount()) this.run(Command.columnCount, sheet, { columnCount: column + 1 });
  }
}

export const toRange = (area: Area): IRange => ({
  startRow: area.top,
  endRow: area.bottom,
  startColumn: area.left,
  endColumn: area.right,
});

export const toArea = (range: IRange): Area => ({
  top: range.startRow,
  bottom: range.endRow,
  left: range.startColumn,
  right: range.endColumn,
});

/** Points on paper to pixels on screen at 96 per inch, and back. */
export const toPixels = (points: number): number => Math.round((points * 96) / 72);
export const toPoints = (pixels: number): number => (pixels * 72) / 96;
