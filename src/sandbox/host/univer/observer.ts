/** Turns Univer's commands into what the host wants to hear. */
import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from "@univerjs/core";
import { isSingleCell, unite } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { BookListener, HostValue } from "../book";
import type { StructureChange } from "../records/structureChange";
import { wholeChange } from "../records/structureChange";
import { cellValue } from "./cells";
import { Command, toArea } from "./engine";
import type { CellMatrix, UniverEngine } from "./engine";

interface SheetParameters {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/** Commands in which Univer itself rewrites formulas and copies formats: those writes are no edits. */
const MOVING_COMMAND = /^sheet\.command\.(?:insert|remove|delete|append|move)-/;

export class BookObserver {
  private readonly listeners = new Set<BookListener>();
  private readonly subscriptions: { dispose(): void }[];
  private before: { area: Area; value: HostValue } | null = null;
  private active: string | null = null;
  private moving = 0;

  constructor(private readonly engine: UniverEngine) {
    this.active = engine.workbook().getActiveSheet()?.getSheetId() ?? null;
    this.subscriptions = [
      engine.commands.beforeCommandExecuted((command) => this.prepare(command)),
      engine.commands.onCommandExecuted((command, options) => this.hear(command, options)),
    ];
  }

  listen(listener: BookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells of cells that moved without whole rows or columns moving: Univer has no single mutation for it. */
  tellStructure(change: StructureChange, byUser: boolean): void {
    this.tell((listener) => listener.structure?.(change, byUser));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.listeners.clear();
  }

  private tell(call: (listener: BookListener) => void): void {
    for (const listener of this.listeners) call(listener);
  }

  private prepare(command: Readonly<ICommandInfo>): void {
    if (MOVING_COMMAND.test(command.id)) this.moving += 1;
    const { unitId, subUnitId } = (command.params ?? {}) as SheetParameters;
    if (unitId !== this.engine.unitId || subUnitId === undefined) return;
    if (command.id === Command.removeSheet) this.tellDeletion(subUnitId);
    if (command.id === Command.renameSheet) this.tellRename(subUnitId, command.params as { name: string });
    if (command.id === Command.setRangeValues && !this.engine.isWorking)
      this.remember(subUnitId, command.params as { cellValue?: CellMatrix });
  }

  private hear(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (MOVING_COMMAND.test(command.id)) this.moving = Math.max(0, this.moving - 1);
    const parameters = (command.params ?? {}) as SheetParameters;
    if (parameters.unitId !== this.engine.unitId) return;
    const byUser = !this.engine.isWorking;
    if (command.id === Command.insertSheet) {
      const { sheet } = command.params as { sheet: { id: string } };
      this.tell((listener) => listener.sheetAdded?.(sheet.id, byUser));
    }
    const sheet = parameters.subUnitId;
    if (sheet === undefined) return;
    if (command.id === Command.setRangeValues && byUser && this.moving === 0) this.hearEdit(sheet, command, options);
    if (command.id === Command.activateSheet) this.hearActivation(sheet);
    if (command.id === Command.select)
      this.hearSelection(sheet, command.params as { selections?: { range: IRange }[] });
    const change = structureChange(sheet, command);
    if (change) this.tell((listener) => listener.structure?.(change, byUser));
  }

  private tellDeletion(sheet: string): void {
    const name = this.engine.sheet(sheet).getName();
    const byUser = !this.engine.isWorking;
    this.tell((listener) => listener.sheetDeleted?.(sheet, name, byUser));
  }

  private tellRename(sheet: string, { name }: { name: string }): void {
    const old = this.engine.sheet(sheet).getName();
    this.tell((listener) => listener.sheetRenamed?.(sheet, old, name));
  }

  private remember(sheet: string, { cellValue: cells }: { cellValue?: CellMatrix }): void {
    const area = cells ? editedArea(cells) : null;
    this.before =
      area && isSingleCell(area)
        ? { area, value: cellValue(this.engine.sheet(sheet).getCellRaw(area.top, area.left)) }
        : null;
  }

  private hearEdit(sheet: string, command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (options?.onlyLocal === true || options?.fromFormula === true) return;
    const { cellValue: cells } = command.params as { cellValue?: CellMatrix };
    const area = cells ? editedArea(cells) : null;
    if (!area) return;
    const single =
      this.before && isSingleCell(area)
        ? { before: this.before.value, after: cellValue(this.engine.sheet(sheet).getCellRaw(area.top, area.left)) }
        : null;
    this.tell((listener) => listener.edited?.(sheet, area, single));
  }

  private hearActivation(sheet: string): void {
    if (sheet === this.active) return;
    const previous = this.active;
    this.active = sheet;
    this.tell((listener) => listener.activated?.(sheet, previous));
  }

  private hearSelection(sheet: string, { selections }: { selections?: { range: IRange }[] }): void {
    const range = selections?.[selections.length - 1]?.range;
    if (range) this.tell((listener) => listener.selected?.(sheet, toArea(range)));
  }
}

/** The cells whose content, not only format, a mutation writes. */
function editedArea(cells: CellMatrix): Area | null {
  let area: Area | null = null;
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (!hasContent(cell)) continue;
      const place = { top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) };
      area = area ? unite(area, place) : place;
    }
  }
  return area;
}

const hasContent = (cell: Nullable<ICellData>): boolean =>
  !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell;

function structureChange(sheet: string, command: Readonly<ICommandInfo>): StructureChange | null {
  const { range } = (command.params ?? {}) as { range?: IRange };
  if (!range) return null;
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  switch (command.id) {
    case Command.insertRows:
      return wholeChange(sheet, "row", "insert", range.startRow, rows);
    case Command.removeRows:
      return wholeChange(sheet, "row", "delete", range.startRow, rows);
    case Command.insertColumns:
      return wholeChange(sheet, "column", "insert", range.startColumn, columns);
    case Command.removeColumns:
      return wholeChange(sheet, "column", "delete", range.startColumn, columns);
    default:
      return null;
  }
}
