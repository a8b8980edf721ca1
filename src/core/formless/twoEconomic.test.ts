/** 部门经济科目 and 政府经济科目 in one row: the row is the 部门 one. */
import type { Rows } from "../../../test/support/formless";
import { at, reportOf } from "../../../test/support/formless";

const ROWS: Rows = [
  ["301", "工资福利支出", null, null, 60.5],
  ["30101", "基本工资", "50101", "工资奖金津补贴", 40.25],
  ["30102", "津贴补贴", "50101", "工资奖金津补贴", 20.25],
  ["302", "商品和服务支出", null, null, 30],
  ["30201", "办公费", "50201", "办公经费", 20],
  ["30211", "差旅费", "50201", "办公经费", 10],
];
const table = (rows: Rows): Rows => [
  ["2025年一般公共预算支出明细表（按支出经济分类科目）"],
  ["部门：某县林业局", null, null, null, "单位：万元"],
  ["部门经济科目编码", "部门经济科目名称", "政府经济科目编码", "政府经济科目名称", "合计"],
  [null, "合计", null, null, 90.5],
  ...rows,
];
const changed = (row: number, column: number, value: string | number): Rows =>
  ROWS.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells));
const told = (rows: Rows): readonly string[] =>
  reportOf(table(rows)).findings.flatMap(({ kind, cells: [cell] }) =>
    cell && ["code", "mismatch"].includes(kind) ? [`${kind} ${at(cell.address)}`] : [],
  );

test("nothing is said of a right one; a sum, and a code against its name, are", () => {
  expect(told(ROWS)).toEqual([]);
  expect(told(changed(1, 4, 41.25))).toContain("mismatch 1 R5C5");
  expect(told(changed(5, 0, "30214"))).toContain("code 1 R10C1");
});

const hints = (...tables: readonly Rows[]): readonly string[] =>
  reportOf(...tables).findings.flatMap(({ kind, template, cells: [cell] }) =>
    kind === "code" || kind === "name" ? [`${template} ${cell ? at(cell.address) : ""}`] : [],
  );
const government = (second: string, name = "培训费"): Rows => [
  ["一般公共预算支出表（政府预算支出经济分类）"],
  ["部门：某县林业局", null, "单位：万元"],
  ["科目编码", "科目名称", "合计"],
  [null, "合计", 90.5],
  ["501", "机关工资福利支出", 60.5],
  ["50101", "工资奖金津补贴", 60.5],
  ["502", "机关商品和服务支出", 30],
  ["50201", "办公经费", 20],
  [second, name, 10],
];
const department = (title: string): Rows => [
  [title],
  ["部门：某县林业局", null, "单位：万元"],
  ["科目编码", "科目名称", "合计"],
  ["302", "商品和服务支出", 30],
  ["30201", "办公费", 20],
  ["30203", "培训费", 10],
];

test("the names of 政府 economic items are known, and codes of 部门 ones are none that they should have", () => {
  const departments = ["一般公共预算基本支出表", "一般公共预算支出表（部门预算支出经济分类）"].map(department);
  expect(hints(government("50203"), ...departments).filter((hint) => hint.includes(" 1 "))).toEqual([]);
  expect(hints(government("50203", "公务接待费"))).toEqual(["codesNamedOtherwise 1 R9C1"]);
});
