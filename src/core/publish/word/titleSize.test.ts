import { textWidth } from "./measures";
import { titleSize } from "./titleSize";

it("is smaller only where that spares a line", () => {
  const width = textWidth("portrait");
  expect(titleSize("2026年预算收支总表", width)).toBe(16);
  expect(titleSize("2026年一般公共预算安排基本支出分经济科目表（不含上年结转）", width)).toBe(15);
  expect(titleSize("2026年一般公共预算安排基本支出分经济科目表（不含上年结转）", textWidth("landscape"))).toBe(16);
  expect(titleSize("很长的表题".repeat(12), width)).toBe(16);
});
