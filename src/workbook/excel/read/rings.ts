/** 循环引用 in the open workbook: Excel warns of it once, when it is typed, and says nothing of it to an add-in. */
import type { DefinedName } from "../../../core/formula";
import { circularCells } from "../../../core/formula";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../core/model/snapshot";

/**
 * Marks the cells whose value nobody knows. A workbook without a ring is not searched again before a formula or name of it is another,
 * so that the reading after an edit costs nothing.
 */
export class RingSearch {
  private without: { readonly sheets: readonly SheetSnapshot[]; readonly names: readonly DefinedName[] } | null = null;

  marked(snapshot: WorkbookSnapshot, names: readonly DefinedName[]): WorkbookSnapshot {
    const { sheets } = snapshot;
    if (this.without !== null && sameNames(this.without.names, names) && sameFormulas(this.without.sheets, sheets))
      return snapshot;
    const cells = circularCells(snapshot, names);
    this.without = cells.size === 0 ? { sheets, names } : null;
    return cells.size === 0
      ? snapshot
      : {
          ...snapshot,
          sheets: sheets.map((sheet) =>
            cells.has(sheet.name) ? { ...sheet, unknown: cells.get(sheet.name) ?? [] } : sheet,
          ),
        };
  }
}

function sameNames(before: readonly DefinedName[], after: readonly DefinedName[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ name, refersTo }, index) => name === after[index]?.name && refersTo === after[index]?.refersTo)
  );
}

function sameFormulas(before: readonly SheetSnapshot[], after: readonly SheetSnapshot[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ name, formulas }, index) => {
      const other = after[index];
      return (
        other?.name === name &&
        other.formulas.length === formulas.length &&
        formulas.every((row, at) => sameRow(row, other.formulas[at] ?? []))
      );
    })
  );
}

function sameRow(before: readonly (string | null)[], after: readonly (string | null)[]): boolean {
  return before.length === after.length && before.every((formula, column) => formula === after[column]);
}
