import { findMoneyLine } from "./moneyLine";

/** The header stands in the row that says 科目. */
function lineOver(rows: readonly string[], title: number | null = null): string | undefined {
  const values = [...rows, "科目"].map((text) => [text]);
  const sheet = { name: "表", visible: true, values, formulas: values.map(() => [null]) };
  const at = title === null ? null : { sheet: "表", row: title, column: 0 };
  return findMoneyLine({ sheet, title: at, header: { top: rows.length } })?.text;
}

test("without a title the line stands at most four rows above the header", () => {
  expect(lineOver(["单位：元", "", "", ""])).toBe("元");
  expect(lineOver(["单位：元", "", "", "", ""])).toBeUndefined();
});

test("under a title it may stand anywhere, above it it belongs to another table", () => {
  expect(lineOver(["收入表", "单位：万元", "", "", "", "", ""], 0)).toBe("万元");
  expect(lineOver(["单位：元", "收入表"], 1)).toBeUndefined();
});

test.each([
  ["单位：元", "元"],
  ["金额单位：人民币万元", "万元"],
  ["（单位：千元）", "千元"],
  ["单位名称：某局", undefined],
])("%s states %s", (text, unit) => {
  expect(lineOver([text])).toBe(unit);
});
