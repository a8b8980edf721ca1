import fc from "fast-check";
import { floorShown, roundDecimal } from "./round";

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [0.285, 2, 0.29],
  [1.255, 2, 1.26],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1234.5, -2, 1200],
  [1250, -2, 1300],
  [50, -2, 100],
  [49, -2, 0],
  [4, -3, 0],
  [0.1 + 0.2, 15, 0.3],
  [123456789.125, 2, 123456789.13],
  [1e20, 2, 1e20],
  [-0.001, 2, 0],
])("%d to %d places is %d", (value, decimals, expected) => {
  expect(roundDecimal(value, decimals)).toBe(expected);
});

test("away from zero and towards it", () => {
  expect(roundDecimal(2.001, 2, "away")).toBe(2.01);
  expect(roundDecimal(-2.001, 2, "away")).toBe(-2.01);
  expect(roundDecimal(0.1 + 0.2, 1, "away")).toBe(0.3);
  expect(roundDecimal(2.999, 2, "towardZero")).toBe(2.99);
  expect(roundDecimal(1, -2, "away")).toBe(100);
});

test("a decimal with one place too many rounds as on paper", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (thousandths) => {
      const size = Math.abs(thousandths);
      const hundredths = Math.floor(size / 10) + (size % 10 >= 5 ? 1 : 0);
      const expected = hundredths === 0 ? 0 : (Math.sign(thousandths) * hundredths) / 100;
      expect(roundDecimal(thousandths / 1000, 2)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("whole numbers on the digits shown", () => {
  expect(floorShown((0.1 + 0.7) * 10)).toBe(8);
  expect(floorShown(-1.5)).toBe(-2);
});
