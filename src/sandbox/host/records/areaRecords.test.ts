import { parseArea } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import { AreaRecords } from "./areaRecords";
import { wholeChange } from "./structureChange";

function area(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
}

test("the latest value wins where areas overlap", () => {
  const records = new AreaRecords<string>();
  records.put(area("A1:C3"), "first");
  records.put(area("B2:D4"), "second");
  expect([records.at(0, 0), records.at(1, 1), records.at(9, 9)]).toEqual(["first", "second", undefined]);
  expect(records.within(area("B2:C3"))).toEqual(new Set(["second"]));
  expect(records.within(area("A1:D4"))).toEqual(new Set(["second", "first", undefined]));
});

test("a value that is covered entirely is forgotten", () => {
  const records = new AreaRecords<number>();
  for (let i = 0; i < 5; i += 1) records.put(area("A1:B2"), i);
  expect(records.list()).toHaveLength(1);
});

test("removing an area leaves the rest", () => {
  const records = new AreaRecords<string>();
  records.put(area("A1:C3"), "x");
  records.remove(area("B2"));
  expect(records.at(1, 1)).toBeUndefined();
  expect(
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 1],
    ].map(([row = 0, column = 0]) => records.at(row, column)),
  ).toEqual(Array(5).fill("x"));
});

test("areas grow, shrink and vanish with rows and columns", () => {
  const records = new AreaRecords<string>();
  records.put(area("A2:C4"), "x");
  records.put(area("E:E"), "column");
  records.shift(wholeChange("s", "row", "insert", 2, 1));
  expect(records.list()[0]?.area).toEqual(area("A2:C5"));
  records.shift(wholeChange("s", "row", "delete", 0, 3));
  expect(records.list()[0]?.area).toEqual(area("A1:C2"));
  expect(records.list()[1]?.area).toEqual(area("E:E"));
  records.shift(wholeChange("s", "row", "delete", 0, 2));
  expect(records.list()).toHaveLength(1);
});
