import type { Rows } from "../../../../test/support/formless";
import { reportOf } from "../../../../test/support/formless";
import { describeFinding } from "../../finding/wording";

interface Head {
  readonly title?: string;
  readonly unit?: string;
  readonly money?: string;
  readonly factor?: number;
  readonly shift?: number;
}

const table = ({
  title = "2026年部门支出总表",
  unit = "某县水利局",
  money = "万元",
  factor = 1,
  shift = 0,
}: Head = {}): Rows => [
  [title],
  [`部门：${unit}`, null, `单位：${money}`],
  ["科目编码", "科目名称", "金额"],
  ...(
    [
      ["", "合计", 230],
      ["213", "农林水支出", 230],
      ["21303", "水利", 230],
      ["2130301", "行政运行", 150],
      ["2130305", "水利工程建设", 80],
    ] as Rows
  ).map((row) => row.map((value) => (typeof value === "number" ? (value + shift) * factor : value))),
];

/** Two tables that agree, and one more. */
const told = (head: Head): readonly string[] =>
  reportOf(table(), table({ title: "2026年一般公共预算支出表" }), table({ title: "2026年财政拨款支出表", ...head }))
    .findings.filter(({ rule }) => rule === "book.heads-agree")
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);

test("a head that says what the others say is not told", () => {
  expect(told({})).toEqual([]);
  expect(told({ title: "财政拨款支出表" })).toEqual([]);
});

test("another year, another unit", () => {
  expect(told({ title: "2025年财政拨款支出表" })).toEqual([
    "warning 财政拨款支出表 表题的年度是 2025，另有 2 张表是 2026，请核对是哪一年的表。",
  ]);
  expect(told({ unit: "某县文化局" })).toEqual([
    "warning 财政拨款支出表 的单位名称是“某县文化局”，另有 2 张表是“某县水利局”，请核对是不是别的单位的表。",
  ]);
});

test("tables of what has been have a year of their own, and a part of the unit a longer name", () => {
  expect(told({ title: "2025年财政拨款支出执行表" })).toEqual([]);
  expect(told({ unit: "某县水利局（本级）" })).toEqual([]);
});

test("the unit of money is wrong where the figures are those of the others, right where they are so when converted", () => {
  expect(told({ money: "元" })).toEqual([
    "error 财政拨款支出表 的金额单位写的是“元”，金额却与写“万元”的另外 2 张表相同，请把“元”改为“万元”。",
  ]);
  expect(told({ money: "元", factor: 10_000 })).toEqual([]);
  expect(told({ money: "元", shift: 7 })).toEqual([
    "info 财政拨款支出表 的金额单位写的是“元”，另有 2 张表写的是“万元”，请核对。",
  ]);
});

test("of two tables nobody knows which is right, and of three units none is a slip", () => {
  const heads = (...units: readonly string[]): number =>
    reportOf(...units.map((unit) => table({ unit }))).findings.filter(({ rule }) => rule === "book.heads-agree").length;
  expect(heads("甲局", "乙局")).toBe(0);
  expect(heads("甲局", "乙局", "丙局")).toBe(0);
  expect(heads("甲局", "甲局", "乙局", "丙局")).toBe(0);
  expect(heads("甲局", "甲局", "甲局", "乙局")).toBe(1);
});

test("the only title with a year is held against the cover", () => {
  const cover: Rows = [["某县水利局2026年部门预算"], ["2026年1月"]];
  const report = reportOf(
    cover,
    table({ title: "部门支出总表" }),
    table({ title: "一般公共预算支出表" }),
    table({ title: "2025年财政拨款支出表" }),
  );
  expect(report.findings.filter(({ rule }) => rule === "book.heads-agree").map(describeFinding)).toEqual([
    "财政拨款支出表 表题的年度是 2025，封面等处是 2026，请核对是哪一年的表。",
  ]);
});
