import type { TableHead } from "./sets";
import { setsOf, subjectOf } from "./sets";

const head = (title: string, unit = "", year: string | null = null): TableHead => ({ title, unit, year });
const sizes = (...heads: readonly TableHead[]): readonly number[] =>
  setsOf(heads, (one) => one).map((set) => set.length);
const all = (prefix: string, unit = "", year: string | null = null): readonly TableHead[] =>
  ["收支总表", "收入总表", "支出总表", "财政拨款收支总表", "一般公共预算支出表"].map((title) =>
    head(prefix + title, unit, year),
  );

test.each([
  ["部门预算收支总表", "收支"],
  ["2026年收支预算总表", "收支"],
  ["收入支出决算总表", "收支"],
  ["部门预算财政拨款收支总表", "财政拨款收支"],
  ["部门支出总表（公开03表）", "支出"],
  ["一般公共预算支出预算表（功能科目）", "一般公共预算支出·功能"],
  ["财政拨款基本支出预算表（经济科目）", "基本支出·经济"],
  ["部门预算一般公共预算财政拨款基本支出表", "一般公共预算基本支出"],
  ["2019年政府采购预算表", null],
  ["2026年项目支出预算表（本年预算）", null],
  ["政府性基金预算收入表", null],
])("%s is about %p", (title, subject) => {
  expect(subjectOf(title)).toBe(subject);
});

test("one disclosure is one, also where the same money stands in two of its tables", () => {
  expect(sizes(...all(""))).toEqual([5]);
  expect(
    sizes(
      ...[
        "财政拨款支出预算表（功能科目）",
        "财政拨款基本支出预算表（经济科目）",
        "一般公共预算支出预算表（功能科目）",
        "一般公共预算基本支出预算表（经济科目）",
      ].map((title) => head(title)),
    ),
  ).toEqual([4]);
  expect(
    sizes(
      head("支出总表"),
      head("支出总表（续）"),
      head("收入总表"),
      head("收入总表"),
      head("收支总表"),
      head("收支总表（2）"),
    ),
  ).toEqual([6]);
});

test("a table that stands twice makes no second disclosure, three subjects do", () => {
  expect(sizes(...all(""), head("部门支出总表"))).toEqual([6]);
  expect(sizes(...all(""), head("部门收支总表"), head("部门收入总表"))).toEqual([7]);
  expect(sizes(...all(""), ...all("部门预算").slice(0, 3))).toEqual([5, 3]);
});

test("of another year or unit, two subjects are enough", () => {
  expect(sizes(...all(""), ...all("2023年部门预算", "", "2023").slice(2))).toEqual([5, 3]);
  expect(sizes(...all("", "甲县水利局", "2026"), ...all("", "乙县水利局", "2026").slice(0, 2))).toEqual([5, 2]);
  expect(sizes(...all("", "普陀区水利局", "2026"), ...all("", "上海市普陀区水利局", "2026").slice(0, 2))).toEqual([7]);
});

test("tables of two units that stand by turns are told apart by the units", () => {
  const by = (unit: string): readonly TableHead[] => all("", unit);
  const turns = by("甲县水利局").flatMap((one, index) => [one, by("乙县教育局")[index] ?? one]);
  expect(setsOf(turns, (one) => one).map((set) => new Set(set.map(({ unit }) => unit)).size)).toEqual([1, 1]);
});
