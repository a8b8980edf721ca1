/** Lines without codes whose depth the blanks before them show, and lines behind 其中. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const beside: Rows = [
  ["2026年财政拨款支出预算表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "金额"],
  ["213", "农林水支出", 80],
  ["21303", "水利", 80],
];
const told = (rows: Rows): readonly string[] => toldOf(reportOf(rows, beside));

/** Amounts of the total, of the first line and of one under it. */
const indented = (blank: string, total = 100, first = 70, leaf = 40): Rows => [
  ["2026年项目支出表"],
  ["单位：万元"],
  ["项目", "金额"],
  ["合计", total],
  ["河道整治", first],
  [`${blank}清淤`, leaf],
  [`${blank}护岸`, 30],
  ["泵站改造", 20],
  [`${blank}设备`, 15],
  [`${blank}安装`, 5],
  ["防汛物资", 10],
  [`${blank}编织袋`, 4],
  [`${blank}冲锋舟`, 6],
];

test.each(["  ", "　　", "　"])("%j before what a line is made of", (blank) => {
  expect(told(indented(blank))).toEqual([]);
  expect(told(indented(blank, 130))).toEqual(["warning 1 R4C2"]);
  expect(told(indented(blank, 100, 70, 60))).toEqual(["warning 1 R5C2"]);
});

test("one line that stands further in, or blanks that mean nothing, tell no depth", () => {
  const flat: Rows = [
    ["2026年项目支出表"],
    ["单位：万元"],
    ["项目", "金额"],
    ["合计", 60],
    ["河道整治", 10],
    ["  清淤", 20],
    ["  护岸", 30],
  ];
  expect(told(flat)).toEqual([]);
  expect(told([...flat.slice(0, 6), ["护岸", 30]])).toEqual([]);
});

/** 政府性基金 has neither a number nor 其中 of its own. */
const named = (first: number): Rows => [
  ["2026年收支总表"],
  ["单位：万元"],
  ["收入", "金额"],
  ["一、财政拨款收入", first],
  ["其中：一般公共预算", 60],
  ["政府性基金", 20],
  ["二、事业收入", 15],
  ["三、其他收入", 5],
  ["本年收入合计", 100],
];

test("lines behind 其中, up to the next number, are counted by no total", () => {
  expect(told(named(80))).toEqual([]);
  expect(told(named(30))).toEqual(["warning 1 R9C2"]);
});

test("names in one column for each level, the upper ones where they begin", () => {
  const rows = (fees: number): Rows => [
    ["2026年一般公共预算支出表"],
    ["单位：万元"],
    ["类", "款", "项", "合计", "基本支出", "项目支出"],
    ["合计", null, null, 100, 60, 40],
    ["农林水支出", "水利", "行政运行", 50, 50, null],
    [null, null, "水利工程建设", fees + 30, fees, 30],
    [null, "农业农村", "事业运行", 20, 10, 10],
  ];
  expect(told(rows(0))).toEqual([]);
  expect(told(rows(7)).length).toBeGreaterThan(0);
});
