import { editCell } from "../../../../test/support/edit";
import { sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { shanxiUnit2026 } from "../../../packs/shanxi-unit-2026/pack";
import { checkWorkbook } from "../../report/check";

const sample = sampleSnapshot();

/** What is said once the paragraph 其他 of the sample's text is another: 100 for 出国, 3.00 for cars, no 接待, no fund. */
function told(text: string): readonly string[] {
  const sheet = sample.sheets.find(({ name }) => name === "情况说明");
  const row = sheet?.values.findIndex((cells) => String(cells[0] ?? "").includes("无其他需要特别说明")) ?? -1;
  expect(row).toBeGreaterThan(0);
  const changed = editCell(sample, { sheet: "情况说明", row, column: 0 }, text);
  return checkWorkbook(shanxiUnit2026, changed)
    .findings.filter(({ rule }) => rule === "book.denials-fit-the-tables")
    .map(({ severity, cells, words }) => `${severity} ${words.stated ?? ""} ${cells[1]?.printed ?? ""}`);
}

test.each([
  ["2026年没有安排因公出国（境）费。", "error 2026年没有安排因公出国（境）费 100.00"],
  ["本单位无公务接待费和公务用车运行维护费预算。", "error 本单位无公务接待费和公务用车运行维护费预算 3.00"],
  [
    "泽州县人民政府办公室2026年无一般公共预算安排的支出。",
    "error 泽州县人民政府办公室2026年无一般公共预算安排的支出 2,733.38",
  ],
  ["公务用车减少，主要原因是未安排公务用车购置及运行费。", "warning 主要原因是未安排公务用车购置及运行费 3.00"],
])("%s", (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  "2026年没有安排公务接待费，无政府性基金预算支出，未安排公务用车购置费。",
  "上年没有安排因公出国（境）费。2025年无公务用车运行维护费。",
  "因公出国（境）费较上年无增减变化，公务用车运行维护费无变化。",
  "下属单位没有安排公务用车运行维护费。",
  "建设无障碍设施项目，未来三年不断完善。",
])("nothing is said of: %s", (text) => {
  expect(told(text)).toEqual([]);
});
