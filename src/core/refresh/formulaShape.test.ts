import { isBroken, isOursOfOld, isSpelledAlike, looksOurs } from "./formulaShape";

const ours = new Set(["表5", "表6"]);

test.each([
  ["=ROUND(SUM(D8:D17),2)", "=ROUND(SUM(D8:D18),2)", true],
  ["=ROUND(D7,2)", "=ROUND(SUM(D7:D12,D14),2)", true],
  ["=ROUND(SUM(D8:D17)+0.01,2)", "=ROUND(SUM(D8:D18)+0.01,2)", true],
  ["=ROUND(SUMIF('表5'!$A$7:$A$9,$A8,'表5'!C$7:C$9)+E8,2)", "=ROUND(SUMIF('表5'!$A$7:$A$12,$A8,'表5'!C$7:C$12)+E8,2)", true],
  ["=ROUND(#REF!+D9,2)", "=ROUND(D8+D9,2)", true],
  ["=SUM(D8:D17)", "=ROUND(SUM(D8:D18),2)", false],
  ["=ROUND(SUM(D8:D17)*1.1,2)", "=ROUND(SUM(D8:D18),2)", false],
  ["=ROUND('我的测算'!B3,2)", "=ROUND(SUM(D8:D18),2)", false],
  ["=ROUND(IF(D8=\"\",0,D8),2)", "=ROUND(D8,2)", false],
])("%s where %s is expected", (standing, expected, answer) => expect(isOursOfOld(standing, expected, ours)).toBe(answer));

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
