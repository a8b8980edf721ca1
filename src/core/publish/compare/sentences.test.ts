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

describe("the same words under another heading", () => {
  const two = lines("七、“三公”经费", "比上年减少2万元。", "八、机关运行经费", "比上年减少3万元。");

  test("are told with both headings, once", () => {
    expect(told(lines("七、“三公”经费", "比上年减少3万元。", "八、机关运行经费", "比上年减少2万元。"), two)).toEqual([
      ["place", "七、“三公”经费", "八、机关运行经费"],
      ["place", "八、机关运行经费", "七、“三公”经费"],
    ]);
    expect(told(lines("七、“三公”经费", "比上年减少2万元。", "比上年减少3万元。", "八、机关运行经费"), two)).toEqual([
      ["place", "七、“三公”经费", "八、机关运行经费"],
    ]);
  });

  test("are told with the chapters where the nearest headings are alike", () => {
    const text = (first: string, second: string): readonly TextLine[] =>
      lines("五、一般公共预算", "（一）规模", first, "（二）结构", "六、基金", "（一）规模", second);
    expect(told(text("支出3万元。", "支出2万元。"), text("支出2万元。", "支出3万元。"))[0]).toEqual([
      "place",
      "五、一般公共预算—（一）规模",
      "六、基金—（一）规模",
    ]);
  });

  test("are the same beside an attachment", () => {
    const attachment = [{ text: "复印纸3.50万元。", at: { sheet: "附件1", row: 0, column: 0 } }];
    expect(told([...two.slice(0, 2), ...attachment, ...two.slice(2)], [...two, ...attachment])).toEqual([]);
  });

  test("are not accused for a heading that only one has or calls otherwise", () => {
    expect(told(lines("七、“三公”", "比上年减少2万元。", "八、机关运行经费", "比上年减少3万元。"), two)).toEqual([
      ["sentence", "七、“三公”", "七、“三公”经费"],
    ]);
    expect(told(lines("七、“三公”经费", "比上年减少2万元。", "比上年减少3万元。"), two)).toEqual([
      ["missing", "", "八、机关运行经费"],
    ]);
  });
});

describe("the same sentences in another order", () => {
  const said = (document: readonly TextLine[], workbook: readonly TextLine[]): readonly string[] =>
    compareTexts(document, workbook).map(
      ({ kind, words, document: ours, workbook: theirs }) => `${kind} ${words} ${ours} / ${theirs}`,
    );

  test("are told with what they stand behind, once", () => {
    expect(
      said(lines("七、甲乙", "一句。", "二句。", "三句。"), lines("七、甲乙", "三句。", "一句。", "二句。")),
    ).toEqual(["order “三句。” 二句。 / 七、甲乙"]);
  });

  test("are told once where they moved together, with their heading", () => {
    const [one, other] = [
      ["七、“三公”经费", "减少2万元。", "原因是节约。"],
      ["八、机关运行经费", "减少3万元。", "原因是压减。", "原因是精简。"],
    ] as const;
    expect(said(lines(...other, ...one), lines(...one, ...other))).toEqual([
      "order 从“七、“三公”经费”起的 3 句 原因是精简。 / 开头",
    ]);
  });

  test("are the same where only the sheets of the workbook stand in another order, or where order is no matter", () => {
    const page = (sheet: string, ...texts: readonly string[]): readonly TextLine[] =>
      texts.map((text, row) => ({ text, at: { sheet, row, column: 0 } }));
    const [first, second] = [page("概况", "甲。", "乙。"), page("名词解释", "丙。", "丁。")];
    expect(said([...second, ...first], [...first, ...second])).toEqual([]);
    expect(compareTexts(lines("甲", "乙", "丙"), lines("丙", "甲", "乙"), "any")).toEqual([]);
  });
});
