/** 基本支出预算表 in whose title no money is named: of all of it, or of 一般公共预算 alone, as its total says. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const all: Rows = [
  ["2026年部门支出预算表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["213", "农林水支出", 100, 60, 40],
  ["21303", "水利", 100, 60, 40],
  ["2130301", "行政运行", 60, 60, null],
  ["2130305", "水利工程建设", 40, null, 40],
  [null, "合计", 100, 60, 40],
];
const general: Rows = [
  ["2026年一般公共预算支出预算表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["213", "农林水支出", 85, 45, 40],
  ["21303", "水利", 85, 45, 40],
  ["2130301", "行政运行", 45, 45, null],
  ["2130305", "水利工程建设", 40, null, 40],
  [null, "合计", 85, 45, 40],
];
const basic = (salaries: number): Rows => [
  ["2026年基本支出预算表（按经济科目分类）"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计"],
  ["301", "工资福利支出", salaries],
  ["30101", "基本工资", salaries],
  ["302", "商品和服务支出", 15],
  ["30201", "办公费", 15],
  [null, "合计", salaries + 15],
];

test("either is right, and what is neither is asked about", () => {
  expect(toldOf(reportOf(all, general, basic(45)))).toEqual([]);
  expect(toldOf(reportOf(all, general, basic(30)))).toEqual([]);
  expect(toldOf(reportOf(all, general, basic(31)))).toEqual(["warning 3 R8C3"]);
});
