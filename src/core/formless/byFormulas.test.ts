/** Workbooks of no form that work their sums out: a wrong figure is not told as a wrong formula. */
import { sheetOf } from "../../../test/support/formless";
import { noForm } from "../../packs/no-form/pack";
import { checkLocated } from "../report/check";
import type { CheckReport } from "../finding/report";
import type { SheetSnapshot } from "../model/snapshot";
import { inferForm } from "./inferForm";

const office = (basic: number): SheetSnapshot => {
  const plain = sheetOf("支出", [
    ["2026年部门支出总表"], ["单位：万元"], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["", "合计", null, 75, 30.5], ["213", "农林水支出", null, 75, 30.5], ["21303", "水利", null, 75, 30.5],
    ["2130301", "行政运行", null, basic, null], ["2130305", "水利工程建设", null, null, 30.5], ["2130314", "防汛", null, 25, null],
  ]);
  const values = plain.values.map((row, at) => (at < 3 ? row : row.map((value, column) => (column === 2 ? Number(row[3] ?? 0) + Number(row[4] ?? 0) : value))));
  return { ...plain, values, formulas: values.map((row, at) => row.map((_, column) => (at >= 3 && column === 2 ? `=SUM(D${String(at + 1)}:E${String(at + 1)})` : null))) };
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
  expect(suspects.map(({ address: { row, column }, suggested }) => [row, column, suggested])).toContainEqual([6, 3, 5000]);
});

test("the code of a unit is no amount", () => {
  const report = check(sheetOf("收入", [
    ["2026年部门收入预算总表"], ["单位：万元"], ["单位代码", "单位名称（科目）", "科目编码", "合计"],
    [null, "合计", null, 100.5], ["105001", "某县水利局（本级）", null, 100.5], [null, "水利", "21303", 100.5], [null, "行政运行", "2130301", 50], [null, "防汛", "2130314", 50.5],
  ]));
  expect(report.findings.filter(({ template }) => template === "numbersAreText" || template === "amountsReadOtherwise")).toEqual([]);
  expect(report.findings.map(({ template }) => template)).not.toContain("unitNameBlank");
});
