import { movedArea, rowMove } from "./rowChanges";

const move = rowMove({
  inserted: [
    { before: 5, count: 2, like: 4 },
    { before: 9, count: 1, like: 8 },
  ],
  removed: [7],
});

test("rows stand further down by what came in above them, and further up by what went", () => {
  expect([0, 4, 5, 6, 7, 8, 9, 10].map((row) => move.to(row))).toEqual([0, 4, 7, 8, null, 9, 11, 12]);
});

test("new rows stand above the row that they were put before", () => {
  expect(move.insertedAt(5)).toBe(5);
  expect(move.insertedAt(9)).toBe(10);
});

test("an area takes in what is put between its rows, and not what is put at its edge", () => {
  expect(movedArea({ top: 4, left: 1, bottom: 8, right: 2 }, move)).toEqual({ top: 4, left: 1, bottom: 9, right: 2 });
  expect(movedArea({ top: 5, left: 1, bottom: 8, right: 2 }, move)).toEqual({ top: 7, left: 1, bottom: 9, right: 2 });
  expect(movedArea({ top: 7, left: 1, bottom: 7, right: 2 }, move)).toBeNull();
});
