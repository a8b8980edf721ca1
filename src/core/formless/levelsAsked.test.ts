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

const hints = (rows: Rows, template: string): number =>
  reportOf(rows, table(...WATER.slice(0, 3))).findings.filter((finding) => finding.template === template).length;

test("where no table row is a 项, none is asked for", () => {
  const classes = [
    ["208社会保障和就业支出", 20],
    ["213农林水支出", 60],
    ["221住房保障支出", 20],
  ] as const;
  const balance: Rows = [
    ["部门收支总体情况表"],
    ["单位：万元"],
    ["收入", "预算数", "支出", "预算数"],
    ["一、一般公共预算", 100, ...classes[0]],
    [null, null, ...classes[1]],
    [null, null, ...classes[2]],
    ["收入总计", 100, "支出总计", 100],
  ];
  expect(hints(balance, "codeNotDetailed")).toBe(0);
  expect(hints(table(...WATER), "codeNotDetailed")).toBe(1);
});

test("215 and 301 of an office are codes of units", () => {
  const rows = (name: string): Rows => table(["215", name, 100], ...WATER, ["2210201", "住房公积金", 20]);
  expect(
    reportOf(rows("某县文化旅游广电体育局")).findings.filter(({ kind }) => kind === "code" || kind === "name"),
  ).toEqual([]);
  // 资源勘探工业信息等支出 is 215.
  expect(hints(rows("资源勘探工业信息等支出"), "codeNotDetailed")).toBe(1);
});

test("a list of projects has the codes of its 科目 again, and names of its own", () => {
  const rows = (label: string): Rows => [
    ["一般公共预算项目支出表"],
    ["单位：万元"],
    ["科目编码", label, "合计"],
    [null, "合计", 100],
    ["2130305", "河道整治", 60],
    ["2130305", "泵站改造", 30],
    ["2130306", "堤防维护", 10],
  ];
  const codes = (label: string): readonly string[] =>
    reportOf(rows(label), table()).findings.flatMap(({ kind, template }) =>
      kind === "code" || kind === "name" ? [template] : [],
    );
  expect(codes("项目名称")).toEqual([]);
  expect(codes("单位名称（项目）")).toEqual([]);
  expect(codes("科目名称")).toContain("codeOfTwo");
});

test.each(["本表无数据", "此表为空表。"])("%s under a table without figures is its note", (note) => {
  const empty = (text: string | null): number =>
    reportOf(table(...WATER), [
      ["政府性基金预算支出表"],
      ["单位：万元"],
      ["科目编码", "科目名称", "金额"],
      ["", "合计", null],
      [text, null, null],
    ]).findings.filter(({ rule }) => rule.endsWith("empty-note")).length;
  expect(empty(note)).toBe(0);
  expect(empty(null)).toBe(1);
});
