/** What a user says of a table that no form declares. */
import type { Rows } from "../../../test/support/formless";
import { sheetOf, toldOf } from "../../../test/support/formless";
import { noForm } from "../../packs/no-form/pack";
import { checkLocated } from "../report/check";
import type { CheckReport } from "../finding/report";
import type { FreeChoices } from "../locate/choices";
import { NO_CHOICES, NO_FREE_CHOICES } from "../locate/choices";
import { inferForm } from "./inferForm";

const byProject: Rows = [
  ["2026年项目支出预算表"],
  ["单位：万元"],
  ["项目名称", "核定数", "一般公共预算", "单位资金"],
  ["电脑", 10, 6, 4],
  ["家具", 25, 15, 10],
  ["培训", 35, 30, 9],
  ["以前批复", 90, 1, 2],
];
const other: Rows = [
  ["2026年部门支出总表"],
  ["单位：万元", null],
  ["项目", "金额"],
  ["合计", 70],
  ["一、基本支出", 10],
  ["二、项目支出", 60],
];
const third: Rows = [
  ["2026年部门收入总表"],
  ["单位：万元", null],
  ["项目", "金额"],
  ["合计", 70],
  ["一、财政拨款", 10],
  ["二、其他收入", 60],
];

function check(free: Partial<FreeChoices>, ...more: readonly Rows[]): CheckReport {
  const sheets = [byProject, other, third, ...more].map((rows, index) => sheetOf(String(index + 1), rows));
  const located = inferForm(noForm, { sheets, state: null }, { ...NO_CHOICES, free: { ...NO_FREE_CHOICES, ...free } });
  if (!located) throw new Error("taken for no disclosure");
  return checkLocated(located);
}

test("nothing said: no column is called a total, and no more is told", () => {
  const report = check({});
  expect(toldOf(report, "mismatch")).toEqual([]);
  const [table] = report.recognition.tables;
  expect(table?.free?.key).toBe("1|2026年项目支出预算表");
  expect(table?.free?.amounts.map(({ column, label }) => `${String(column)} ${label}`)).toEqual([
    "1 核定数",
    "2 一般公共预算",
    "3 单位资金",
  ]);
  expect(table?.free?.rows.map(({ words }) => words)).toEqual(["电脑", "家具", "培训", "以前批复"]);
});

test("this column is the total: every row is held to it, as an error", () => {
  expect(toldOf(check({ totals: { "1|2026年项目支出预算表": [1] } }), "mismatch")).toEqual([
    "error 1 R6C2",
    "error 1 R7C2",
  ]);
});

test("these rows are none of the table", () => {
  const report = check({ totals: { "1|2026年项目支出预算表": [1] }, rows: { "1|2026年项目支出预算表": ["以前批复"] } });
  expect(toldOf(report, "mismatch")).toEqual(["error 1 R6C2"]);
  expect(report.recognition.tables[0]?.free?.rows.map(({ words }) => words)).toEqual(["电脑", "家具", "培训"]);
});

test("of another table's key nothing is changed", () => {
  expect(toldOf(check({ totals: { "2|2026年项目支出预算表": [1] }, rows: { 别的: ["培训"] } }), "mismatch")).toEqual(
    [],
  );
});

test("this sheet is no table", () => {
  const report = check({ noTables: ["1"] });
  expect(report.tables.map(({ sheet }) => sheet)).toEqual(["2", "3"]);
  expect(report.recognition.choices.free?.noTables).toEqual(["1"]);
});

test("said of all of them it is no disclosure any more", () => {
  expect(() => check({ noTables: ["1", "2", "3"] })).toThrow("taken for no disclosure");
});
