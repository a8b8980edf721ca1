import { shownAs } from "../../text/reader/format";
import { leastWidth } from "./shownWidth";

test.each([
  ["#,##0.00", 1_234_567.891, 9 + 3 * 0.4],
  ["0.00", 795.83, 5.4],
  ["0.00", -795.83, 5.4],
  ["0.00", 0.25, 2.4],
  ["0", 12, 2],
  ["0.0%", 0.5, 3.4],
  ["0!.0000", 7_958_300, 7.4],
  [null, 795.83, 3],
  [null, 0.5, 0],
  [null, 1e15, 0],
  ["yyyy-mm-dd", 46022, 0],
  ["0.00E+00", 795.83, 0],
  [";;;", 795.83, 0],
])("%p shows %p in %p digits at least", (code, value, width) => {
  expect(leastWidth(value, code, shownAs(code, value))).toBeCloseTo(width, 6);
});
