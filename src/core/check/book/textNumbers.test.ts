/** Without a form: each number of a text is compared, or listed as 未核对. */
import type { Rows } from "../../../../test/support/formless";
import { reportOf, toldOf } from "../../../../test/support/formless";

const table: Rows = [
  ["2026年一般公共预算支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 120, 80, 40],
  ["213", "农林水支出", 120, 80, 40],
  ["21303", "水利", 120, 80, 40],
  ["2130301", "行政运行", 80, 80, null],
  ["2130305", "水利工程建设", 40, null, 40],
];
const total: Rows = [
  ["2026年部门支出总表"],
  ["单位：万元"],
  ["项目", "金额"],
  ["合计", 120],
  ["一、基本支出", 80],
  ["二、项目支出", 40],
];
const numbers = (...texts: readonly string[]): { readonly checked: number; readonly unchecked: readonly string[] } => {
  const report = reportOf(table, total, [["情况说明"], ...texts.map((text) => [text])]);
  expect(toldOf(report)).toEqual([]);
  const pages = report.narratives;
  expect(pages.length).toBeLessThanOrEqual(1);
  return { checked: pages[0]?.checked ?? 0, unchecked: (pages[0]?.unchecked ?? []).map(({ printed }) => printed) };
};

test.each<[string, string, number, readonly string[]]>([
  ["an amount behind the name of its row", "水利（款）行政运行（项）支出80.00万元。", 1, []],
  ["in wide digits", "水利（款）行政运行（项）支出８０.００万元。", 1, []],
  ["a total", "2026年支出预算120万元。", 1, []],
  ["what adds up", "收入50万元，其中：甲30万元，乙20万元。", 3, []],
  ["nobody knows what it is", "新建泵站花费33.10万元，安装水表251只。", 0, ["33.10万元", "251"]],
  ["a share of something", "其中机关运行经费占31.20%。", 0, ["31.20%"]],
  [
    "the name says one thing and is compared, another does not",
    "水利（款）行政运行（项）支出80万元，用于会议3次。",
    1,
    ["3"],
  ],
  ["no clause, but a unit", "差旅费 12.5万元", 0, ["12.5万元"]],
  ["years, dates, ordinals and codes are no figures", "一、2026年1月1日起，按财预〔2025〕12号执行。", 0, []],
  ["a line of 目录", "一、一般公共预算支出表 5", 0, []],
])("%s", (_, text, checked, unchecked) => {
  expect(numbers(text)).toEqual({ checked, unchecked });
});

test("each cell is told, once", () => {
  const report = reportOf(table, total, [["情况说明"], ["甲33.10万元。\n乙44.20万元。"], ["丙55.30万元。"]]);
  expect(
    report.narratives.flatMap(({ unchecked }) =>
      unchecked.map(({ address, printed }) => `${String(address.row)} ${printed}`),
    ),
  ).toEqual(["1 33.10万元", "1 44.20万元", "2 55.30万元"]);
});
