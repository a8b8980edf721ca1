/** A workbook held as plain data behind the port, its formulas calculated as it is read. For tests of the pane and the ribbon. */
import { changedPlaces } from "../../../src/core/model/changedPlaces";
import { withRowChanges } from "../../../src/core/formula/movedSnapshot";
import { recalculate } from "../../../src/core/formula/recalculate";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/model/workbookPlan";
import type { ApplyOptions, WorkbookChange, WorkbookPort } from "../../../src/workbook/port";
import { WorkbookError } from "../../../src/workbook/port";
import { withoutVerdictCells, withVerdictCells, withVerdictFormulas } from "../../../src/workbook/verdicts";

interface Sheet {
  readonly name: string;
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
}

export class PlanBook implements WorkbookPort {
  readonly revealed: CellAddress[] = [];
  /** Thrown by the next call, once. */
  failure: Error | null = null;
  /** While set, writing waits after its first step; call the function to let it go on. */
  gate: Promise<void> = Promise.resolve();
  /** The cell that the user is on. */
  active: CellAddress | null = null;
  /** How often the workbook was read. */
  reads = 0;
  private readonly sheets: Sheet[] = [];
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private state: string | null = null;

  /** A workbook that somebody else made. */
  load(snapshot: WorkbookSnapshot): void {
    this.state = snapshot.state;
    this.sheets.splice(
      0,
      this.sheets.length,
      ...structuredClone(snapshot.sheets)
        .map(withVerdictFormulas)
        .map(({ name, values, formulas }) => ({
          name,
          values: values.map((row) => [...row]),
          formulas: formulas.map((row) => [...row]),
        })),
    );
  }

  async read(): Promise<WorkbookSnapshot> {
    this.fail();
    this.reads += 1;
    const { snapshot } = recalculate({
      state: this.state,
      sheets: this.sheets.map((sheet): SheetSnapshot => ({ ...structuredClone(sheet), visible: true })),
    });
    // It keeps no names, and cannot tell of any.
    const { names: _, ...told } = withoutVerdictCells(snapshot, []);
    return told;
  }

  async apply(asked: WorkbookPlan, { cancel, onProgress, expected }: ApplyOptions = {}): Promise<void> {
    this.fail();
    const plan = withVerdictCells(asked);
    const changed = expected ? changedPlaces(expected.sheets.map(withVerdictFormulas), this.sheets) : null;
    if (changed !== null) throw new WorkbookError("changed", changed);
    const taken = plan.sheets.find((sheet) => sheet.mode === "create" && this.find(sheet.name));
    if (taken) throw new WorkbookError("sheetExists", taken.name);
    onProgress?.(1, plan.sheets.length);
    await this.gate;
    if (cancel?.cancelled) throw new WorkbookError("cancelled", "");
    const rows = new Map(plan.sheets.flatMap((sheet) => (sheet.rows ? [[sheet.name, sheet.rows] as const] : [])));
    if (rows.size > 0)
      this.load(
        withRowChanges({ state: this.state, sheets: this.sheets.map((sheet) => ({ ...sheet, visible: true })) }, rows),
      );
    for (const sheet of plan.sheets) this.write(sheet);
    if (plan.order !== undefined) this.sheets.sort((one, other) => rankOf(plan.order, one) - rankOf(plan.order, other));
    if (plan.state !== null) this.state = plan.state;
  }

  async reveal(address: CellAddress): Promise<void> {
    this.fail();
    if (!this.find(address.sheet)) throw new WorkbookError("sheetMissing", address.sheet);
    this.revealed.push(address);
  }

  async selection(): Promise<CellAddress | null> {
    this.fail();
    return this.active;
  }

  async listen(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => void this.listeners.delete(listener);
  }

  /** What somebody types into a cell; formulas elsewhere keep their values. */
  type(sheet: string, row: number, column: number, value: CellValue): void {
    this.set(this.required(sheet), row, column, value, null);
    for (const listener of this.listeners) listener({ sheet, address: null });
  }

  value(sheet: string, row: number, column: number): CellValue {
    return this.required(sheet).values[row]?.[column] ?? null;
  }

  get names(): readonly string[] {
    return this.sheets.map((sheet) => sheet.name);
  }

  private write(plan: SheetPlan): void {
    const sheet = this.find(plan.name) ?? { name: plan.name, values: [], formulas: [] };
    if (!this.find(plan.name)) this.sheets.push(sheet);
    for (const { row, column, content } of plan.cells)
      this.set(sheet, row, column, content.value, content.kind === "formula" ? content.formula : null);
  }

  private set(
    { values, formulas }: Sheet,
    row: number,
    column: number,
    value: CellValue,
    formula: string | null,
  ): void {
    while (values.length <= row) {
      values.push([]);
      formulas.push([]);
    }
    const cells = values[row] ?? [];
    const texts = formulas[row] ?? [];
    while (cells.length <= column) {
      cells.push(null);
      texts.push(null);
    }
    cells[column] = value;
    texts[column] = formula;
  }

  private find(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  private required(name: string): Sheet {
    const sheet = this.find(name);
    if (!sheet) throw new WorkbookError("sheetMissing", name);
    return sheet;
  }

  private fail(): void {
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
  }
}

function rankOf(order: readonly string[] = [], { name }: Sheet): number {
  return order.includes(name) ? order.indexOf(name) : order.length;
}
