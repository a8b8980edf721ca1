import { beside, calculated, formulaBeside, planOf, sheetNamed } from "../../../../test/support/performanceForms";

/** Of a project's form: 实施期 and 年度, with the label of the second between them. */
const sheetOf = (money: unknown, name = "绩效01", project = "甲（一）") =>
  sheetNamed(calculated(planOf({ projects: [{ project, ...(money === undefined ? {} : { money }) }] })), name);

test("a year's total is the project's rows of the tables in 元, and the county has what the others leave", () => {
  const sheet = sheetOf({ year: { central: "7000", own: "0" } });
  expect(beside(sheet, "年度资金总额:")).toEqual([37_700]);
  expect(formulaBeside(sheet, "年度资金总额:")).toMatch(/^=ROUND\('表12'!B\d+\*10000\+'表13'!B\d+\*10000,0\)$/);
  expect(beside(sheet, "其中:中央财政资金")).toEqual(["其中:中央财政资金", 7000]);
  expect(beside(sheet, "市县(区)财政资金")).toEqual(["市县(区)财政资金", 30_700]);
  expect(beside(sheet, "其他资金")).toEqual(["其他资金"]);
});

test("an exact total keeps what the table has rounded off", () => {
  const sheet = sheetOf({ year: { total: "37692" } });
  expect(beside(sheet, "年度资金总额:")).toEqual([37_692]);
  expect(formulaBeside(sheet, "年度资金总额:")).toMatch(/,0\)-8$/);
  expect(beside(sheet, "市县(区)财政资金")).toEqual(["市县(区)财政资金", 37_692]);
});

test("the whole duration's total is the sum of what was entered, blank while nothing was", () => {
  expect(beside(sheetOf({ life: { county: "60000", own: "500" } }), "实施期资金总额:")).toEqual([
    60_500,
    "年度资金总额:",
    37_700,
  ]);
  expect(beside(sheetOf(undefined), "实施期资金总额:")).toEqual(["年度资金总额:", 37_700]);
});

test("money of the whole duration that is the year's follows it, blanks stay blank", () => {
  const sheet = sheetOf({ life: "year", year: { own: "700" } });
  expect(beside(sheet, "实施期资金总额:")).toEqual([37_700, "年度资金总额:", 37_700]);
  expect(beside(sheet, "单位自筹")).toEqual([700, "单位自筹", 700]);
  expect(beside(sheet, "其他资金")).toEqual(["其他资金"]);
});

test("the unit's own totals are the tables', in 万元; a source that they do not have is entered", () => {
  const sheet = sheetNamed(calculated(planOf({ overall: { money: { bySource: { social: "3.50" } } } })), "整体绩效");
  expect(beside(sheet, "其中:一般公共预算资金")).toEqual([12.77, "其中:基本支出", 0]);
  expect(formulaBeside(sheet, "其中:一般公共预算资金")).toMatch(/^='表1'![A-Z]+\d+$/);
  expect(beside(sheet, "社会保险基金预算资金")).toEqual([3.5]);
  expect(beside(sheet, "项目支出")).toEqual([12.77]);
});
