/** Values remembered for areas of one sheet, the latest winning where they overlap. */
import { contains, copied, intersect, subtract } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import { shiftArea } from "./structureChange";
import type { StructureChange } from "./structureChange";

interface Entry<Value> {
  readonly area: Area;
  readonly value: Value;
}

/** Costs one look at each remembered area; sheets hold hundreds of them at most. */
export class AreaRecords<Value> {
  private entries: Entry<Value>[] = [];

  /** Remembers the value for every cell of the area. */
  put(area: Area, value: Value): void {
    this.entries = this.entries.filter((entry) => !contains(area, entry.area));
    this.entries.push({ area, value });
  }

  /** Forgets what is remembered inside the area. */
  remove(area: Area): void {
    this.entries = this.entries.flatMap((entry) =>
      intersect(entry.area, area)
        ? subtract(entry.area, area).map((piece) => ({ area: piece, value: entry.value }))
        : [entry],
    );
  }

  /** The value at a cell, undefined for none. */
  at(row: number, column: number): Value | undefined {
    const cell = { top: row, left: column, bottom: row, right: column };
    for (let i = this.entries.length - 1; i >= 0; i -= 1) {
      const entry = this.entries[i];
      if (entry && contains(entry.area, cell)) return entry.value;
    }
    return undefined;
  }

  /** The values in force inside the area, with undefined where some cell has none. Several pieces of one value count once. */
  within(area: Area): Set<Value | undefined> {
    const found = new Set<Value | undefined>();
    let rest: Area[] = [area];
    for (let i = this.entries.length - 1; i >= 0 && rest.length > 0; i -= 1) {
      const entry = this.entries[i];
      if (!entry || !rest.some((piece) => intersect(piece, entry.area))) continue;
      found.add(entry.value);
      rest = rest.flatMap((piece) => subtract(piece, entry.area));
    }
    if (rest.length > 0) found.add(undefined);
    return found;
  }

  /** What is remembered of the rows `from` holds for those of `to` as well, from the first on; both have the same columns. */
  copy(from: Area, to: Area): void {
    const found = this.entries.flatMap(({ area, value }) => {
      const part = copied(area, from, to);
      return part ? [{ area: part, value }] : [];
    });
    this.remove(to);
    this.entries.push(...found);
  }

  /** Every remembered area, oldest first; later ones win. */
  list(): readonly Entry<Value>[] {
    return this.entries;
  }

  /** Follows inserted and deleted rows and columns. */
  shift(change: StructureChange): void {
    this.entries = this.entries.flatMap((entry) => {
      const area = shiftArea(entry.area, change);
      return area ? [{ area, value: entry.value }] : [];
    });
  }
}
