import { compareAmounts, roundingEnvelope } from "./tolerance";

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [10, 5],
])("%d rounded parts explain up to %d hundredths", (parts, envelope) => {
  expect(roundingEnvelope(parts)).toBe(envelope);
});

test("a copy must agree to the last place", () => {
  expect(compareAmounts(101, 100, "rounding", 1)).toBe("different");
  expect(compareAmounts(101, 100, "exact", 9)).toBe("different");
  expect(compareAmounts(100, 100, "exact", 1)).toBe("equal");
});

test("a sum may miss by its parts' rounding and not by more", () => {
  expect(compareAmounts(102, 100, "rounding", 3)).toBe("rounding");
  expect(compareAmounts(103, 100, "rounding", 3)).toBe("different");
  expect(compareAmounts(98, 100, "rounding", 3)).toBe("rounding");
});
