import { scaleOf, shownAs } from "./format";

test.each([
  ["0.00%", { kind: "percent", decimals: 2 }], ["0%", { kind: "percent", decimals: 0 }], [";;;", { kind: "nothing" }], ['""', { kind: "nothing" }], ["yyyy-mm-dd", { kind: "date" }],
  ["0!.0000", { kind: "scaled", digits: 4, decimals: 4 }], ["0\\.0000", { kind: "scaled", digits: 4, decimals: 4 }], ['0"."0000', { kind: "scaled", digits: 4, decimals: 4 }],
  ["0.00,", { kind: "scaled", digits: 3, decimals: 2 }], ["#,##0,", { kind: "scaled", digits: 3, decimals: 0 }], ["0!.0,", { kind: "scaled", digits: 4, decimals: 1 }], ['0!.0,"万元"', { kind: "scaled", digits: 4, decimals: 1 }],
  ["0.00,,", { kind: "scaled", digits: 6, decimals: 2 }], ["0", { kind: "plain", decimals: 0 }], ["#,##0.00", { kind: "plain", decimals: 2 }], ['#,##0.00;-#,##0.00;" ";@', { kind: "plain", decimals: 2 }],
  ["_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", { kind: "plain", decimals: 2 }], ["[Red]0.0", { kind: "plain", decimals: 1 }], ['0.00"%"', { kind: "plain", decimals: 2 }], ["￥#,##0.00", { kind: "plain", decimals: 2 }],
] as const)("%s shows a number as %j", (code, shown) => {
  expect(shownAs(code, 795.83)).toEqual(shown);
});

test.each(["General", "@", "# ?/?", "0.00E+00", "G/通用格式", "[>=10000]0!.0,;0", "", null])("%p is not judged", (code) => {
  expect(shownAs(code, 795.83)).toBeNull();
});

test("the section of the sign is taken", () => {
  expect(shownAs("0;;", -5)).toEqual({ kind: "nothing" });
  expect(shownAs("0.00;0%", -5)).toEqual({ kind: "percent", decimals: 0 });
  expect(shownAs("0.00", -5)).toEqual({ kind: "plain", decimals: 2 });
  expect(shownAs('0.00;-0.00;""', 0)).toEqual({ kind: "nothing" });
  expect(scaleOf("0!.0000", 7958300)).toBe(4);
  expect(scaleOf("#,##0.00", 7958300)).toBe(0);
});
