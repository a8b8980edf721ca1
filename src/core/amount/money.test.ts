import { convertAmount, lastPlace, PRINTED, unitFactor } from "./money";

test("元 become 万元 half away from zero, 万元 become 元 exactly", () => {
  expect(convertAmount(950_116_400, "元", "万元")).toBe(95_012);
  expect(convertAmount(500_000, "元", "万元")).toBe(50);
  expect(convertAmount(504_999, "元", "万元")).toBe(50);
  expect(convertAmount(505_000, "元", "万元")).toBe(51);
  expect(convertAmount(-505_000, "元", "万元")).toBe(-51);
  expect(convertAmount(640, "万元", "元")).toBe(6_400_000);
  expect(convertAmount(-4_999, "元", "万元")).toBe(0);
});

test("one unit in the other, and the last place that a form prints", () => {
  expect(unitFactor("万元", "元")).toBe(10_000);
  expect(unitFactor("元", "元")).toBe(1);
  expect([lastPlace(PRINTED["元"]), lastPlace(PRINTED["万元"])]).toEqual([100, 1]);
});
