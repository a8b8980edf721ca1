/** Tables over several sheets: a sum that fails in a part says nothing, one in a table of its own does. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const HEAD: Rows = [["单位：万元"], ["科目编码", "科目名称", "金额"]];
const TOTAL = ["", "合计", 100] as const;
const water = (office = 50): Rows => [
  ["213", "农林水支出", 80],
  ["21303", "水利", 80],
  ["2130301", "行政运行", office],
  ["2130305", "水利工程建设", 30],
];
const housing: Rows = [
  ["221", "住房保障支出", 20],
  ["22102", "住房改革支出", 20],
  ["2210201", "住房公积金", 20],
];

const table = (title: string | null, ...rows: readonly Rows[]): Rows => [
  ...(title === null ? [] : [[title]]),
  ...HEAD,
  ...rows.flat(),
];

const TITLE = "2026年部门支出总表";

test("a table without a title is no rest of another that has the same codes and a total of its own", () => {
  const whole = (title: string | null, office?: number): Rows => table(title, [TOTAL], water(office), housing);
  expect(toldOf(reportOf(whole(TITLE), whole(null)))).toEqual([]);
  expect(toldOf(reportOf(whole(TITLE, 55), whole(null)))).toEqual(["error 1 R6C3"]);
  expect(toldOf(reportOf(whole(TITLE), whole(null, 55)))).toEqual(["error 2 R5C3"]);
  expect(toldOf(reportOf(whole(null), whole(TITLE, 55)))).toEqual(["error 2 R6C3"]);
  expect(toldOf(reportOf(whole(null, 55), whole(null)))).toEqual(["error 1 R5C3"]);
});

test("two tables of one title, each with a total, are two", () => {
  expect(
    toldOf(reportOf(table(TITLE, [TOTAL], water(), housing), table(TITLE, [TOTAL], water(55), housing))),
  ).toContain("error 2 R6C3");
});

test.each([[TITLE], [`${TITLE}（续）`], [null]])("codes that go on under %p belong to the table before", (title) => {
  expect(toldOf(reportOf(table(TITLE, [TOTAL], water()), table(title, housing)))).toEqual([]);
  // The total stands last.
  expect(toldOf(reportOf(table(TITLE, water()), table(title, housing, [TOTAL])))).toEqual([]);
});

test("a total for each page is none for each table", () => {
  expect(toldOf(reportOf(table(TITLE, [TOTAL], water()), table(null, housing, [TOTAL])))).toEqual([]);
});

test("the number of the form behind （续） hides no continuation, and a row is the sum of its columns all the same", () => {
  const part = (title: string, ...rows: readonly Rows[]): Rows => [
    [title],
    ["单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ...rows.flat(),
  ];
  const first: Rows = [
    ["213", "农林水支出", 80, 50, 30],
    ["21303", "水利", 80, 50, 30],
    ["2130301", "行政运行", 50, 50, null],
  ];
  const rest = (project: number): Rows => [
    ["2130305", "水利工程建设", 30, null, project],
    ["221", "住房保障支出", 20, 20, null],
    ["22102", "住房改革支出", 20, 20, null],
    ["2210201", "住房公积金", 20, 20, null],
    ["", "合计", 100, 70, 30],
  ];
  const book = (project: number): readonly Rows[] => [
    part(`${TITLE}（公开02表）`, first),
    part(`${TITLE}（续）（公开03表）`, rest(project)),
  ];
  expect(toldOf(reportOf(...book(30)))).toEqual([]);
  expect(toldOf(reportOf(...book(31)))).toEqual(["error 2 R4C3"]);
  const [one = [], other = []] = book(30);
  const attached = (number: string, [, ...rows]: Rows, name: string): Rows => [[`附件${number}：${name}`], ...rows];
  expect(toldOf(reportOf(attached("2-1", one, TITLE), attached("2-2", other, `${TITLE}（续）`)))).toEqual([]);
});

test("a number of the page under a table is no row, whatever column it stands in", () => {
  const under = (text: string): Rows => [
    ["2026年部门收支总表"],
    ["单位：万元"],
    ["收入", null, "支出"],
    ["项目", "金额", "项目", "金额"],
    ["一、财政拨款", 90, "一、基本支出", 60],
    ["二、其他收入", 10, "二、项目支出", 40],
    ["收入总计", 100, "支出总计", 100],
    [null, text],
  ];
  const other = table("2026年财政拨款支出表", [TOTAL], water(), housing);
  for (const text of ["— 1 —", "-12-", "第 1 页"]) expect(toldOf(reportOf(under(text), other))).toEqual([]);
  expect(toldOf(reportOf(under("一 十"), other))).toEqual(["error 1 R8C2"]);
});
