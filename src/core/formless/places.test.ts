/** What stands on sheets of an unknown form and is no table of figures. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const budget: Rows = [
  ["2026年部门预算支出总表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 100, 60, 40],
  ["213", "农林水支出", 100, 60, 40],
  ["21303", "水利", 100, 60, 40],
  ["2130301", "行政运行", 60, 60, null],
  ["2130305", "水利工程建设", 40, null, 40],
];
const income: Rows = [
  ["2026年部门收入总表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计"],
  [null, "合计", 100],
  ["213", "农林水支出", 100],
  ["21303", "水利", 100],
  ["2130301", "行政运行", 60],
  ["2130305", "水利工程建设", 40],
];
const form = (title: string): Rows => [
  [title],
  ["单位：万元"],
  ["一级指标", "二级指标", "三级指标", "总额", "其中：财政拨款", "其他"],
  [null, "基本支出", null, "60.00", "60.00", "0"],
  [null, "项目支出", null, "40.00", "40.00", "0"],
  [null, null, "合计", "100.00", "100.00", "0"],
  ["产出指标", "数量指标", "培训人数", "≥100人", null, null],
  ["产出指标", "质量指标", "合格率", "≥95%", null, null],
];

test.each(["部门整体支出绩效目标表（2026年度）", "项目支出绩效目标申报表"])(
  "%s holds goals beside amounts, and is not added up",
  (title) => {
    const report = reportOf(budget, income, form(title));
    expect(report.tables).toHaveLength(2);
    expect(toldOf(report)).toEqual([]);
  },
);

test("the same under the title of a budget is a table", () => {
  expect(reportOf(budget, income, form("2026年项目支出预算表")).tables).toHaveLength(3);
});

test.each(["预算01-3表", "公开03表", "预算公开表3"])("%s over the title is its number", (number) => {
  const report = reportOf([[null, null, null, null, number], ...budget], income);
  expect(report.tables.map(({ shortName }) => shortName)).toEqual(["部门预算支出总表", "部门收入总表"]);
});

test("a note under a header of two rows is no label", () => {
  const empty = (note: string): readonly string[] =>
    reportOf(budget, income, [
      ["2026年政府性基金预算支出表"],
      ["单位：万元"],
      ["科目编码", "科目名称", "基本支出", null, "项目支出"],
      [null, null, "人员经费", "公用经费"],
      [note],
    ])
      .findings.filter(({ rule }) => rule.endsWith("empty-note"))
      .map(({ rule }) => rule);
  expect(empty("注：本表无数据。")).toEqual([]);
  expect(empty("本单位2026年没有政府性基金预算拨款安排的支出，故本表无数据。")).toEqual([]);
  expect(empty("")).toHaveLength(1);
});
