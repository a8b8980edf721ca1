import { indicatorText } from "./performanceEntries";

test.each([
  [{ operator: "≥", value: "100", unit: "人", per: "" }, "≥100人"],
  [{ operator: "≤", value: "10", unit: "万元", per: "人" }, "≤10万元/人"],
  [{ operator: "=", value: "24", unit: "小时", per: "天" }, "24小时/天"],
  [{ operator: null, value: "632", unit: "元", per: "人/月" }, "632元/人/月"],
  [{ operator: "定性", value: "及时", unit: "", per: "" }, "及时"],
] as const)("%j is printed %s", (indicator, text) => {
  expect(indicatorText(indicator)).toBe(text);
});
