/** Two readings of a workbook → the cells whose values differ. */
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";

export interface ValueChange extends CellAddress {
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface SnapshotChanges {
  /** The later reading; sheets without a change are the objects of the earlier one, and so are the formulas of a sheet whose values alone changed. */
  readonly snapshot: WorkbookSnapshot;
  readonly cells: readonly ValueChange[];
  /** A formula reads differently than before. */
  readonly formulas: readonly CellAddress[];
}

/** Null where more than values differs: sheets, their size, what the product remembers, a formula that came or went. */
export function changesBetween(before: WorkbookSnapshot, after: WorkbookSnapshot): SnapshotChanges | null {
  if (before.sheets.length !== after.sheets.length || !sameBeside(before, after, ["sheets"])) return null;
  const cells: ValueChange[] = [];
  const formulas: CellAddress[] = [];
  const sheets: SheetSnapshot[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const known = before.sheets[index];
    const [values, texts] = [cells.length, formulas.length];
    if (!known || !sameBeside(known, sheet, ["values", "formulas"]) || !addChanges(known, sheet, cells, formulas))
      return null;
    const kept = formulas.length === texts ? { ...sheet, formulas: known.formulas } : sheet;
    sheets.push(cells.length === values && kept !== sheet ? known : kept);
  }
  return { snapshot: { ...after, sheets }, cells, formulas };
}

/** What a row that is not there holds. */
const NO_CELLS: readonly never[] = [];

function addChanges(
  before: SheetSnapshot,
  after: SheetSnapshot,
  cells: ValueChange[],
  formulas: CellAddress[],
): boolean {
  if (before === after) return true;
  if (before.values.length !== after.values.length || before.formulas.length !== after.formulas.length) return false;
  for (let row = 0; row < after.values.length; row += 1) {
    const old = before.values[row] ?? NO_CELLS;
    const now = after.values[row] ?? NO_CELLS;
    if (old.length !== now.length) return false;
    for (let column = 0; column < now.length; column += 1) {
      if (old[column] !== now[column])
        cells.push({ sheet: after.name, row, column, before: old[column] ?? null, after: now[column] ?? null });
    }
  }
  return addFormulas(before, after, formulas);
}

function addFormulas(before: SheetSnapshot, after: SheetSnapshot, formulas: CellAddress[]): boolean {
  for (let row = 0; row < after.formulas.length; row += 1) {
    const old = before.formulas[row] ?? NO_CELLS;
    const now = after.formulas[row] ?? NO_CELLS;
    const width = Math.max(old.length, now.length);
    for (let column = 0; column < width; column += 1) {
      if (old[column] === now[column] || (old[column] ?? null) === (now[column] ?? null)) continue;
      if (old[column] == null || now[column] == null) return false;
      formulas.push({ sheet: after.name, row, column });
    }
  }
  return true;
}

/** Whatever else a reading holds is the same; a member that is added to it later counts too. */
const sameBeside: <T extends object>(a: T, b: T, left: readonly (keyof T & string)[]) => boolean = sameMembers;

function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (
    a instanceof Map ||
    a instanceof Set ||
    b instanceof Map ||
    b instanceof Set ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false;
  return sameMembers(a, b, []);
}

function sameMembers(a: object, b: object, left: readonly string[]): boolean {
  const [own, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const names = Object.keys(own);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => left.includes(name) || (name in other && sameData(own[name], other[name])))
  );
}
