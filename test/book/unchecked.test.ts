/** 未核对: the numbers of a text that were compared with nothing, and no others. */
import { checkWorkbook } from "../../src/core/report/check";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { sampleWorkbook, withParagraph } from "./workbooks";

function unchecked(text: string): readonly string[] {
  return checkWorkbook(shanxiUnit2026, withParagraph(sampleWorkbook, text)).narratives.flatMap((sheet) =>
    sheet.unchecked.map(({ printed }) => printed),
  );
}

test.each<[string, string, readonly string[]]>([
  ["what agrees with the rest of its sentence", "培训费预算5.00万元，比上年增加1.00万元，增长25%。", []],
  ["what does not", "培训费预算5.00万元，比上年增加1.00万元，增长20%。", ["5.00万元", "1.00万元", "20%"]],
  ["a change that nothing tells", "培训费预算5.00万元，比上年增加1.00万元。", ["5.00万元", "1.00万元"]],
  ["parts and their whole", "会议支出10.00万元，其中：基本支出6.00万元，项目支出4.00万元。", []],
  ["codes in brackets", "公共安全支出（204类）司法（06款）行政运行（01项）2.00万元。", ["2.00万元"]],
  ["years and days", "二〇二五年12月31日，2026年度。", []],
])("%s: %s", (_, text, expected) => {
  expect(unchecked(text)).toEqual(expected);
});
