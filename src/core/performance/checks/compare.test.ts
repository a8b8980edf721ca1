import { quantitiesIn } from "../../text/quantity/quantity";
import { agree, alignedPrices } from "./compare";
import type { Stating } from "./compare";

const one = (text: string): Stating => quantitiesIn(text)[0] as Stating;

test.each([
  ["每周一到二次", "≥24次", false],
  ["每周一到二次", "5次/月", true],
  ["每月两次", "≥24次", true],
  ["每年一到两次", "≥2次", true],
  ["每年一到两次", "≥3次", false],
  ["5次", "≥5次", true],
  ["5次", "≥6次", false],
  ["5次", "≥4次", false],
  ["每天1次", "1次/月", false],
  ["约20种", "≥20种", true],
  ["约20种", "≥18种", true],
  ["约20种", "≥17种", false],
  ["约20种", "≥21种", false],
  ["200余次", "≥205次", true],
  ["200余次", "≥220次", false],
  ["不少于100人", "≥100人", true],
  ["不少于100人", "≥90人", false],
  ["不少于100人", "100人", true],
  ["不少于100人", "90人", false],
  ["不少于100人", "≤100人", false],
  ["不少于100人", "≤120人", true],
  ["不多于10人", "≥2人", true],
  ["不多于10人", "≥12人", false],
  ["不多于10人", "≥10人", false],
  ["不多于10人", "8人", true],
  ["不多于10人", "11人", false],
  ["不多于10人", "≤8人", false],
])("%s and %s can both be: %p", (text, indicator, both) => {
  expect(agree(one(text), one(indicator))).toBe(both);
});

test("prices of a month and of a year are compared for the year", () => {
  expect(agree(...alignedPrices(one("100元/月"), one("1200元/人/年")))).toBe(true);
  expect(agree(...alignedPrices(one("100元/月"), one("1000元/年")))).toBe(false);
  expect(agree(...alignedPrices(one("3920元/年"), one("3920元")))).toBe(true);
});
