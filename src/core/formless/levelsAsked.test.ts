/** Without a form the levels of codes are those that a table prints. */
import type { Rows } from "../../../test/support/formless";
import { reportOf } from "../../../test/support/formless";

const lacking = (rows: Rows): readonly string[] =>
  reportOf(rows)
    .findings.filter(({ template }) => template === "codeWithoutParent")
    .map(({ words }) => `${words["code"] ?? ""} ${words["parent"] ?? ""}`);

const table = (...lines: readonly (readonly [string, string, number])[]): Rows => [
  ["一般公共预算支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "金额"],
  ["", "合计", 100],
  ...lines,
];

const WATER = [
  ["213", "农林水支出", 80],
  ["2130301", "行政运行", 50],
  ["2130305", "水利工程建设", 30],
  ["221", "住房保障支出", 20],
] as const;

test("a table of 类 and 项 lacks no 款", () => {
  expect(lacking(table(...WATER, ["2210201", "住房公积金", 20]))).toEqual([]);
});

test("one that prints 款 elsewhere lacks the one that is gone", () => {
  expect(lacking(table(...WATER, ["22102", "住房改革支出", 20], ["2210201", "住房公积金", 20]))).toEqual([
    "2130301 21303",
  ]);
});
