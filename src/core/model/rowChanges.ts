/** Rows that come and go on one sheet, and where every other row stands afterwards. Rows count from 0, as the sheet was before. */
import type { Area } from "./workbookPlan";

export interface RowInsertion {
  /** The new rows stand directly above this one. */
  readonly before: number;
  readonly count: number;
  /** The row whose formats they get. */
  readonly like: number;
}

export interface RowChanges {
  readonly inserted: readonly RowInsertion[];
  /** Rows taken out with all that they hold. */
  readonly removed: readonly number[];
}

export interface RowMove {
  /** Where the row stands afterwards; null when it is gone. */
  to(row: number): number | null;
  /** What is left of the rows from `first` to `last`, rows between them that came in included; null when nothing is. */
  span(first: number, last: number): readonly [first: number, last: number] | null;
  /** Where the first of the rows inserted above `before` stands. */
  insertedAt(before: number): number;
}

/** Several insertions above one row stand in the order given; `removed` holds each row once. */
export function rowMove({ inserted, removed }: RowChanges): RowMove {
  const gone = new Set(removed);
  const steps = [
    ...inserted.map(({ before, count }) => ({ at: before, by: count })),
    ...removed.map((row) => ({ at: row + 1, by: -1 })),
  ].sort((a, b) => a.at - b.at);
  const shifted = (row: number): number => steps.reduce((sum, { at, by }) => (at <= row ? sum + by : sum), row);
  const to = (row: number): number | null => (gone.has(row) ? null : shifted(row));
  return {
    to,
    span(first, last) {
      let [top, bottom] = [first, last];
      while (top <= bottom && gone.has(top)) top += 1;
      while (bottom >= top && gone.has(bottom)) bottom -= 1;
      return top > bottom ? null : [shifted(top), shifted(bottom)];
    },
    insertedAt: (before) =>
      shifted(before) - inserted.reduce((sum, one) => (one.before === before ? sum + one.count : sum), 0),
  };
}

export function isNoChange({ inserted, removed }: RowChanges): boolean {
  return inserted.length === 0 && removed.length === 0;
}

/** Null when nothing is left of the area. */
export function movedArea(area: Area, move: RowMove): Area | null {
  const rows = move.span(area.top, area.bottom);
  return rows === null ? null : { ...area, top: rows[0], bottom: rows[1] };
}
