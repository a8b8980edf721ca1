import { noForm } from "../../packs/no-form/pack";
import { checkLocated } from "../report/check";
import type { CheckReport } from "../finding/report";
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { inferForm } from "./inferForm";

type Rows = readonly (readonly CellValue[])[];

const sheet = (name: string, values: Rows): SheetSnapshot => ({
  name,
  visible: true,
  values,
  formulas: values.map((row) => row.map(() => null)),
});

function check(...sheets: readonly SheetSnapshot[]): CheckReport {
  const located = inferForm(noForm, { sheets, state: null });
  if (!located) throw new Error("taken for no disclosure");
  return checkLocated(located);
}

const told = (report: CheckReport): readonly string[] =>
  report.findings
    .filter(({ severity }) => severity !== "info")
    .map(
      ({ severity, cells: [cell] }) =>
        `${severity} ${cell?.address.sheet ?? ""} R${(cell?.address.row ?? 0) + 1}C${(cell?.address.column ?? 0) + 1}`,
    );

/** Three blocks side by side; the total of expenditure stands once, under the last. */
const balance = (wages = 60): Rows => [
  ["收支预算总表"],
  ["公开01表"],
  ["部门：某县水务局", null, null, null, null, "单位：万元"],
  ["收入", null, "支出"],
  ["项目名称", "金额", "功能分类", null, "支出用途"],
  [null, null, "功能科目名称", "金额", "项目名称", "金额"],
  ["一、财政拨款", 90, "一、农林水支出", 80, "一、基本支出", wages],
  ["1.一般公共预算", 90, "二、住房保障支出", 20, "二、项目支出", 40],
  ["2.政府性基金预算", null, "三、其他支出"],
  ["二、其他资金", 10],
  ["当年收入小计", 100, "当年支出小计", null, null, 100],
  ["上年结转资金", 5, "结转下年资金", null, null, 5],
  ["收入合计", 105, "支出合计", null, null, 105],
];

const coded = (title: string, office = 50): Rows => [
  [`${title}（功能科目）`],
  ["部门：某县水务局", null, "单位：万元"],
  ["功能科目编码", "功能科目名称", "金额"],
  ["合计", null, 100],
  ["213", "农林水支出", 80],
  ["21303", "水利", 80],
  ["2130301", "行政运行", office],
  ["2130305", "水利工程建设", 30],
  ["221", "住房保障支出", 20],
  ["22102", "住房改革支出", 20],
  ["2210201", "住房公积金", 20],
];

test("a balance of three blocks, in which the total stands once for two columns", () => {
  const report = check(sheet("一", balance()), sheet("二", coded("财政拨款支出预算表")));
  expect(told(report)).toEqual([]);
  expect(report.formless).toEqual({ finalAccounts: false, yearUnknown: true });
  expect(report.tables.map(({ shortName }) => shortName)).toEqual(["收支预算总表", "财政拨款支出预算表(功能科目)"]);
  // The totals of three blocks, one of them shared, 财政拨款 and its parts, the balance, 类 and 款, their total.
  expect(report.outcomes.pass).toBeGreaterThanOrEqual(11);
});

test("a wrong part of a total is an error at the total, and the first suspect", () => {
  const report = check(sheet("一", balance()), sheet("二", coded("财政拨款支出预算表", 57)));
  expect(told(report)).toEqual(["error 二 R6C3"]);
  expect(report.suspects[0]?.address).toEqual({ sheet: "二", row: 6, column: 2 });
});

test("where nothing else bears a total out it is a warning, and only behind 一、二、三、", () => {
  expect(told(check(sheet("一", balance(66)), sheet("二", coded("财政拨款支出预算表"))))).toEqual(["warning 一 R11C6"]);
});

test("the same money in two tables is compared as a warning where most of it agrees, other money is not", () => {
  const items = (first: number, second: number): Rows => [
    ["2130301", "行政运行", first],
    ["2130305", "水利工程建设", second],
    ["2130306", "水利工程运行与维护", 10],
    ["2130311", "水资源节约管理与保护", 10],
    ["2130314", "防汛", 10],
    ["2130316", "农村水利", 10],
    ["2130319", "江河湖库水系综合整治", 10],
    ["2130399", "其他水利支出", 10],
  ];
  const table = (title: string, first: number, second: number): SheetSnapshot =>
    sheet(title, [
      [title],
      ["部门：某县水务局", null, "单位：万元"],
      ["科目编码", "科目名称", "金额"],
      ["合计", null, 110],
      ["213", "农林水支出", 110],
      ["21303", "水利", 110],
      ...items(first, second),
    ]);
  const pair = (other: string): readonly string[] =>
    told(check(table("一般公共预算支出预算表", 30, 20), table(other, 31, 19)));
  expect(pair("一般公共预算拨款支出表")).toEqual([
    "warning 一般公共预算拨款支出表 R7C3",
    "warning 一般公共预算拨款支出表 R8C3",
  ]);
  expect(pair("部门支出总表")).toEqual([]);
});

test("合计 across: of its groups the 小计, of a group without one its columns", () => {
  const rows = (hall: number): Rows => [
    ["三公经费支出预算表"],
    ["单位：万元"],
    ["合计", "三公经费", null, null, null, null, "会议费"],
    [null, "小计", "因公出国（境）费", "公务用车购置及运行费", null, "公务接待费"],
    [null, null, null, "购置费", "运行费"],
    [hall, 30, 5, 10, 10, 5, 7],
  ];
  expect(told(check(sheet("三公", rows(37)), sheet("二", coded("财政拨款支出预算表"))))).toEqual([]);
  expect(told(check(sheet("三公", rows(39)), sheet("二", coded("财政拨款支出预算表"))))).toEqual(["warning 三公 R6C1"]);
});

test("rows that have slipped into another column are added up nowhere", () => {
  const rows: Rows = [
    ["政府采购预算表"],
    ["单位：万元"],
    ["品目", "方式", "总计"],
    ["合计", null, 30],
    ["货物", "分散", 10],
    ["服务", "分散", 5],
    ["会议", 15],
    ["印刷", 9],
  ];
  expect(told(check(sheet("采购", rows), sheet("二", coded("财政拨款支出预算表"))))).toEqual([]);
});

test("what has neither a budget title nor codes, or no unit of money, is no disclosure", () => {
  const goods = sheet("货", [["价目表"], ["品名", "数量", "金额"], ["合计", 3, 30], ["笔", 1, 10], ["纸", 2, 20]]);
  expect(inferForm(noForm, { sheets: [goods], state: null })).toBeNull();
  const one = sheet("一", balance());
  expect(inferForm(noForm, { sheets: [one], state: null })).toBeNull();
  expect(inferForm(noForm, { sheets: [one, sheet("二", coded("财政拨款支出预算表"))], state: null })).not.toBeNull();
  expect(inferForm(noForm, { sheets: [sheet("二", coded("财政拨款支出预算表"))], state: null })).not.toBeNull();
});

test("决算 is called so", () => {
  expect(check(sheet("二", coded("财政拨款支出决算表"))).formless).toEqual({ finalAccounts: true, yearUnknown: true });
  expect(check(sheet("二", coded("2026年财政拨款支出预算表"))).formless).toEqual({ finalAccounts: false });
});
