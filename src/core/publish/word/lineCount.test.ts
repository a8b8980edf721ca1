import { lineCount } from "./lineCount";

it("counts wide and narrow characters, and the first line's indent", () => {
  expect(lineCount("预算预算预算预算预算", 100, 10)).toBe(1);
  expect(lineCount("预算预算预算预算预算", 100, 10, 20)).toBe(2);
  expect(lineCount("", 100, 10)).toBe(1);
});

it("parts no number, and lets a mark stand in the margin", () => {
  expect(lineCount("预算预算预算预2733.38", 100, 10)).toBe(2);
  expect(lineCount("预算预算预算预算预算，", 100, 10)).toBe(1);
  expect(lineCount("预算预算预算预算预算，预", 100, 10)).toBe(2);
  expect(lineCount("1".repeat(100), 100, 10)).toBe(6);
});
