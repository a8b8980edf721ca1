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
