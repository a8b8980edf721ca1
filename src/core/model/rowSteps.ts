/** Row changes as a person makes them in a spreadsheet program: one after the other, each on the sheet as the one before left it. */
import type { RowChanges, RowMove } from "./rowChanges";

export interface RowStep {
  readonly kind: "insert" | "delete";
  /** The first of the rows, as the sheet stands when the step is made. */
  readonly at: number;
  readonly count: number;
}

/**
 * Rows go first and come in afterwards, each from the bottom up. In this order a spreadsheet program makes of every reference what `rowMove`
 * says of it, also where a row comes in beside one that goes.
 */
export function rowSteps({ inserted, removed }: RowChanges): readonly RowStep[] {
  const gone = [...removed].sort((a, b) => a - b);
  const places = [...new Set(inserted.map(({ before }) => before))].sort((a, b) => b - a);
  return [
    ...runs(gone)
      .reverse()
      .map(({ at, count }): RowStep => ({ kind: "delete", at, count })),
    ...places.map((before): RowStep => ({
      kind: "insert",
      at: before - gone.filter((row) => row < before).length,
      count: inserted.reduce((sum, one) => (one.before === before ? sum + one.count : sum), 0),
    })),
  ];
}

/** `rows` ascend. */
function runs(rows: readonly number[]): { at: number; count: number }[] {
  const found: { at: number; count: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last.at + last.count === row) last.count += 1;
    else found.push({ at: row, count: 1 });
  }
  return found;
}

export function undoOf({ kind, at, count }: RowStep): RowStep {
  return { kind: kind === "insert" ? "delete" : "insert", at, count };
}

/** The step alone, as a plan says it; new rows look like the one above. */
export function changesOf({ kind, at, count }: RowStep): RowChanges {
  return kind === "insert"
    ? { inserted: [{ before: at, count, like: at - 1 }], removed: [] }
    : { inserted: [], removed: Array.from({ length: count }, (_, index) => at + index) };
}

/** Which row each row of the sheet was before, null for one that came in; `height` is that of the sheet before. */
export function originsAfter(steps: readonly RowStep[], height: number): readonly (number | null)[] {
  const rows: (number | null)[] = Array.from({ length: height }, (_, row) => row);
  for (const { kind, at, count } of steps) {
    while (rows.length < at) rows.push(rows.length);
    if (kind === "insert") rows.splice(at, 0, ...new Array<null>(count).fill(null));
    else rows.splice(at, count);
  }
  return rows;
}

/** Rows of the sheet after these steps that came in. */
export function newRowsAfter(steps: readonly RowStep[], height: number): readonly number[] {
  return originsAfter(steps, height).flatMap((origin, row) => (origin === null ? [row] : []));
}

export interface NewRows {
  /** Where they stand afterwards. */
  readonly first: number;
  readonly last: number;
  /** Where the row stands whose formats they get; null where it is gone. */
  readonly like: number | null;
}

/** The rows that came in, in the order of the plan. */
export function newRows({ inserted }: RowChanges, move: RowMove): readonly NewRows[] {
  const taken = new Map<number, number>();
  return inserted.map(({ before, count, like }) => {
    const first = move.insertedAt(before) + (taken.get(before) ?? 0);
    taken.set(before, (taken.get(before) ?? 0) + count);
    return { first, last: first + count - 1, like: move.to(like) };
  });
}
