import fc from "fast-check";
import {
  formatAmount,
  hasHiddenDecimals,
  parseDecimalString,
  parseTypedAmount,
  toAmount,
  toDecimalString,
  toNumber,
} from "./amount";

test.each([
  [1.005, 101],
  [2.675, 268],
  [0.285, 29],
  [-1.005, -101],
  [1367.76 - 1367.75, 1],
  [0, 0],
  [-0.001, 0],
  [2733.38, 273338],
])("%d is shown as %d hundredths, half away from zero", (value, amount) => {
  expect(toAmount(value)).toBe(amount);
});

test("printing and reading back is the identity", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (amount) => {
      expect(parseDecimalString(toDecimalString(amount))).toBe(amount);
      expect(toAmount(toNumber(amount))).toBe(amount);
      expect(toAmount(parseTypedAmount(formatAmount(amount)) ?? NaN)).toBe(amount);
    }),
  );
});

test.each([
  [1234567.8, "1,234,567.80"],
  [-0.5, "-0.50"],
  [999, "999.00"],
])("%d prints as %s", (value, text) => {
  expect(formatAmount(toAmount(value))).toBe(text);
});

test.each(["1,234.50", "１２３", "12.345", "壹", "", "1e3", " 1"])("%p is no decimal string", (text) => {
  expect(parseDecimalString(text)).toBeNull();
});

test("typed text is understood in full width and with separators, words are not", () => {
  expect(parseTypedAmount("１，２３４．５０")).toBe(1234.5);
  expect(parseTypedAmount("待定")).toBeNull();
});

test("hidden decimals are seen, float noise is not", () => {
  expect(hasHiddenDecimals(1.234)).toBe(true);
  expect(hasHiddenDecimals(0.1 + 0.2)).toBe(false);
  expect(hasHiddenDecimals(12.3401)).toBe(true);
  expect(hasHiddenDecimals(12.340001)).toBe(true);
  expect(hasHiddenDecimals(2_132_777.5401)).toBe(true);
  expect(hasHiddenDecimals(2_132_777.54)).toBe(false);
});
