/** Which units read which cells. */
import type { CheckUnit } from "../../check/part";

export interface UnitReaders {
  /** Positions of the units to run again, ascending. */
  of(changed: readonly number[], presence: boolean): readonly number[];
  /** What a unit has read this time; what it read before still counts. */
  add(unit: number, cells: readonly number[]): void;
}

/** `read[i]` are the cells of `units[i]`. */
export function createReaders(units: readonly CheckUnit[], read: readonly (readonly number[])[]): UnitReaders {
  const byCell = new Map<number, Set<number>>();
  const add = (unit: number, cells: readonly number[]): void => {
    for (const cell of cells) {
      const known = byCell.get(cell);
      if (known) known.add(unit);
      else byCell.set(cell, new Set([unit]));
    }
  };
  read.forEach((cells, unit) => add(unit, cells));
  const declared = (reads: CheckUnit["reads"]): readonly number[] =>
    units.flatMap((unit, index) => (unit.reads === reads ? [index] : []));
  const [always, onPresence] = [declared("everything"), declared("presence")];
  return {
    of(changed, presence) {
      const affected = new Set([
        ...always,
        ...(presence ? onPresence : []),
        ...changed.flatMap((cell) => [...(byCell.get(cell) ?? [])]),
      ]);
      return [...affected].sort((a, b) => a - b);
    },
    add,
  };
}
