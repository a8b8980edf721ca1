/** What one plan writes on each sheet, gathered from several hands. */
import type { RowChanges } from "../model/rowChanges";
import type { CellAddress } from "../model/snapshot";
import type { CellContent, CellWrite, SheetPlan } from "../model/workbookPlan";

export class SheetWrites {
  readonly #cells = new Map<string, Map<string, CellWrite>>();
  readonly #rest = new Map<string, Partial<SheetPlan>>();

  /** The later of two contents of one cell holds. */
  cell({ sheet, row, column }: CellAddress, content: CellContent): void {
    const cells = this.#cells.get(sheet) ?? new Map<string, CellWrite>();
    this.#cells.set(sheet, cells.set(`${row},${column}`, { row, column, content }));
  }

  text(at: CellAddress, value: string | number): void {
    this.cell(at, { kind: "value", value });
  }

  rows(changes: ReadonlyMap<string, RowChanges>): void {
    for (const [sheet, rows] of changes) this.add(sheet, { rows });
  }

  /** Lists are put together; anything else of the sheet is taken as it is. */
  add(
    sheet: string,
    {
      styles = [],
      rowHeights = [],
      conditionalFormats = [],
      validations = [],
      cells = [],
      ...rest
    }: Partial<SheetPlan>,
  ): void {
    const before = this.#rest.get(sheet) ?? {};
    for (const { row, column, content } of cells) this.cell({ sheet, row, column }, content);
    this.#rest.set(sheet, {
      ...before,
      ...rest,
      styles: [...(before.styles ?? []), ...styles],
      rowHeights: [...(before.rowHeights ?? []), ...rowHeights],
      conditionalFormats: [...(before.conditionalFormats ?? []), ...conditionalFormats],
      validations: [...(before.validations ?? []), ...validations],
    });
  }

  /** By sheet: what is written so far. */
  cells(): ReadonlyMap<string, readonly CellWrite[]> {
    return new Map([...this.#cells].map(([sheet, cells]) => [sheet, [...cells.values()]]));
  }

  plans(): readonly SheetPlan[] {
    return [...new Set([...this.#rest.keys(), ...this.#cells.keys()])].map((name) => ({
      ...this.#rest.get(name),
      name,
      mode: "update",
      cells: [...(this.#cells.get(name)?.values() ?? [])],
    }));
  }
}
