/** Lines numbered 一、（一）1. and what stands further in under them: what a number closes, and what goes on behind a total. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const beside: Rows = [
  ["2026年财政拨款支出预算表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "金额"],
  ["213", "农林水支出", 80],
  ["21303", "水利", 80],
];
const told = (...lines: readonly (readonly [string, number | null])[]): readonly string[] =>
  toldOf(reportOf([["2026年收入总体情况表"], ["单位：万元"], ["项目", "2026年预算"], ...lines], beside));

test("numbers that go on behind 本年收入合计 are counted by 收入总计, and parts are not", () => {
  const list = (total: number, carried: number): readonly (readonly [string, number | null])[] => [
    ["一、一般公共预算拨款", 80.5],
    ["二、其他资金", 19.5],
    ["本年收入合计", 100],
    ["三、上级补助收入", 7],
    ["四、用事业基金弥补收支差额", null],
    ["其中：转入事业基金", 3],
    ["五、上年结转", carried],
    ["收入总计", total],
  ];
  expect(told(...list(119.25, 12.25))).toEqual([]);
  expect(told(...list(129.25, 12.25))).toEqual(["warning 1 R11C2"]);
  expect(told(...list(119.25, 12.35))).toEqual(["warning 1 R11C2"]);
});

test("lines without a number that stand further in are parts of the number above them", () => {
  const list = (basic: number, salary: number, blank = "    "): readonly (readonly [string, number | null])[] => [
    ["一、基本支出", basic],
    [`${blank}工资福利支出`, salary],
    [`${blank}商品和服务支出`, 20.25],
    ["二、项目支出", 30.5],
    [`${blank}日常运转类项目`, 10],
    [`${blank}政府购买服务类项目`, 20.5],
    ["本年支出合计", 100.75],
  ];
  expect(told(...list(70.25, 50))).toEqual([]);
  expect(told(...list(70.25, 51))).toEqual(["warning 1 R4C2"]);
  expect(told(...list(71.25, 50))).toEqual(["warning 1 R4C2", "warning 1 R10C2"]);
  // Beside the numbers they may be anything.
  expect(told(...list(70.25, 51, ""))).toEqual([]);
});

test("one number and its parts: told where one slip is between them, silent where more of them may be missing", () => {
  const list = (whole: number, part: number): readonly (readonly [string, number | null])[] => [
    ["一、本年收入", whole],
    ["（一）一般公共预算拨款", part],
    ["（二）政府性基金预算拨款", 15.25],
    ["二、上年结转", 4],
    ["收入总计", whole + 4],
  ];
  expect(told(...list(95.25, 80))).toEqual([]);
  expect(told(...list(95.25, 90))).toEqual(["warning 1 R4C2"]);
  expect(told(...list(95.25, 8))).toEqual(["warning 1 R4C2"]);
  expect(told(...list(95.25, 31.47))).toEqual([]);
});

test("1、 (1) is as good as 一、（一）", () => {
  const list = (first: number): readonly (readonly [string, number | null])[] => [
    ["1、人员经费和公用经费支出", first],
    ["  (1)工资福利支出", 50],
    ["  (2)商品和服务支出", 20.25],
    ["2、专项业务经费支出", 29.75],
    ["本年支出合计", 100],
  ];
  expect(told(...list(70.25))).toEqual([]);
  expect(told(...list(79.25))).toEqual(["warning 1 R4C2", "warning 1 R8C2"]);
});

test("of lines under a number those further in than （一） are parts of that", () => {
  const list = (all: number, own: number, listed: number): readonly (readonly [string, number | null])[] => [
    ["一、本年收入", all],
    ["（一）一般公共预算拨款", own],
    ["      经费拨款", listed],
    ["      纳入预算管理的非税收入拨款", 9.5],
    ["（二）政府性基金预算拨款", 12.25],
    ["二、上年结转", 7],
    ["（一）一般公共预算拨款", 4],
    ["（二）政府性基金预算拨款", 3],
    ["收入总计", 107],
  ];
  expect(told(...list(100, 87.75, 78.25))).toEqual([]);
  expect(told(...list(100, 87.75, 73.25))).toEqual(["warning 1 R5C2"]);
  expect(told(...list(100, 87.25, 78.25)).length).toBeGreaterThan(0);
  expect(told(...list(150, 87.75, 78.25)).length).toBeGreaterThan(0);
});

test("the unit's own line over what it gets has all of it, and is not counted again", () => {
  const list = (total: number, part: number): Rows => [
    ["2026年部门收入总表"],
    ["单位：万元"],
    ["单位名称（科目）", "合计", "一般公共预算", "其他收入"],
    ["合计", total, 90, 10],
    ["某县水利局", 100, 90, 10],
    ["社会保障和就业支出", 30, 30, null],
    ["  养老支出", 18, 18, null],
    ["  抚恤", 12, 12, null],
    ["农林水支出", 70, 60, 10],
    ["  水利", part, 60, 10],
    ["  林业", 0, 0, 0],
  ];
  expect(toldOf(reportOf(list(100, 70), beside))).toEqual([]);
  expect(toldOf(reportOf(list(100, 75), beside))).toEqual(["error 1 R10C2", "warning 1 R9C2"]);
  expect(new Set(toldOf(reportOf(list(110, 70), beside)))).toEqual(new Set(["error 1 R4C2"]));
});

test("a department with one unit: the lines of both have all that the total has", () => {
  const list = (department: number, own: number): Rows => [
    ["2026年部门收入总表"],
    ["单位：万元"],
    ["单位名称", "合计", "一般公共预算", "其他收入"],
    ["合计", 100, 90, 10],
    ["某县水利局", department, 90, 10],
    ["  某县水利局机关", own, 90, 10],
  ];
  expect(toldOf(reportOf(list(100, 100), beside))).toEqual([]);
  expect(toldOf(reportOf(list(101, 100), beside))).toContain("error 1 R4C2");
  expect(toldOf(reportOf(list(100, 101), beside))).toContain("error 1 R4C2");
});
