/** A table of two years: last year's 基本支出 is no other table's. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const basic = (amount: number): Rows => [
  ["2026年一般公共预算基本支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计"],
  [null, "合计", amount],
  ["301", "工资福利支出", amount],
  ["30101", "基本工资", amount],
];
const twoYears = (groups: readonly [string | number, string | number]): Rows => [
  ["2026年一般公共预算支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", groups[0], null, null, groups[1], null, null, "比上年增减", null],
  [null, null, "合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出", "基本支出", "增减%"],
  [null, "合计", 90, 50, 40, 100, 60, 40, 10, 20],
  ["213", "农林水支出", 90, 50, 40, 100, 60, 40, 10, 20],
  ["21303", "水利", 90, 50, 40, 100, 60, 40, 10, 20],
  ["2130301", "行政运行", 50, 50, null, 60, 60, null, 10, 20],
  ["2130305", "水利工程建设", 40, null, 40, 40, null, 40, null, null],
];

test.each<readonly [string | number, string | number]>([
  ["2025年预算数", "2026年预算数"],
  ["2025年", "2026年"],
  [2025, 2026],
  ["上年预算数", "2026年预算数"],
  ["2025年执行数", "2026年预算数"],
])("%s beside %s", (...groups) => {
  expect(toldOf(reportOf(twoYears(groups), basic(60)))).toEqual([]);
});

test("this year's is held against the others", () => {
  expect(toldOf(reportOf(twoYears(["2025年预算数", "2026年预算数"]), basic(66)))).not.toEqual([]);
});
