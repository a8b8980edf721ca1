import { changedCells, changedPlaces } from "./changedPlaces";

const sheet = (name: string, values: (string | number | null)[][], formulas: (string | null)[][] = []) => ({
  name,
  values,
  formulas,
});

test("a blank is nothing however it is written, and what a formula yields may be another", () => {
  expect(
    changedCells(
      [sheet("表五", [["a", ""], [3]], [[], ["=1+2"]])],
      [sheet("表五", [["a"], [4]], [[null, null], ["=1+2"]])],
    ),
  ).toEqual([]);
});

test("another constant, another formula, a constant over a formula", () => {
  const before = [sheet("表五", [[1, 2, 3]], [[null, "=A1", "=B1"]])];
  expect(changedCells(before, [sheet("表五", [[5, 2, 3]], [[null, "=A2", null]])])).toEqual(
    [0, 1, 2].map((column) => ({ sheet: "表五", row: 0, column })),
  );
});

test("places are named, three at most, and sheets that are gone", () => {
  expect(changedPlaces([sheet("表五", [[1, 2]])], [sheet("表五", [[1, 2]]), sheet("我的", [[9]])])).toBeNull();
  expect(changedPlaces([sheet("表五", [[1, 2]])], [sheet("表五", [[1, 3]])])).toBe("表五!B1");
  expect(changedPlaces([sheet("表六", []), sheet("表五", [[1, 2, 3]])], [sheet("表五", [])])).toBe(
    "表六、表五!A1、表五!B1 等 4 处",
  );
});

test("rows that came or went are one place, and formulas that follow them elsewhere none", () => {
  const rows = Array.from({ length: 6 }, (_, row) => [`20${row}`, row]);
  const before = [sheet("表五", rows), sheet("表一", [[2]], [["=表五!B3"]])];
  const now = [sheet("表五", [...rows.slice(0, 2), ["", ""], ...rows.slice(2)]), sheet("表一", [[2]], [["=表五!B4"]])];
  expect(changedPlaces(before, now)).toBe("表五 第 3 行起");
  expect(changedPlaces(before, [...before.slice(0, 1), ...now.slice(1)])).toBe("表一!A1");
  // A line typed below the last row is typing.
  expect(changedPlaces(before.slice(0, 1), [sheet("表五", [...rows, ["209", 7]])])).toBe("表五!A7、表五!B7");
  // A block pasted over others is typing too, however large.
  const pasted = sheet(
    "表五",
    rows.map(() => ["我", 9]),
  );
  expect(changedPlaces(before.slice(0, 1), [pasted])).toBe("表五!A1、表五!B1、表五!A2 等 12 处");
});
