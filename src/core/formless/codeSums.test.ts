/** A row pasted twice is no part of another unit: the sums count it, and fail. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const HEAD: Rows = [["2026年部门支出总表"], ["单位：万元"], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]];
const TOTAL = ["", "合计", 100, 60, 40] as const;
const BODY: Rows = [
  ["213", "农林水支出", 80, 40, 40],
  ["21303", "水利", 80, 40, 40],
  ["2130301", "行政运行", 50, 40, 10],
  ["2130305", "水利工程建设", 30, 0, 30],
  ["221", "住房保障支出", 20, 20, 0],
  ["22102", "住房改革支出", 20, 20, 0],
  ["2210201", "住房公积金", 20, 20, 0],
];
const twice = (at: number): Rows => [...HEAD, TOTAL, ...BODY.slice(0, at + 1), ...BODY.slice(at)];

test.each([[2], [3], [6]])("row %i of the codes twice", (at) => {
  expect(toldOf(reportOf([...HEAD, TOTAL, ...BODY]))).toEqual([]);
  expect(toldOf(reportOf(twice(at)))).not.toEqual([]);
});

test("a 类 or 款 twice", () => {
  expect(toldOf(reportOf(twice(4)))).not.toEqual([]);
  expect(toldOf(reportOf(twice(5)))).not.toEqual([]);
});

test("one 科目 in a row for each of its projects is no copy", () => {
  const projects: Rows = [
    ...BODY.slice(0, 3),
    ["2130305", "水利工程建设", 10, 0, 10],
    ["2130305", "水利工程建设", 20, 0, 20],
    ...BODY.slice(4),
  ];
  expect(toldOf(reportOf([...HEAD, TOTAL, ...projects]))).toEqual([]);
});

test("the codes of two units one after the other are no codes that stand twice", () => {
  const told = (rows: Rows): readonly string[] =>
    reportOf(rows)
      .findings.filter(({ kind }) => kind === "code")
      .map(({ template }) => template);
  expect(told([...HEAD, ["", "合计", 200, 120, 80], ...BODY, ...BODY])).toEqual([]);
  expect(told(twice(2))).toEqual(["codeTwice"]);
});

test("codes of units are no 科目", () => {
  const units: Rows = [
    ["2026年部门收入总表"],
    ["单位：万元"],
    ["单位编码", "单位名称", "合计", "财政拨款", "其他收入"],
    ["", "合计", 100, 60, 40],
    ["218", "县水利局", 100, 60, 40],
    ["218001", "县水利局本级", 100, 60, 40],
  ];
  expect(reportOf([...HEAD, TOTAL, ...BODY], units).findings.filter(({ kind }) => kind === "code")).toEqual([]);
});

test("合计 at the top and at the end are both held against the codes", () => {
  expect(toldOf(reportOf([...HEAD, TOTAL, ...BODY, TOTAL]))).toEqual([]);
  expect(toldOf(reportOf([...HEAD, TOTAL, ...BODY, ["", "合计", 103, 63, 40]])).length).toBeGreaterThan(0);
});
