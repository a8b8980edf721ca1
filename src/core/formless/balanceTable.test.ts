/** 收支总表: its totals, the lines that others total as well, and what is no condition of any other table. */
import { describeFinding } from "../finding/wording";
import type { Rows } from "../../../test/support/formless";
import { firstSuspect, reportOf, toldOf } from "../../../test/support/formless";

interface Slip {
  readonly health?: number;
  readonly general?: number;
  readonly current?: number;
  readonly income?: number;
  readonly carried?: number;
}

/** The carried sums are 0, so that every total says the same figure. */
const balance = ({ health = 20, general = 90, current = 100, income = 100, carried }: Slip = {}): Rows =>
  [
    ["2026年部门收支总表"],
    ["部门：某县水利局", null, null, "单位：万元"],
    ["收入", null, "支出"],
    ["项目", "预算数", "项目", "预算数"],
    ["一、一般公共预算拨款收入", general, "一、社会保障和就业支出", 30],
    ["二、单位资金收入", 10, "二、卫生健康支出", health],
    [null, null, "三、农林水支出", 50],
    [null, null, "四、其他支出"],
    ["本年收入合计", income, "本年支出合计", current],
    ["上年结转", carried, "结转下年"],
    ["收入总计", 100, "支出总计", 100],
  ].map((row) => row.map((value) => value ?? null));

const spending = (title = "2026年部门支出总表"): Rows => [
  [title],
  ["部门：某县水利局", null, null, null, "单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 100, 60, 40],
  ["208", "社会保障和就业支出", 30, 30, null],
  ["20805", "行政事业单位养老支出", 30, 30, null],
  ["2080505", "机关事业单位基本养老保险缴费支出", 30, 30, null],
  ["210", "卫生健康支出", 20, 20, null],
  ["21011", "行政事业单位医疗", 20, 20, null],
  ["2101101", "行政单位医疗", 20, 20, null],
  ["213", "农林水支出", 50, 10, 40],
  ["21303", "水利", 50, 10, 40],
  ["2130301", "行政运行", 10, 10, null],
  ["2130305", "水利工程建设", 40, null, 40],
];

test("the total of all never stands in for the lines above the total of the year", () => {
  expect(toldOf(reportOf(balance(), spending()))).toEqual([]);
  for (const [slip, told, suspect] of [
    [{ general: 95 }, "warning 1 R9C2", "1 R5C2"],
    [{ income: 101 }, "warning 1 R9C2", "1 R9C2"],
    [{ current: 101 }, "warning 1 R9C4", "1 R9C4"],
  ] as const) {
    const report = reportOf(balance(slip), spending());
    expect({ slip, told: toldOf(report) }).toEqual({ slip, told: expect.arrayContaining([told]) as unknown });
    expect({
      slip,
      suspect: report.suspects
        .slice(0, 3)
        .map(({ address: { row, column } }) => `1 R${String(row + 1)}C${String(column + 1)}`),
    }).toEqual({ slip, suspect: expect.arrayContaining([suspect]) as unknown });
  }
});

test("a blank carry-over is counted as soon as somebody fills it in", () => {
  expect(toldOf(reportOf(balance({ carried: 5 }), spending()))).toEqual(["warning 1 R11C2"]);
});

test("a 类 of the 收支总表 is the same 类 of the 支出总表, and the wrong one is named", () => {
  const report = reportOf(balance({ health: 25 }), spending());
  expect(toldOf(report)).toEqual(["warning 1 R6C4", "warning 1 R9C4"]);
  expect(firstSuspect(report)).toBe("1 R6C4");
  expect(report.findings.filter(({ severity }) => severity === "warning").map(describeFinding)[0]).toContain(
    "应满足：两张表说的是同一笔钱时，“卫生健康支出”与“部门支出总表”的相等",
  );
});

test("a table of other money is compared only where it has the same total", () => {
  const fiscal = spending("2026年一般公共预算支出表");
  // The same total: nothing else is in it, so that every 类 must be the same.
  expect(toldOf(reportOf(balance({ health: 25 }), fiscal))).toEqual(["warning 1 R6C4", "warning 1 R9C4"]);
  const less = fiscal
    .map((row) =>
      row[1] === "合计"
        ? [null, "合计", 90, 50, 40]
        : ["213", "21303"].includes(String(row[0]))
          ? [row[0] ?? null, row[1] ?? null, 40, null, 40]
          : row,
    )
    .filter((row) => row[0] !== "2130301");
  expect(toldOf(reportOf(balance(), less))).toEqual([]);
});

const byUse = (basic: number): Rows => [
  ["2026年财政拨款收支总表"],
  ["部门：某县水利局", null, null, "单位：万元"],
  ["收入", null, "支出"],
  ["项目名称", "金额", "项目名称", "金额"],
  ["一、一般公共预算", 100, "一、基本支出", basic],
  ["二、政府性基金预算", null, "二、项目支出", 40],
  ["收入合计", 100, "支出合计", 100],
];

test("基本支出 stands in other tables: these tell it from the right total", () => {
  const fiscal = spending("2026年财政拨款支出表");
  expect(toldOf(reportOf(byUse(60), fiscal))).toEqual([]);
  expect(firstSuspect(reportOf(byUse(66), fiscal))).toBe("1 R5C4");
});

test("the lines of 功能分类 make the total that stands once for them and for 支出用途", () => {
  const rows = (office: number): Rows => [
    ["收支预算总表"],
    ["部门：某县水务局", null, null, null, null, "单位：万元"],
    ["收入", null, "支出"],
    ["项目名称", "金额", "功能分类", null, "支出用途"],
    [null, null, "功能科目名称", "金额", "项目名称", "金额"],
    ["一、财政拨款", 100, "一、农林水支出", office, "一、基本支出", 60],
    ["二、其他资金", null, "二、住房保障支出", 20, "二、项目支出", 40],
    ["当年收入小计", 100, "当年支出小计", null, null, 100],
    ["上年结转资金", null, "结转下年资金"],
    ["收入合计", 100, "支出合计", null, null, 100],
  ];
  expect(toldOf(reportOf(rows(80), spending()), "mismatch")).toEqual([]);
  expect(toldOf(reportOf(rows(85), spending()), "mismatch")).toEqual(["warning 1 R8C6"]);
});

test("小计 is the sum of what is listed under it", () => {
  const rows = (part: number): Rows => [
    ["2026年收入总表"],
    ["部门：某县水利局", null, "单位：万元"],
    ["项目名称", null, "金额"],
    ["收入总计", null, 100],
    ["一般公共预算资金", "小计", 90],
    [null, "公共财政拨款", part],
    [null, "专项收入", null],
    ["其他资金", "小计", 10],
    [null, "事业收入", 10],
  ];
  expect(toldOf(reportOf(rows(90), spending()))).toEqual([]);
  expect(toldOf(reportOf(rows(93), spending()))).toEqual(["warning 1 R5C3"]);
});

test("the column of one fund is not the whole", () => {
  const byFund: Rows = [
    ["2026年部门支出总表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "总计", "财政拨款", null, null, "单位资金", null, null],
    [null, null, null, "小计", "基本支出", "项目支出", "小计", "基本支出", "项目支出"],
    [null, "总计", 105, 100, 60, 40, 5, null, 5],
    ["213", "农林水支出", 105, 100, 60, 40, 5, null, 5],
    ["21303", "水利", 105, 100, 60, 40, 5, null, 5],
    ["2130301", "行政运行", 105, 100, 60, 40, 5, null, 5],
  ];
  const projects: Rows = [
    ["2026年项目支出表"],
    ["单位：万元"],
    ["项目名称", "合计", "财政拨款", "单位资金"],
    ["合计", 45, 40, 5],
    ["渠道维修", 25, 20, 5],
    ["防汛", 20, 20, null],
  ];
  expect(toldOf(reportOf(byFund, projects))).toEqual([]);
});

test("a column of one fund is held against the tables of that fund, whatever the total of the other side is", () => {
  // 收入总计 is the total of the table of all money; 一般公共预算·小计 is not.
  const byFund = (project: number): Rows => [
    ["2026年部门收支总体情况表"],
    ["部门：某县水利局", null, null, null, null, "单位：万元"],
    ["收入", null, "支出"],
    ["项目", "金额", "项目", "合计", "本年支出"],
    [null, null, null, null, "一般公共预算", null, "政府性基金预算"],
    [null, null, null, null, "小计", "其中：财政拨款"],
    ["一、一般公共预算拨款", 90, "一、基本支出", 60, 60, 60, null],
    ["二、政府性基金预算拨款", 10, "二、项目支出", 40, project, 30, 10],
    ["本年收入合计", 100, "本年支出合计", 100, 90, 90, 10],
    ["收入总计", 100, "支出总计", 100, 90, 90, 10],
  ];
  expect(toldOf(reportOf(byFund(30), spending()))).toEqual([]);
  expect(toldOf(reportOf(byFund(35), spending()))).not.toEqual([]);
});
