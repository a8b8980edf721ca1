/** How other places print their tables: nothing that is right there may be accused, and what is wrong is seen. */
import { noForm } from "../../packs/no-form/pack";
import { checkLocated } from "../report/check";
import type { CellValue } from "../model/snapshot";
import type { Rows } from "../../../test/support/formless";
import { at, CODED_ITEMS, sheetOf } from "../../../test/support/formless";
import { inferForm } from "./inferForm";

/** Rows and columns from 1, of errors and warnings that sums raise. */
function told(...books: readonly Rows[]): readonly string[] {
  const located = inferForm(noForm, {
    sheets: books.map((rows, index) => sheetOf(String(index + 1), rows)),
    state: null,
  });
  if (!located) return ["no disclosure"];
  return checkLocated(located)
    .findings.filter(({ kind, severity }) => kind === "mismatch" && severity !== "info")
    .map(({ severity, cells: [cell] }) => `${severity} ${cell ? at(cell.address) : ""}`);
}

/** Makes a book a disclosure whatever the other table is. */
const beside: Rows = [
  ["2026年财政拨款支出预算表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "金额"],
  ["合计", null, 100],
  ...CODED_ITEMS,
];

test("codes of units are no classification", () => {
  const units = (second: number): Rows => [
    ["2026年部门支出预算表"],
    ["单位：万元"],
    ["单位编码", "单位名称", "金额"],
    ["合计", null, 100],
    ["401", "县水利局", 60],
    ["401001", "县水利局本级", 35],
    ["402", "县水务站", second],
  ];
  expect(told(beside, units(40))).toEqual([]);
});

test("a total of which two blocks of codes stand side by side is neither's alone", () => {
  const both: Rows = [
    ["2026年财政拨款基本支出预算表"],
    ["单位：万元"],
    ["部门经济科目编码", "科目名称", "金额", "政府经济科目编码", "科目名称", "金额"],
    ["合计", null, 60, "合计", null, 60],
    ["301", "工资福利支出", 40, "501", "机关工资福利支出", 40],
    ["30101", "基本工资", 40, "50101", "工资奖金津补贴", 40],
    ["302", "商品和服务支出", 20, "502", "机关商品和服务支出", 20],
    ["30201", "办公费", 20, "50201", "办公经费", 20],
  ];
  expect(told(beside, both)).toEqual([]);
});

test("收入合计 and 支出合计 may differ by what is left over, 总计 may not", () => {
  const book = (name: string, income: number): Rows => [
    ["2026年收支总表"],
    ["单位：万元"],
    ["收入", "金额", "支出", "金额"],
    ["一、财政拨款", income - 10, "一、基本支出", 60],
    ["二、其他收入", 10, "二、项目支出", 40],
    [`收入${name}`, income, `支出${name}`, 100],
  ];
  expect(told(beside, book("合计", 100))).toEqual([]);
  expect(told(beside, book("合计", 105))).toEqual([]);
  expect(told(beside, book("总计", 105))).toEqual(["error 2 R6C4"]);
});

test("本年收入合计 counts no carry-over", () => {
  const book = (current: number): Rows => [
    ["2026年收入总表"],
    ["单位：万元"],
    ["项目", "金额"],
    ["一、财政拨款", 90],
    ["二、其他收入", 10],
    ["三、上年结转", 5],
    ["本年收入合计", current],
    ["收入总计", current + 5],
  ];
  expect(told(beside, book(100))).toEqual([]);
  expect(told(beside, book(103))).toEqual(["warning 2 R7C2"]);
});

test("a table that goes on on another sheet is added up in none of them", () => {
  const part = (title: string, rows: Rows): Rows => [
    [title],
    ["单位：万元"],
    ["科目编码", "科目名称", "金额"],
    ...rows,
  ];
  const [first, second] = [beside.slice(3, 8), beside.slice(8)];
  expect(told(part("2026年支出预算表", first), part("2026年支出预算表（续）", second))).toEqual([]);
});

test("其中：… in a header names a column, which no total counts", () => {
  const book = (total: number): Rows => [
    ["2026年支出预算表"],
    ["单位：万元"],
    ["单位名称", "合计", "基本支出", null, "项目支出"],
    [null, null, "小计", "其中：人员经费"],
    ["县水利局本级", total, 60, 45, 40],
    ["县水务站", 30, 20, 15, 10],
  ];
  expect(told(beside, book(100))).toEqual([]);
  expect(told(beside, book(101))).toEqual([]);
  const certain = (total: number): Rows => [...book(total), ["县河道所", 30, 20, 15, 10]];
  expect(told(beside, certain(101))).toEqual(["error 2 R5C2"]);
});

test("小计 beside 其中：… under 金额 names columns, 合计 alone is a line", () => {
  const book: Rows = [
    ["2026年支出预算表"],
    ["单位：万元"],
    ["项目", "金额", null, "备注"],
    [null, "小计", "其中：财政拨款"],
    ["合计", 100, 70, null],
    ["一、水利工程", 60, 40, null],
    ["二、防汛", 40, 30, null],
  ];
  expect(told(beside, book)).toEqual([]);
  expect(told(beside, [...book.slice(0, 5), ["一、水利工程", 61, 40, null], ...book.slice(6)])).toEqual([
    "warning 2 R5C2",
  ]);
});

test("titles that speak of a part, and other units of money, are not held against each other", () => {
  const table = (title: string, unit: string, factor: number): Rows => [
    [title],
    [`单位：${unit}`],
    ["科目编码", "科目名称", "金额"],
    ["合计", null, 80 * factor],
    ["213", "农林水支出", 80 * factor],
    ["21303", "水利", 80 * factor],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((item): readonly CellValue[] => [
      `213030${String(item)}`,
      `项目${String(item)}`,
      10 * factor,
    ]),
  ];
  const uneven = (title: string, unit: string, factor: number): Rows => [
    ...table(title, unit, factor).slice(0, -2),
    ["2130307", "项目7", 11 * factor],
    ["2130308", "项目8", 9 * factor],
  ];
  expect(
    told(table("一般公共预算支出预算表", "万元", 1), uneven("一般公共预算支出预算表（按功能分类）", "万元", 1)),
  ).toHaveLength(2);
  for (const title of [
    "一般公共预算拨款支出明细表（不含上级专款）",
    "一般公共预算支出执行表",
    "一般公共预算重点支出预算表",
  ])
    expect({ title, told: told(table("一般公共预算支出预算表", "万元", 1), uneven(title, "万元", 1)) }).toEqual({
      title,
      told: [],
    });
  expect(
    told(table("一般公共预算支出预算表", "万元", 1), uneven("一般公共预算支出预算表（按功能分类）", "元", 10000)),
  ).toEqual([]);
});

test("codes of which only some are listed are not added up", () => {
  const book: Rows = [
    ["2026年基本支出预算表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "金额"],
    ["合计", null, 90],
    ["301", "工资福利支出", 60],
    ["30101", "其中：基本工资", 20],
    ["30102", "其中：津贴补贴", 10],
    ["302", "商品和服务支出", 30],
    ["30201", "其中：办公费", 5],
  ];
  expect(told(beside, book)).toEqual([]);
});

test("columns of words beside amounts and signatures under them are no figures", () => {
  const book: Rows = [
    ["2026年项目支出预算表"],
    ["单位：万元"],
    ["项目名称", "金额", "指标值", "负责人"],
    ["合计", 100, null, null],
    ["一、水利工程", 60, 95, "某甲"],
    ["二、防汛", 40, "不少于3次", "某乙"],
    ["制表人：", "某丙", "审核人：", "某丁"],
  ];
  expect(told(beside, book)).toEqual([]);
});

test("栏次 under a header is no line, in figures or words", () => {
  const book = (numbers: readonly CellValue[]): Rows => [
    ["2026年收入预算表"],
    ["单位：万元"],
    ["项目", "金额"],
    numbers,
    ["合计", 100],
    ["一、财政拨款", 90],
    ["二、其他收入", 10],
  ];
  for (const numbers of [
    ["栏次", 1],
    ["栏次", "1"],
    ["行次", "1=2+3"],
    [1, 2],
  ])
    expect({ numbers, told: told(beside, book(numbers)) }).toEqual({ numbers, told: [] });
});

test("a header that is printed anew is no line", () => {
  const [title, unit, header = [], ...rows] = beside;
  expect(told([title ?? [], unit ?? [], header, ...rows.slice(0, 5), header, ...rows.slice(5)])).toEqual([]);
});

test("amounts of three digits are no codes", () => {
  const book: Rows = [
    ["2026年收支预算总表"],
    ["单位：万元"],
    ["收入", "预算数", "支出", "预算数"],
    ["一、财政拨款", 213, "一、农林水支出", 201],
    ["二、其他收入", 101, "二、教育支出", 113],
    ["收入总计", 314, "支出总计", 314],
  ];
  expect(told(beside, book)).toEqual([]);
});

test("lists of goods, of donations and of accounts are no disclosures", () => {
  const list = (title: string): Rows => [
    [title],
    ["单位：元"],
    ["编号", "名称", "金额"],
    ["合计", null, 30],
    ["101", "甲", 10],
    ["102", "乙", 20],
  ];
  for (const title of ["捐赠收入明细表", "房间水电费支出表", "科目余额表"])
    expect({ title, told: told(list(title), list(`${title}二`)) }).toEqual({ title, told: ["no disclosure"] });
});

test("the total of a table of 基本支出 is held against the column 基本支出, whatever stands over its own", () => {
  const whole: Rows = [
    ["2026年一般公共预算支出表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["", "合计", 100, 60, 40],
    ["213", "农林水支出", 100, 60, 40],
    ["21303", "水利", 100, 60, 40],
    ["2130301", "行政运行", 100, 60, 40],
  ];
  const items = (salary: number): readonly (readonly [string, string, number, number])[] => [
    ["", "合计", salary, 0],
    ["301", "工资福利支出", salary, 0],
    ["30101", "基本工资", salary, 0],
  ];
  const one = (salary: number): Rows => [
    ["2026年一般公共预算基本支出表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "基本支出"],
    ...items(salary).map(([code, name, amount]) => [code, name, amount]),
  ];
  const group = (label: string, salary: number): Rows => [
    ["2026年一般公共预算基本支出表"],
    ["单位：万元"],
    ["科目", null, label, null, null],
    ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
    ...items(salary).map(([code, name, staff, office]) => [code, name, staff + office, staff, office]),
  ];
  for (const table of [
    one,
    (salary: number) => group("基本支出", salary),
    (salary: number) => group("本年一般公共预算基本支出", salary),
  ]) {
    expect(told(whole, table(60))).toEqual([]);
    expect(told(whole, table(66))).not.toEqual([]);
  }
});
