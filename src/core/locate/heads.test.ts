/** Which year a workbook is of: what is printed over its tables, on its first pages or in its headers; a year that nothing prints is unknown. */
import { noForm } from "../../packs/no-form/pack";
import { inferForm } from "../formless/inferForm";
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { isYearStated, statedYear } from "./heads";

type Rows = readonly (readonly CellValue[])[];

const sheet = (name: string, values: Rows): SheetSnapshot => ({
  name,
  visible: true,
  values,
  formulas: values.map((row) => row.map(() => null)),
});

const table = (title: string, line: string, amount = "金额"): Rows => [
  [title],
  [line, null, "单位：万元"],
  ["科目编码", "科目名称", amount],
  ["合计", null, 100],
  ["208", "社会保障和就业支出", 100],
  ["20805", "行政事业单位养老支出", 100],
  ["2080505", "机关事业单位基本养老保险缴费支出", 100],
];

function yearOf(...books: readonly Rows[]): number | null {
  const located = inferForm(noForm, {
    state: null,
    sheets: books.map((rows, index) => sheet(String(index + 1), rows)),
  });
  if (!located) throw new Error("taken for no disclosure");
  expect(isYearStated(located)).toBe(statedYear(located) !== null);
  return statedYear(located);
}

const undated = table("部门支出预算表", "部门：某县水务局");

test.each<readonly [string, number | null, readonly Rows[]]>([
  ["the title", 2025, [table("2025年部门支出预算表", "部门：某县水务局")]],
  ["a line under it", 2025, [table("部门支出预算表", "预算年度：2025")]],
  ["a line that is a year", 2024, [table("部门支出预算表", "2024年度")]],
  ["no day of printing", null, [table("部门支出预算表", "填表日期：2025年1月20日")]],
  ["a header", 2027, [table("部门支出预算表", "", "2027年预算数")]],
  ["no code of a 科目", null, [undated]],
  [
    "the heading of a page of text, whatever its sentences compare",
    2026,
    [
      undated,
      [
        ["某县水务局2026年部门预算情况说明"],
        ["2025年支出预算为90万元。"],
        ["2025年预算数为80万元，2026年为100万元。"],
        ["2024年度决算中，支出为70万元。"],
      ],
    ],
  ],
  ["sentences where nothing else does", 2026, [undated, [["情况说明"], ["2026年支出预算为100万元。"]]]],
  [
    "the title, whatever a page says",
    2025,
    [table("2025年部门支出预算表", ""), [["某县水务局2026年部门预算情况说明"]]],
  ],
])("%s says it: %p", (_, year, books) => {
  expect(yearOf(...books)).toBe(year);
});
