import fc from "fast-check";
import { moveRows } from "../formula/moveRows";
import { rowMove } from "./rowChanges";
import type { RowChanges } from "./rowChanges";
import { changesOf, newRows, originsAfter, rowSteps, undoOf } from "./rowSteps";

const changes: RowChanges = {
  inserted: [
    { before: 5, count: 2, like: 4 },
    { before: 9, count: 1, like: 8 },
    { before: 5, count: 1, like: 7 },
  ],
  removed: [8, 7, 3],
};

test("rows go from the bottom up in runs, then come in from the bottom up", () => {
  expect(rowSteps(changes)).toEqual([
    { kind: "delete", at: 7, count: 2 },
    { kind: "delete", at: 3, count: 1 },
    { kind: "insert", at: 6, count: 1 },
    { kind: "insert", at: 4, count: 3 },
  ]);
});

test("new rows stand in the order of the plan; one whose model is gone has none", () => {
  expect(newRows(changes, rowMove(changes))).toEqual([
    { first: 4, last: 5, like: 3 },
    { first: 9, last: 9, like: null },
    { first: 6, last: 6, like: null },
  ]);
});

const anyChanges = fc.record({
  inserted: fc.array(
    fc.record({ before: fc.integer({ min: 1, max: 12 }), count: fc.integer({ min: 1, max: 3 }), like: fc.constant(0) }),
    { maxLength: 4 },
  ),
  removed: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 5 }),
});

test("one after the other they leave every reference and every row where the whole says", () => {
  fc.assert(
    fc.property(anyChanges, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 5 }), (all, top, height) => {
      const steps = rowSteps(all);
      const formula = `=SUM(A${top + 1}:B${top + height + 1})+C${top + 1}`;
      expect(steps.reduce((text, step) => moveRows(text, "表", "表", rowMove(changesOf(step))), formula)).toBe(
        moveRows(formula, "表", "表", rowMove(all)),
      );
      const move = rowMove(all);
      const origins = originsAfter(steps, 20);
      for (let row = 0; row < 20; row += 1) expect(origins.indexOf(row)).toBe(move.to(row) ?? -1);
      expect(originsAfter([...steps, ...[...steps].reverse().map(undoOf)], 20).filter((row) => row !== null)).toEqual(
        Array.from({ length: 20 }, (_, row) => row).filter((row) => !all.removed.includes(row)),
      );
    }),
  );
});
