/** Two disclosures in one workbook: said in plain words, and neither held against the other. */
import { locateWorkbook } from "../locate/locate";
import { inferForm } from "../formless/inferForm";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { basicEight } from "../../packs/basic-eight/pack";
import { noForm } from "../../packs/no-form/pack";
import { checkLocated } from "../report/check";
import type { CheckReport } from "../finding/report";
import { describeFinding } from "../finding/wording";

type Rows = readonly (readonly CellValue[])[];

const sheet = (name: string, values: Rows, visible = true): SheetSnapshot => ({
  name,
  visible,
  values,
  formulas: values.map((row) => row.map(() => null)),
});

const TITLES = ["部门支出总表", "一般公共预算支出表", "政府性基金预算支出表"];

/** As other places print them: the same titles, whoever's they are. */
function tables(unit: string, year: string, salary: number, visible = true): readonly SheetSnapshot[] {
  return TITLES.map((title) =>
    sheet(
      `${unit}${year}${title}`,
      [
        [`${year}${title}`],
        [`单位名称：${unit}`, null, "单位：万元"],
        ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
        [null, "合计", salary + 40, salary, 40],
        ["213", "农林水支出", salary + 40, salary, 40],
        ["21303", "水利", salary + 40, salary, 40],
        ["2130301", "行政运行", salary, salary, null],
        ["2130305", "水利工程建设", 40, null, 40],
      ],
      visible,
    ),
  );
}

const text = (unit: string): SheetSnapshot =>
  sheet("情况说明", [[`${unit}2026年部门预算情况说明`], ["农林水支出（类）水利（款）行政运行（项）支出75.00万元。"]]);

function check(...sheets: readonly SheetSnapshot[]): CheckReport {
  const located = inferForm(noForm, { state: null, sheets });
  if (!located) throw new Error("taken for no disclosure");
  return checkLocated(located);
}

const said = ({ findings }: CheckReport): readonly string[] =>
  findings
    .filter(({ severity }) => severity !== "info")
    .map((finding) => `${finding.severity} ${finding.rule} ${describeFinding(finding)}`);
const named = (report: CheckReport): readonly string[] =>
  said(report).filter((line) => line.includes("holds-one-disclosure"));

test("two units: an error that names both; their tables are not compared, and the texts are held against neither", () => {
  const report = check(
    ...tables("甲县水利局", "2026年", 60),
    ...tables("乙县水利局", "2026年", 70),
    text("甲县水利局"),
  );
  expect(said(report)).toEqual([
    "error workbook.holds-one-disclosure 这个工作簿里有 2 套预算公开表：甲县水利局，2026年，3 张表（“甲县水利局2026年部门支出总表”“甲县水利局2026年一般公共预算支出表”“甲县水利局2026年政府性基金预算支出表”）；乙县水利局，2026年，3 张表（“乙县水利局2026年部门支出总表”“乙县水利局2026年一般公共预算支出表”“乙县水利局2026年政府性基金预算支出表”）。各套分开核对，没有互相比较；说明、封面等文字没有与表核对。请分成几个文件，分别检查。",
  ]);
});

test("a department's book may hold its units: a warning where a unit is named in its tables, or after it", () => {
  const listed = sheet("收入", [
    ["2026年部门收入总表"],
    ["单位名称：甲县水利局", null, "单位：万元"],
    ["单位名称", "合计", "一般公共预算", "其他收入"],
    ["合计", 170, 150, 20],
    ["甲县水利局本级", 100, 90, 10],
    ["乙水库管理所", 70, 60, 10],
  ]);
  const department = tables("甲县水利局", "2026年", 60);
  expect(named(check(...department, listed, ...tables("乙水库管理所", "2026年", 70)))).toEqual([
    expect.stringMatching(/^warning /),
  ]);
  expect(named(check(...department, ...tables("甲县水利局水政大队", "2026年", 70)))).toEqual([
    expect.stringMatching(/^warning /),
  ]);
  expect(named(check(...department, listed, ...tables("丙水库管理所", "2026年", 70)))).toEqual([
    expect.stringMatching(/^error /),
  ]);
});

test("another year of the same unit may be there for comparison: a warning, and the texts are read", () => {
  const report = check(
    ...tables("甲县水利局", "2026年", 60),
    ...tables("甲县水利局", "2025年", 70).slice(0, 2),
    text("甲县水利局"),
  );
  expect(named(report)).toEqual([expect.stringMatching(/^warning .*2026年，3 张表.*2025年，2 张表.*没有互相比较。/)]);
  expect(report.year).toBe(2026);
});

test("one unit's tables are one disclosure, and its texts are held against them", () => {
  const report = check(...tables("甲县水利局", "2026年", 60), text("甲县水利局"));
  expect(named(report)).toEqual([]);
  expect(said(report)).toEqual([expect.stringContaining("book.figures-are-those-of-the-tables")]);
});

test("beside a form: tables that were not read are another disclosure from three subjects on, where everybody sees them", () => {
  const own: WorkbookSnapshot["sheets"] = [
    ["2026年部门支出总体情况表", "支出总体情况表"],
    ["2026年一般公共预算支出情况表", "一般公共预算支出情况表"],
    ["2026年政府性基金预算支出情况表", "政府性基金预算支出情况表"],
  ].map(([title = "", name = ""]) =>
    sheet(name, [
      [title],
      ["单位名称：甲县水利局", null, "单位：万元"],
      ["项目", null, "2026年预算数"],
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      [null, "合计", 0, 0, 0],
    ]),
  );
  const beside = (others: readonly SheetSnapshot[]): readonly string[] =>
    named(checkLocated(locateWorkbook(basicEight, { state: null, sheets: [...own, ...others] })));
  const others = (visible: boolean): readonly SheetSnapshot[] =>
    tables("乙县水利局", "2026年", 70, visible).map((each) => ({
      ...each,
      values: each.values.map((row, index) =>
        index === 2 ? ["科目编码", "科目名称", "总计", "人员类", "项目类"] : row,
      ),
    }));
  expect(beside(others(true))).toEqual([
    expect.stringMatching(
      /^error .*甲县水利局，2026年，3 张表.*乙县水利局，2026年，3 张表.*只核对了第一套，其余的表没有核对/,
    ),
  ]);
  expect(beside(others(true).slice(0, 1))).toEqual([]);
  expect(beside(others(false))).toEqual([]);
});
