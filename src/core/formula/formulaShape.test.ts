import { isBroken, isOursOfOld, isSameButRows, isSpelledAlike, looksOurs } from "./formulaShape";

const ours = new Set(["表5", "表6"]);

test.each([
  ["=ROUND(SUM(D8:D17),2)", "=ROUND(SUM(D8:D18),2)", true],
  ["=ROUND(D7,2)", "=ROUND(SUM(D7:D12,D14),2)", true],
  ["=ROUND(SUM(D8:D17)+0.01,2)", "=ROUND(SUM(D8:D18)+0.01,2)", true],
  [
    "=ROUND(SUMIF('表5'!$A$7:$A$9,$A8,'表5'!C$7:C$9)+E8,2)",
    "=ROUND(SUMIF('表5'!$A$7:$A$12,$A8,'表5'!C$7:C$12)+E8,2)",
    true,
  ],
  ["=ROUND(#REF!+D9,2)", "=ROUND(D8+D9,2)", true],
  ["=SUM(D8:D17)", "=ROUND(SUM(D8:D18),2)", false],
  ["=ROUND(SUM(D8:D17)*1.1,2)", "=ROUND(SUM(D8:D18),2)", false],
  ["=ROUND('我的测算'!B3,2)", "=ROUND(SUM(D8:D18),2)", false],
  ['=ROUND(IF(D8="",0,D8),2)', "=ROUND(D8,2)", false],
])("%s where %s is expected", (standing, expected, answer) =>
  expect(isOursOfOld(standing, expected, ours)).toBe(answer),
);

test.each([
  ["=ROUND(SUMIF('表5'!$A$6:$A$25,$A9,'表5'!D$6:D$25)+SUMIF(表8!$A$5:$A$7,$A9,表8!D$5:D$7),2)", true],
  ["=ROUND(SUMIF('表5 (2)'!$A$6:$A$25,$A9,'表5 (2)'!D$6:D$25)+SUMIF('表8'!$A$5:$A$7,$A9,'表8'!D$5:D$7),2)", true],
  ["=ROUND(SUMIF('表5'!$A$6:$A$25,$A9,'表5'!E$6:E$25)+SUMIF('表8'!$A$5:$A$7,$A9,'表8'!D$5:D$7),2)", false],
  ["=ROUND(SUMIF('表5'!$A$6:$A$25,$A9,'表5'!D$6:D$25),2)", false],
  ["=ROUND('表5'!D9+'表5'!D13,2)", false],
  ["=ROUND('表5'!E10-100,2)", false],
])("%s over a prefill is ours with other rows: %s", (standing, answer) => {
  expect(
    isSameButRows(
      standing,
      "=ROUND(SUMIF('表5'!$A$6:$A$26,$A10,'表5'!D$6:D$26)+SUMIF('表8'!$A$5:$A$7,$A10,'表8'!D$5:D$7),2)",
    ),
  ).toBe(answer);
});

test("a rounded sum looks like one of ours, whatever should stand there", () => {
  expect(looksOurs("=ROUND(#REF!,2)", ours)).toBe(true);
  expect(looksOurs("=12*3", ours)).toBe(false);
});

test("one spelling, whatever program saved it", () => {
  expect(isSpelledAlike("=ROUND( SUM('表5'!d8:D17),2)", "=ROUND(SUM(表5!D8:D17),2)", "表3")).toBe(true);
  expect(isSpelledAlike("='表3'!D8", "=D8", "表3")).toBe(true);
  expect(isSpelledAlike("='表3'!D8", "=D8", "表5")).toBe(false);
});

test("a text may speak of #REF!", () => {
  expect(isBroken('=IF(A1="#REF!",1,2)')).toBe(false);
  expect(isBroken("=SUM(#REF!,D9)")).toBe(true);
});
