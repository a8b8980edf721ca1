/** 增减额 beside the two years that it is worked out from. */
import type { Rows } from "../../../test/support/formless";
import { firstSuspect, reportOf, toldOf } from "../../../test/support/formless";

interface Slips {
  readonly change?: number;
  readonly last?: number;
}

const table = ({ change = -5.25, last = 55.25 }: Slips = {}): Rows => [
  ["2026年一般公共预算支出表"],
  ["部门：某县水务局", null, null, null, null, null, "单位：万元"],
  ["科目编码", "科目名称", "2025年执行数", "2026年预算数", null, null, "比上年执行数增减"],
  [null, null, null, "合计", "基本支出", "项目支出", "金额", "%"],
  ["合计", null, 95.5, 100, 70, 30, 4.5, 4.71],
  ["213", "农林水支出", 75.5, 80, 50, 30, 4.5, 5.96],
  ["21303", "水利", 75.5, 80, 50, 30, 4.5, 5.96],
  ["2130301", "行政运行", last, 50, 50, null, change, -9.5],
  ["2130305", "水利工程建设", 20.25, 30, null, 30, 9.75, 48.15],
  ["221", "住房保障支出", 20, 20, 20, null, null, 0],
  ["22102", "住房改革支出", 20, 20, 20, null, null, 0],
  ["2210201", "住房公积金", 20, 20, 20, null, null, 0],
];

test("holds, and is told at the row where it does not, with a change that may be less than nothing", () => {
  expect(toldOf(reportOf(table()))).toEqual([]);
  const change = reportOf(table({ change: -5.35 }));
  expect(toldOf(change)).toContain("error 1 R8C7");
  expect(firstSuspect(change)).toBe("1 R8C7");
  expect(change.suspects[0]?.suggested).toBe(-525);
  const last = reportOf(table({ last: 56.25 }));
  expect(toldOf(last)).toContain("error 1 R8C7");
  expect(firstSuspect(last)).toBe("1 R8C3");
});

test("years over the same columns are compared column by column", () => {
  const years = (less: number): Rows => [
    ["2026年“三公”经费及会议费支出预算表"],
    ["部门：某县水务局", null, null, null, null, null, "单位：万元"],
    ["单位名称", "2025年", null, "2026年", null, "增减变化情况", null],
    [null, "公务接待费", "会议费", "公务接待费", "会议费", "公务接待费", "会议费"],
    ["合计", 12.5, 8, 10, 9.25, -2.5, 1.25],
    ["某县水务局机关", 8.5, 5, 6, 5.25, less, 0.25],
    ["某县水库管理所", 4, 3, 4, 4, null, 1],
  ];
  expect(toldOf(reportOf(years(-2.5), table()))).toEqual([]);
  expect(toldOf(reportOf(years(-2.6), table()))).toEqual(expect.arrayContaining(["error 1 R6C6"]) as unknown);
});

test("a column that is no difference of two others says nothing", () => {
  const other = table().map((row, at) => (at < 4 ? row : row.map((value, column) => (column === 6 ? 7 * at : value))));
  expect(toldOf(reportOf(other)).filter((line) => line.endsWith("C7") && line.startsWith("error 1 R8"))).toEqual([]);
});
