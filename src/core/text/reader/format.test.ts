import { hasOwnColor, isNoAmount, scaleOf, shownAs } from "./format";

test.each([
  ["0.00%", { kind: "percent", decimals: 2 }],
  ["0%", { kind: "percent", decimals: 0 }],
  ["h:mm", { kind: "time" }],
  ["[h]:mm:ss", { kind: "time" }],
  [";;;", { kind: "nothing" }],
  ['""', { kind: "nothing" }],
  ["yyyy-mm-dd", { kind: "date" }],
  ["0!.0000", { kind: "scaled", digits: 4, decimals: 4 }],
  ["0\\.0000", { kind: "scaled", digits: 4, decimals: 4 }],
  ['0"."0000', { kind: "scaled", digits: 4, decimals: 4 }],
  ["0.00,", { kind: "scaled", digits: 3, decimals: 2 }],
  ["#,##0,", { kind: "scaled", digits: 3, decimals: 0 }],
  ["0!.0,", { kind: "scaled", digits: 4, decimals: 1 }],
  ['0!.0,"万元"', { kind: "scaled", digits: 4, decimals: 1 }],
  ["0.00,,", { kind: "scaled", digits: 6, decimals: 2 }],
  ["0", { kind: "plain", decimals: 0 }],
  ["#,##0.00", { kind: "plain", decimals: 2 }],
  ['#,##0.00;-#,##0.00;" ";@', { kind: "plain", decimals: 2 }],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', { kind: "plain", decimals: 2 }],
  ["[Red]0.0", { kind: "plain", decimals: 1 }],
  ['0.00"%"', { kind: "plain", decimals: 2 }],
  ["￥#,##0.00", { kind: "plain", decimals: 2 }],
] as const)("%s shows a number as %j", (code, shown) => {
  expect(shownAs(code, 795.83)).toEqual(shown);
});

test.each([
  "General",
  "@",
  "# ?/?",
  "0.00E+00",
  "G/通用格式",
  "[>=10000]0.00",
  "[>=10000]0;0.00;0.0",
  "[=]0;[>=1e9]0",
  "",
  null,
])("%p is not judged", (code) => {
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

test.each([
  ['[>=10000]0!.0,"万";0.00', 79583, { kind: "scaled", digits: 4, decimals: 1 }],
  ['[>=10000]0!.0,"万";0.00', 9999, { kind: "plain", decimals: 2 }],
  ["[<1][Red]0%;[>=10000]0;0.0", 0.5, { kind: "percent", decimals: 0 }],
  ["[<1]0%;[>=10000]0;0.0", 10000, { kind: "plain", decimals: 0 }],
  ["[<1]0%;[>=10000]0;0.0", 5, { kind: "plain", decimals: 1 }],
  ["[=5]0;0.00", 5, { kind: "plain", decimals: 0 }],
  ["[<>5]0;0.00", 5, { kind: "plain", decimals: 2 }],
] as const)("%s of %p: the section whose condition holds", (code, value, shown) => {
  expect(shownAs(code, value)).toEqual(shown);
});

test("what only some figures are shown as is no scale of the column", () => {
  expect(scaleOf('[>=10000]0!.0,"万";0.00', 79583)).toBe(0);
});

test.each([
  ["#,##0.00;[Red]-#,##0.00", 1, false],
  ["#,##0.00;[Red]-#,##0.00", -1, true],
  ["[Color 3]0", 1, true],
  ["[蓝色]0", 1, true],
  ["[$-804]0", 1, false],
  [null, 1, false],
])("%p of %p has its own colour: %p", (code, value, own) => {
  expect(hasOwnColor(code, value)).toBe(own);
});

test.each([
  ["0%", 5, true],
  ["h:mm", 0.5, true],
  ["yyyy/m/d", 46082, true],
  ["yyyy/m/d", 0, false],
  ["#,##0.00", 5, false],
  ["[Red]0.0", 5, false],
  [null, 5, false],
])("%p makes %p something else than an amount: %p", (code, value, is) => {
  expect(isNoAmount(code, value)).toBe(is);
});
