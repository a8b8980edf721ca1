/** Whole 万元: what rounding explains is no error, what it does not explain is. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

/** 10.4 + 10.4 + 10.4 = 31.2, and 62.4 of two 款. */
const rounded = (factor: number, slip = 0): Rows => [
  ["2026年部门支出总表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ...(
    [
      ["", "合计", 62 + slip, 31, 31],
      ["213", "农林水支出", 62, 31, 31],
      ["21303", "水利", 31, 10, 21],
      ["2130301", "行政运行", 10, 10, null],
      ["2130305", "水利工程建设", 10, null, 10],
      ["2130314", "防汛", 10, null, 10],
      ["21305", "巩固脱贫攻坚成果衔接乡村振兴", 31, 21, 10],
      ["2130501", "行政运行", 10, 10, null],
      ["2130504", "农村基础设施建设", 10, null, 10],
      ["2130599", "其他支出", 10, 10, null],
    ] as Rows
  ).map((row) => row.map((value) => (typeof value === "number" ? value * factor : value))),
];

const pair = (...changed: readonly Parameters<typeof rounded>[]): readonly Rows[] => [
  rounded(...(changed[0] ?? [1])),
  rounded(changed[0]?.[0] ?? 1).map((row, index) => (index === 0 ? ["2026年一般公共预算支出表"] : row)),
];

test("one more or less is rounding where all figures are whole", () => {
  expect(toldOf(reportOf(...pair([1])))).toEqual([]);
  expect(toldOf(reportOf(...pair([1, 3])), "mismatch")).toContain("error 1 R4C3");
});

test("so it is of one place, and of figures with two places it is an error", () => {
  expect(toldOf(reportOf(...pair([0.1])))).toEqual([]);
  expect(toldOf(reportOf(...pair([1.01])), "mismatch").length).toBeGreaterThan(2);
});

test("one figure with decimals among whole ones does not make the others exact", () => {
  const [first = [], second = []] = pair([1]);
  expect(
    toldOf(
      reportOf(
        first.map((row) => (row[0] === "2130314" ? ["2130314", "防汛", 10, null, 10.4] : row)),
        second,
      ),
      "mismatch",
    ),
  ).toEqual([]);
});

test("few whole figures may be whole by chance", () => {
  const [first = []] = pair([1]);
  expect(toldOf(reportOf(first), "mismatch").length).toBeGreaterThan(2);
});

test("few are enough where none ends like a round sum", () => {
  const few: Rows = [
    ["2026年部门支出总表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    [null, "合计", 94, 41, 53],
    ["213", "农林水支出", 94, 41, 53],
    ["21303", "水利", 94, 41, 53],
    ["2130301", "行政运行", 41, 41, null],
    ["2130305", "水利工程建设", 27, null, 27],
    ["2130314", "防汛", 27, null, 27],
  ];
  expect(toldOf(reportOf(few))).toEqual([]);
  expect(
    toldOf(reportOf(few.map((row) => (row[0] === "2130314" ? ["2130314", "防汛", 27, null, 24] : row))), "mismatch")
      .length,
  ).toBeGreaterThan(0);
  expect(
    toldOf(reportOf(few.map((row) => (row[0] === "2130314" ? ["2130314", "防汛", 27, null, 27.4] : row))), "mismatch")
      .length,
  ).toBeGreaterThan(0);
});
