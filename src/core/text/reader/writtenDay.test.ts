import { writtenDay } from "./date";

test.each([
  ["2025.12.31", "12月31日"],
  ["2025年12月31日", "12月31日"],
  ["2025-12-31", "12月31日"],
  ["２０２５/１/５", "1月5日"],
  ["2025.13.31", null],
  ["2025.12.32", null],
  ["2025.0.1", null],
  ["12月31日", null],
  ["2025年底", null],
])("%s", (text, expected) => {
  expect(writtenDay(text)).toBe(expected);
});
