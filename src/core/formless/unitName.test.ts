/** The unit of a workbook without a form: from a line under the titles, else from the titles. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const table = (title: string, line: string): Rows => [
  [title],
  [line, "单位：万元"],
  ["项目", "金额"],
  ["合计", 70],
  ["一、基本支出", 10],
  ["二、项目支出", 60],
];
const unit = (...tables: readonly (readonly [string, string])[]): string =>
  reportOf(...tables.map(([title, line]) => table(title, line))).unit;

test.each<[string, readonly (readonly [string, string])[], string]>([
  [
    "a line with the code before it",
    [
      ["2026年部门支出总表", "920平山县水利局"],
      ["2026年财政拨款支出表", "920平山县水利局"],
    ],
    "平山县水利局",
  ],
  [
    "a code that the budget system prints before it",
    [
      ["2026年部门支出总表", "填报单位：[115001]平山县水利局"],
      ["2026年财政拨款支出表", "单位：115001_平山县水利局"],
    ],
    "平山县水利局",
  ],
  [
    "部门/单位",
    [
      ["2026年部门支出总表", "部门/单位：平山县水利局"],
      ["2026年财政拨款支出表", "部门/单位：平山县水利局"],
    ],
    "平山县水利局",
  ],
  [
    "the titles, before the year",
    [
      ["平山县水利局2026年部门支出总表", ""],
      ["平山县水利局2026年财政拨款支出表", ""],
    ],
    "平山县水利局",
  ],
  [
    "the titles, behind the year",
    [
      ["2026年平山县水利局部门支出总表", ""],
      ["2026年平山县水利局部门财政拨款支出表", ""],
    ],
    "平山县水利局",
  ],
  [
    "a line that names it goes before the titles",
    [
      ["平山县水利局2026年部门支出总表", "单位名称：平山县水务局"],
      ["平山县水利局2026年财政拨款支出表", "单位名称：平山县水务局"],
    ],
    "平山县水务局",
  ],
  [
    "titles that do not agree say nothing",
    [
      ["平山县水利局2026年部门支出总表", ""],
      ["平山县教育局2026年财政拨款支出表", ""],
    ],
    "",
  ],
  [
    "one title alone says nothing",
    [
      ["平山县水利局2026年部门支出总表", ""],
      ["财政拨款支出表", ""],
    ],
    "",
  ],
  [
    "a code before what is no unit",
    [
      ["2026年部门支出总表", "30101基本工资"],
      ["2026年财政拨款支出表", "30101基本工资"],
    ],
    "",
  ],
])("%s", (_, tables, expected) => {
  expect(unit(...tables)).toBe(expected);
});

test("another unit's line among them is told", () => {
  const of = (name: string, title: string): Rows => table(title, `920${name}`);
  const report = reportOf(
    of("平山县水利局", "2026年部门支出总表"),
    of("平山县水利局", "2026年财政拨款支出表"),
    of("永丰县文化局", "2026年项目支出表"),
  );
  expect(toldOf(report).filter((line) => line.includes("R2C1"))).toEqual(["warning 3 R2C1"]);
});
