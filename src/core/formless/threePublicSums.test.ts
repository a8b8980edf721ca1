/** Tables about “三公”经费: one line of figures is enough to know what makes up what. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const beside: Rows = [
  ["2026年财政拨款支出预算表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "金额"],
  ["213", "农林水支出", 80],
  ["21303", "水利", 80],
];
const told = (table: Rows): readonly string[] => toldOf(reportOf(table, beside));

interface Slips {
  readonly total?: number;
  readonly cars?: number;
  readonly reception?: number;
  readonly buying?: number | null;
}

/** A row in the order of the columns: 出国, 小计, 购置, 运行, 接待. */
const row = ({ total = 12.5, cars = 8.25, reception = 4.25, buying = null }: Slips = {}): readonly (
  number | null
)[] => [total, 0, cars, buying, 8.25, reception];

test("one row with blanks beside it", () => {
  const table = (slips?: Slips, more: readonly (number | null)[] = []): Rows => [
    ["“三公”经费、会议费支出表"],
    ["部门：某县水务局", null, null, null, null, null, "单位：万元"],
    ["“三公”经费合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费", "会议费"],
    [null, null, "小计", "公务用车购置费", "公务用车运行费"],
    [...row(slips), ...more],
  ];
  expect(told(table({}, [3]))).toEqual([]);
  expect([...told(table({ cars: 9.25 }, [3]))].sort()).toEqual(["warning 1 R5C1", "warning 1 R5C3"]);
  expect(told(table({ reception: 42.5 }, [3]))).toEqual(["warning 1 R5C1"]);
});

test("a year in each row", () => {
  const table = (slips: Slips): Rows => [
    ["财政拨款“三公”经费支出表"],
    ["部门：某县水务局", null, null, null, null, null, "单位：万元"],
    ["年度", "“三公”经费财政拨款预算总额", "因公出国（境）费用", "公务用车购置和运行维护费", null, null, "公务接待费"],
    [null, null, null, "小计", "公务用车购置费", "公务用车运行维护费"],
    ["2025年", ...row(slips)],
    ["2026年", ...row()],
  ];
  expect(told(table({}))).toEqual([]);
  expect(told(table({ cars: 9.25 })).length).toBeGreaterThan(0);
  expect(told(table({ total: 12.6 })).length).toBeGreaterThan(0);
});

test.each([
  ["公务用车费", "购置费", "运行维护费"],
  ["公务用车购置及运维费", "购置费", "运维费"],
])("%s with %s and %s under it, a year in each row", (cars, buying, running) => {
  const table = (slips: Slips): Rows => [
    ["一般公共预算“三公”经费支出表"],
    ["部门：某县水务局", null, null, null, null, null, "单位：万元"],
    ["年度", "合计", "因公出国（境）费", cars, null, null, "公务接待费"],
    [null, null, null, "小计", buying, running],
    ["2025年", ...row()],
    ["2026年", ...row(slips)],
  ];
  expect(told(table({}))).toEqual([]);
  expect(told(table({ total: 12.6 }))).toContain("warning 1 R6C2");
  expect(told(table({ cars: 9.25 }))).toContain("warning 1 R6C4");
});

test("lines of two years", () => {
  const table = (reception: number, buying: number, other?: string): Rows => [
    ["一般公共预算“三公”经费表"],
    ["部门：某县水务局", null, "单位：万元"],
    ["项目", "2025年预算数", "2026年预算数"],
    ["合计", 21, 22.5],
    ["1.因公出国（境）费用", 3, 2],
    ["2.公务接待费", 5, reception],
    ["3.公务用车购置及运行维护费", 13, 14.5],
    ["其中：公务用车购置", 5, buying],
    ["      公务用车运行维护费", 8, 8.5],
    ...(other === undefined ? [] : [[other, 1, 1]]),
  ];
  expect(told(table(6, 6))).toEqual([]);
  expect(told(table(6.5, 6))).toContain("warning 1 R4C3");
  expect(told(table(6, 16))).toContain("warning 1 R7C3");
  // 会议费 may be in the total, or not.
  expect(told(table(6.5, 6, "4.会议费"))).toEqual([]);
});

test("其中 stands before the first of the two parts of the cars only, under last year's figures, this year's and the change", () => {
  const table = (running: number, reception: number): Rows => [
    ["财政拨款“三公”经费支出表"],
    ["单位：万元"],
    ["项目", "2024年预算数", "2025年预算数", "增减额"],
    ["合计", 19.5, 3.75, -15.75],
    ["因公出国（境）费用", null, null, null],
    ["公务接待费", 2.25, reception, -1],
    ["公务用车购置及运行费", 17.25, 2.5, -14.75],
    ["其中：公务用车运行维护费", 2, running, 0.5],
    ["　　　公务用车购置费", 15.25, null, -15.25],
  ];
  expect(told(table(2.5, 1.25))).toEqual([]);
  expect(told(table(2.6, 1.25)).map((one) => one.replace(/^\w+ /, ""))).toContain("1 R7C3");
  expect(told(table(2.5, 12.5)).map((one) => one.replace(/^\w+ /, ""))).toContain("1 R4C3");
});
