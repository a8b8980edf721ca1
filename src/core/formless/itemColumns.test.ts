/** A column for each item of 经济分类: figures that look like codes are figures. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const beside: Rows = [
  ["2026年财政拨款支出预算表"],
  ["单位：元"],
  ["科目编码", "科目名称", "金额"],
  ["213", "农林水支出", 80],
  ["21303", "水利", 80],
];
const table = (unit: string, figure: (hundredths: number) => number | string, bonus = 14_028_00): Rows => {
  const cells = (...amounts: readonly (number | null)[]): Rows[number] =>
    amounts.map((amount) => (amount === null ? null : figure(amount)));
  return [
    ["一般公共预算基本支出表--人员经费（工资福利支出）"],
    [unit],
    ["科目编码", "科目名称", "总计", "奖金", "住房公积金", "其他工资福利支出"],
    [null, "合计", ...cells(bonus + 54_780_00, 14_028_00, 42_142_00, 12_638_00)],
    ["207", "文化旅游体育与传媒支出", ...cells(26_666_00, 14_028_00, null, 12_638_00)],
    ["20701", "文化和旅游", ...cells(26_666_00, 14_028_00, null, 12_638_00)],
    ["2070101", "行政运行", ...cells(26_666_00, 14_028_00, null, 12_638_00)],
    ["221", "住房保障支出", ...cells(42_142_00, null, 42_142_00, null)],
    ["22102", "住房改革支出", ...cells(42_142_00, null, 42_142_00, null)],
    ["2210201", "住房公积金", ...cells(42_142_00, null, 42_142_00, null)],
  ];
};

test.each<readonly [string, string, (hundredths: number) => number | string]>([
  ["three digits before the point and two behind it", "单位：万元", (amount) => amount / 10_000],
  ["the same as texts", "单位：万元", (amount) => (amount / 10_000).toFixed(2)],
  ["whole figures of five digits", "单位：元", (amount) => amount / 100],
])("%s", (_, unit, figure) => {
  expect(toldOf(reportOf(beside, table(unit, figure)), "mismatch")).toEqual([]);
  expect(toldOf(reportOf(beside, table(unit, figure, 15_028_00)), "mismatch")).not.toEqual([]);
});
