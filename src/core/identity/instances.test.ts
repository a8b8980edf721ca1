import { smallBook, smallRule } from "../../../test/support/smallBook";
import type { IdentityRule } from "../declare/rule";
import { instancesOf, selectRows } from "./instances";

const rows = {
  head: { group: "head" },
  "lines/201": { code: "201", children: ["lines/20101"] },
  "lines/20101": { code: "20101" },
  "lines/208": { code: "208" },
  "lines/none": {},
} as const;

const places = (own: Partial<IdentityRule>, without: readonly string[] = []): readonly string[] =>
  instancesOf(smallRule(own), smallBook(rows, { without }).map).map(({ row, column }) => `${row.key} ${column}`);

test("each row that is selected with each of the columns", () => {
  expect(places({ rows: [{ rows: ["head", "lines/208", "gone"] }], columns: ["total", "basic"] })).toEqual([
    "head total",
    "head basic",
    "lines/208 total",
    "lines/208 basic",
  ]);
});

test("rows of a group: all, those with children, those without, those under a code", () => {
  const keys = (selector: Parameters<typeof selectRows>[1][number]): readonly string[] =>
    selectRows(smallBook(rows).map, [selector]).map(({ key }) => key);
  expect(keys({ group: "lines", depth: "any" })).toHaveLength(4);
  expect(keys({ group: "lines", depth: "branch" })).toEqual(["lines/201"]);
  expect(keys({ group: "lines", depth: "leaf" })).toEqual(["lines/20101", "lines/208", "lines/none"]);
  expect(keys({ group: "lines", depth: "any", under: ["201", "9"] })).toEqual(["lines/201", "lines/20101"]);
});

test("a column that was not found, that a row does not use, or of another block makes none", () => {
  expect(places({ rows: [{ rows: ["head"] }], columns: ["total", "basic"] }, ["basic"])).toEqual(["head total"]);
  const own = smallBook({ head: { columns: ["total"] }, other: { block: "aside" } });
  const made = instancesOf(smallRule({ rows: [{ rows: ["head", "other"] }], columns: ["total", "basic"] }), own.map);
  expect(made.map(({ row, column }) => `${row.key} ${column}`)).toEqual(["head total"]);
});

test("asked again it gives the same ones", () => {
  const { map } = smallBook(rows);
  const rule = smallRule({});
  expect(instancesOf(rule, map)).toBe(instancesOf(rule, map));
  expect(instancesOf(smallRule({}), map)).not.toBe(instancesOf(rule, map));
});
