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

it("leaves a quarter of the size between Chinese characters and numbers, none beside marks", () => {
  const [text, wide] = ["预算27万元", 4 * 10 + 2 * 5.8];
  expect(lineCount(text, wide + 5, 10)).toBe(1);
  expect(lineCount(text, wide + 4.9, 10)).toBe(2);
  expect(lineCount("预算（27）万", 5 * 10 + 2 * 5.8, 10)).toBe(1);
});

it("lets no bracket begin a line, nor stand in the margin", () => {
  expect(lineCount("预算预算预算预算（预）", 110, 10)).toBe(1);
  expect(lineCount("预算预算预算预算（预）", 109, 10)).toBe(2);
  // 预） goes to the second line, which has room for eight more.
  expect(lineCount("预算预算预算预算（预）预算预算预算预算", 100, 10)).toBe(2);
  expect(lineCount("预算预算预算预算（预）预算预算预算预算预", 100, 10)).toBe(3);
});
