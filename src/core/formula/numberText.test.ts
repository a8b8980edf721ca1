import { numberFromText, sameNumber, textFromNumber } from "./numberText";

test.each<readonly [string, number | "none" | "uncertain"]>([
  ["12", 12],
  [" -1,234.50 ", -1234.5],
  ["12%", 0.12],
  ["1e3", 1000],
  [".5", 0.5],
  ["5.", 5],
  ["0201", 201],
  ["1234567890123456789", 1234567890123450000],
  ["", "none"],
  [".", "none"],
  ["甲1", "none"],
  ["1甲", "none"],
  ["2026-01-01", "uncertain"],
  ["2026年1月", "uncertain"],
  ["1/2", "uncertain"],
  ["(5)", "uncertain"],
  ["１２", "uncertain"],
  ["5 Jan", "uncertain"],
])("%s reads as %s", (text, expected) => expect(numberFromText(text)).toBe(expected));

test("numbers as text", () => {
  expect(textFromNumber(0.1 + 0.2)).toBe("0.3");
  expect(textFromNumber(1 / 3)).toBe("0.333333333333333");
  expect(textFromNumber(-1234567.5)).toBe("-1234567.5");
  expect(textFromNumber(-0.0000000000000056843418860808)).toBe("-5.6843418860808E-15");
  expect(textFromNumber(1e15)).toBeNull();
});

test("fifteen digits decide", () => {
  expect(sameNumber(0.1 + 0.2, 0.3)).toBe(true);
  expect(sameNumber(100000000000.001, 100000000000.002)).toBe(false);
});
