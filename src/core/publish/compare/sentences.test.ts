import type { TextLine } from "../textBlocks";
import { compareTexts } from "./sentences";

const lines = (...texts: readonly string[]): readonly TextLine[] =>
  texts.map((text, row) => ({ text, at: { sheet: "情况说明", row, column: 0 } }));
const told = (document: readonly TextLine[], workbook: readonly TextLine[]) =>
  compareTexts(document, workbook).map(({ kind, document: ours, workbook: theirs }) => [kind, ours, theirs]);

test.each<[string, readonly string[], readonly string[]]>([
  ["a line that somebody has broken", ["收入五万元，", "支出六万元。"], ["收入五万元，支出六万元。"]],
  ["lines without an end that stand on one", ["（一）规模　（二）结构"], ["（一）规模", "（二）结构"]],
  ["three against two", ["甲乙", "丙丁戊", "己。"], ["甲乙丙", "丁戊己。"]],
  ["beside a sentence that is the same", ["甲。", "乙", "丙。", "丁。"], ["甲。", "乙丙。", "丁。"]],
])("%s is no other text", (_, document, workbook) => {
  expect(told(lines(...document), lines(...workbook))).toEqual([]);
  expect(told(lines(...workbook), lines(...document))).toEqual([]);
});

test("a digit that a break moves from one figure to the other is told", () => {
  expect(told(lines("收入12", "3万元。"), lines("收入1", "23万元。"))).not.toEqual([]);
});

test("a changed digit in a line that somebody has broken is told", () => {
  expect(told(lines("收入五万元，", "支出60.00万元。"), lines("收入五万元，支出66.00万元。"))).not.toEqual([]);
  expect(told(lines("甲。", "乙", "丙。", "支出60.00万元。"), lines("甲。", "乙丙。", "支出66.00万元。"))).toEqual([
    ["sentence", "支出60.00万元。", "支出66.00万元。"],
  ]);
});

test("what only one has is told, beside lines that are broken otherwise", () => {
  expect(told(lines("甲乙", "丙。", "多出来的一句。"), lines("甲", "乙丙。"))).toEqual([
    ["added", "多出来的一句。", ""],
  ]);
  expect(told(lines("甲乙丙。"), lines("甲", "乙丙。", "少了的一句。"))).toEqual([["missing", "", "少了的一句。"]]);
});
