/** What is searched: the identities, the figures that can be wrong, and what is known of them besides. */
import type { Amount } from "../../amount/amount";
import { addressKey } from "../../model/address";
import type { CellKey, CellFigure, Figures } from "./cells";
import type { Problem } from "./state";

export interface SearchSpace {
  readonly problem: Problem;
  readonly figures: Figures;
  /** Constants where the like cells have their formula → what it would give; a cell may have more than one. */
  readonly overwritten: ReadonlyMap<CellKey, readonly Amount[]>;
  /** Those of them whose formula fetches what another table has: it is as early as that table. */
  readonly prefilled: ReadonlySet<CellKey>;
  /** Formulas that do not give what the pack says → the form that says what they should. */
  readonly wrongFormulas: ReadonlyMap<CellKey, number>;
  /** Sheet rows (sheet|row) with such a constant: they were put in by hand. */
  readonly oddRows: ReadonlySet<string>;
}

/** The figure so many rows down and columns to the right. */
export function beside(
  space: SearchSpace,
  { address }: CellFigure,
  down: number,
  right: number,
): CellFigure | undefined {
  return space.figures.get(
    addressKey({ sheet: address.sheet, row: address.row + down, column: address.column + right }),
  );
}

/** Changes of formulas have no place in the forms: only constants can be wrong. */
export function isConstant(space: SearchSpace, figure: CellFigure): boolean {
  return space.problem.touching.has(figure.key);
}

/** The sheet rows in which a failing identity reads a figure: sheet and row → its figures there, left to right. */
export function rowsTouched(
  space: SearchSpace,
  left: readonly number[],
  most: number,
): readonly (readonly CellFigure[])[] {
  const rows = new Map<string, CellFigure>();
  const counts = new Map<string, number>();
  for (const form of left) {
    for (const key of space.problem.forms[form]?.shares.keys() ?? []) {
      const figure = space.figures.get(key);
      if (!figure) continue;
      const row = `${figure.address.sheet}|${figure.address.row}`;
      rows.set(row, figure);
      counts.set(row, (counts.get(row) ?? 0) + 1);
    }
  }
  return [...rows]
    .sort((a, b) => (counts.get(b[0]) ?? 0) - (counts.get(a[0]) ?? 0))
    .slice(0, most)
    .map(([, figure]) => rowOf(space, figure));
}

/** Neighbouring figures of a row, left to right. */
export function rowOf(space: SearchSpace, figure: CellFigure): readonly CellFigure[] {
  let first = figure;
  for (let before = beside(space, first, 0, -1); before; before = beside(space, first, 0, -1)) first = before;
  const row: CellFigure[] = [];
  for (let next: CellFigure | undefined = first; next; next = beside(space, next, 0, 1)) row.push(next);
  return row;
}

/** Neighbouring figures of a column, from this one down. */
export function columnBelow(space: SearchSpace, figure: CellFigure): readonly CellFigure[] {
  const column: CellFigure[] = [];
  for (let next: CellFigure | undefined = figure; next; next = beside(space, next, 1, 0)) column.push(next);
  return column;
}
