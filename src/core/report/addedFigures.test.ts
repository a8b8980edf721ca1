import { editCell } from "../../../test/support/edit";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { narrate } from "../narrate/narrate";
import { applied } from "../../../test/support/applied";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { WorkbookSnapshot } from "../model/snapshot";
import { checkWorkbook } from "./check";

const sample = applied(sampleSnapshot(), narrate(pack, sampleSnapshot()).plan);

/** The paragraph of the structure, with something added behind it. */
function withAdded(added: string): WorkbookSnapshot {
  const sheet = sample.sheets.find(({ name }) => name === "情况说明");
  const row = sheet?.values.findIndex(([text]) => String(text ?? "").includes("主要用于以下方面")) ?? -1;
  const text = String(sheet?.values[row]?.[0] ?? "");
  if (text === "") throw new Error("no such paragraph");
  return editCell(sample, { sheet: "情况说明", row, column: 0 }, `${text}${added}`);
}

const told = (added: string): readonly string[] =>
  checkWorkbook(pack, withAdded(added))
    .findings.filter(({ template }) => template === "bookFigureOfRowDiffers")
    .map(({ severity, words }) => `${severity} ${words.name ?? ""} ${words.stated ?? ""} ${words.expected ?? ""}`);

test.each([
  ["其中，行政运行759.83万元，主要用于保障机关正常运转。", ["warning 行政运行 759.83 795.83"]],
  ["其中，行政运行795.83万元，主要用于保障机关正常运转。", []],
  ["2025年行政运行759.83万元。", []],
  ["支出预算2,733.83万元。", ["warning 支出预算 2,733.83 2,733.38"]],
  ["会议支出10.00万元，其中：基本支出6.00万元，项目支出4.00万元。", []],
])("an amount behind a name that was added to a sentence: %s", (added, expected) => {
  expect(told(added)).toEqual(expected);
});

test("what a sentence of the form compares is told once, and the check of added amounts has passed", () => {
  const sheet = sample.sheets.find(({ name }) => name === "情况说明");
  const row = sheet?.values.findIndex(([text]) => String(text ?? "").includes("其中：基本支出1,090.11万元")) ?? -1;
  const text = String(sheet?.values[row]?.[0] ?? "").replace("基本支出1,090.11", "基本支出1,009.11");
  const { findings, outcomes } = checkWorkbook(pack, editCell(sample, { sheet: "情况说明", row, column: 0 }, text));
  expect(findings.filter(({ template }) => template === "bookFigureOfRowDiffers")).toEqual([]);
  expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
  expect(outcomes.fail).toBe(checkWorkbook(pack, sample).outcomes.fail + 1);
});

test("an error about the same amount is told as well", () => {
  const book = withAdded("支出预算2,833.38万元，其中：基本支出1,190.11万元，项目支出1,653.27万元。");
  expect(
    checkWorkbook(pack, book).findings.flatMap(({ severity, rule }) => (severity === "error" ? [rule] : [])),
  ).toEqual(["book.sentences-add-up"]);
  expect(told("支出预算2,833.38万元，其中：基本支出1,190.11万元，项目支出1,653.27万元。")).toHaveLength(1);
});
