/** Years in headers of a form: last year's column beside this year's is a comparison, alone it is left over. */
import { sheetOf } from "../../../../test/support/foreignSnapshot";
import { basicEight } from "../../../packs/basic-eight/pack";
import { locateWorkbook } from "../../locate/locate";
import { checkLocated } from "../../report/check";

const LINES = [
  "合计",
  "一、因公出国（境）费",
  "二、公务接待费",
  "三、公务用车购置及运行费",
  "（一）公务用车购置费",
  "（二）公务用车运行费",
];

function yearsTold(...columns: readonly string[]): readonly string[] {
  const sheet = sheetOf("三公", [
    ["2026年一般公共预算“三公”经费支出情况表"],
    ["部门：某县水务局", "单位：万元"],
    ["项目", ...columns],
    ...LINES.map((line) => [line, ...columns.map(() => 0)]),
    ["注：2026年无。"],
  ]);
  const spending = sheetOf("支出", [
    ["2026年一般公共预算支出情况表"],
    ["部门：某县水务局", null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    [null, "合计", 5, 3, 2],
    ["213", "农林水支出", 5, 3, 2],
    ["21303", "水利", 5, 3, 2],
    ["2130301", "行政运行", 5, 3, 2],
  ]);
  return checkLocated(locateWorkbook(basicEight, { state: null, sheets: [spending, sheet] }))
    .findings.filter(({ template }) => template === "bookYearDiffers")
    .map(({ words }) => words.year ?? "");
}

test("last year's column beside this year's is no mistake", () => {
  expect(yearsTold("2026年预算数")).toEqual([]);
  expect(yearsTold("2025年预算数", "2026年预算数")).toEqual([]);
  expect(yearsTold("2025年预算数")).toEqual(["2025"]);
});
