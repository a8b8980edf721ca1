import { normalizeText } from "../text/normalize";
import { workOut } from "./index";

const faults = (text: string): readonly string[] =>
  workOut([normalizeText(text)], 2026, [])
    .flatMap((found) => found.faults)
    .map(
      ({ template, severity, words }) =>
        `${severity ?? "error"} ${template} ${words.expected ?? words.date ?? words.difference ?? words.printed ?? ""}`,
    );

test.each([
  [
    "收入100.00万元，其中：单位资金15.00万元15.00万元，其他85.00万元。",
    "error sentenceAmountRepeated 15.00万元15.00万元",
  ],
  ["支出100万元，比上年减少-36.74万元。", "warning sentenceNegativeChange 减少36.74万元"],
  ["支出100万元，其中基本支出61.09万元，占61.09个百分点。", "warning sentenceShareInPoints 占61.09%"],
  ["截至46022，共有车辆2辆。", "warning sentenceDateAsNumber 2025年12月31日"],
  ["公用经费51.85万元。其中办公费21.85万元、差旅费32.00万元。", "error sentencePartsExceed 2.00 万元"],
])("%s", (text, expected) => {
  expect(faults(text)).toEqual([expected]);
});

test.each([
  "收入100.00万元，其中：单位资金15.00万元，其他资金15.00万元，财政拨款70.00万元。",
  "预算100万元，比上年增加-20万元，增长-16.67%。",
  "完成率90%，占比提高5个百分点。",
  "截至2025年12月31日，共有车辆2辆；截至36500元的部分不列。",
  "公用经费51.85万元。其中办公费21.85万元、差旅费30.00万元。",
])("%s is right, or nobody can tell", (text) => {
  expect(faults(text)).toEqual([]);
});
