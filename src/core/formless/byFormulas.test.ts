/** Workbooks of no form that work their sums out: a wrong figure is not told as a wrong formula. */
import { sheetOf } from "../../../test/support/formless";
import { noForm } from "../../packs/no-form/pack";
import { checkLocated } from "../report/check";
import type { CheckReport } from "../finding/report";
import type { SheetSnapshot } from "../model/snapshot";
import { inferForm } from "./inferForm";

const office = (basic: number): SheetSnapshot => {
  const plain = sheetOf("支出", [
    ["2026年部门支出总表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["", "合计", null, 75, 30.5],
    ["213", "农林水支出", null, 75, 30.5],
    ["21303", "水利", null, 75, 30.5],
    ["2130301", "行政运行", null, basic, null],
    ["2130305", "水利工程建设", null, null, 30.5],
    ["2130314", "防汛", null, 25, null],
  ]);
  const values = plain.values.map((row, at) =>
    at < 3 ? row : row.map((value, column) => (column === 2 ? Number(row[3] ?? 0) + Number(row[4] ?? 0) : value)),
  );
  return {
    ...plain,
    values,
    formulas: values.map((row, at) =>
      row.map((_, column) => (at >= 3 && column === 2 ? `=SUM(D${String(at + 1)}:E${String(at + 1)})` : null)),
    ),
  };
};

function check(sheet: SheetSnapshot): CheckReport {
  const located = inferForm(noForm, { sheets: [sheet], state: null });
  if (!located) throw new Error("taken for no disclosure");
  return checkLocated(located);
}

test("a formula that adds its row up is right, the figure typed beside it is not", () => {
  expect(check(office(50)).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  const { suspects, causes = [] } = check(office(56));
  expect(causes.filter(({ kind }) => kind === "formula")).toEqual([]);
  expect(suspects.map(({ address: { row, column }, suggested }) => [row, column, suggested])).toContainEqual([
    6, 3, 5000,
  ]);
});

test("the code of a unit is no amount", () => {
  const report = check(
    sheetOf("收入", [
      ["2026年部门收入预算总表"],
      ["单位：万元"],
      ["单位代码", "单位名称（科目）", "科目编码", "合计"],
      [null, "合计", null, 100.5],
      ["105001", "某县水利局（本级）", null, 100.5],
      [null, "水利", "21303", 100.5],
      [null, "行政运行", "2130301", 50],
      [null, "防汛", "2130314", 50.5],
    ]),
  );
  expect(
    report.findings.filter(({ template }) => template === "numbersAreText" || template === "amountsReadOtherwise"),
  ).toEqual([]);
  expect(report.findings.map(({ template }) => template)).not.toContain("unitNameBlank");
});

const general = (basic: number): SheetSnapshot => {
  const rows = [
    ["", "合计", 0, 0, 30],
    ["213", "农林水支出", 0, 0, 30],
    ["21303", "水利", 0, 0, 30],
    ["2130301", "行政运行", 0, basic, null],
    ["2130305", "水利工程建设", 0, null, 30],
    ["221", "住房保障支出", 0, 0, null],
    ["22102", "住房改革支出", 0, 0, null],
    ["2210201", "住房公积金", 0, 20, null],
  ] as const;
  const own = [basic + 20, basic, basic, basic, 0, 20, 20, 20];
  const down = ["=D5+D9", "=D6", "=SUM(D7:D8)", null, null, "=D10", "=D11", null];
  const plain = sheetOf("支出", [
    ["2026年一般公共预算支出表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ...rows.map(([code, name, , amount, project], at) => [
      code,
      name,
      (own[at] ?? 0) + (project ?? 0),
      down[at] ? (own[at] ?? 0) : amount,
      project,
    ]),
  ]);
  return {
    ...plain,
    formulas: plain.values.map((row, at) =>
      row.map((_, column) =>
        at < 3
          ? null
          : column === 2
            ? `=SUM(D${String(at + 1)}:E${String(at + 1)})`
            : column === 3
              ? (down[at - 3] ?? null)
              : null,
      ),
    ),
  };
};
const itemised = sheetOf("基本支出", [
  ["2026年一般公共预算基本支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "基本支出"],
  ["", "合计", 70],
  ["301", "工资福利支出", 70],
  ["30101", "基本工资", 50],
  ["30102", "津贴补贴", 20],
]);
test("totals across and sums down, with blanks that have no formula: each cell with a formula follows its parts, and no blank is told to need one", () => {
  const located = inferForm(noForm, { sheets: [general(50), itemised], state: null });
  const defined =
    located?.pack.rules.flatMap((rule) =>
      rule.kind === "identity" && rule.role === "defines"
        ? [`${rule.table} ${rule.columns.join(" ")} ${rule.label}`]
        : [],
    ) ?? [];
  expect(defined).toEqual([
    "table1 c2 合计 = 本行各栏之和",
    "table1 c3 类 = 各款之和，款 = 各项之和",
    "table1 c3 合计 = 各类之和",
  ]);
  for (const basic of [50, 56]) {
    const report =
      located && checkLocated(inferForm(noForm, { sheets: [general(basic), itemised], state: null }) ?? located);
    expect(report?.findings.filter(({ severity }) => severity !== "info").map(({ kind }) => kind)).toEqual(
      basic === 50 ? [] : ["mismatch"],
    );
  }
});
