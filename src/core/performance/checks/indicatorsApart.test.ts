import { faultWords, projectView, qualityLine, quantityLine, timeLine } from "../../../../test/support/readForm";
import type { IndicatorLine } from "../../../../test/support/readForm";
import { checkFrequencies, checkPeriods } from "./indicatorsApart";

const often = (...indicators: readonly IndicatorLine[]): readonly string[] =>
  faultWords(checkFrequencies(projectView({ name: "甲", indicators })), "first", "second", "often", "other");

test("the number of times and how often agree for the year", () => {
  expect(often(quantityLine("流动稽查次数", "≥24次"), timeLine("流动稽查时间", "2次/月"))).toEqual([]);
  expect(often(quantityLine("流动稽查次数", "≥24次"), timeLine("流动稽查时间", "每周一次"))).toEqual([
    "warning perfFrequenciesApart 流动稽查次数 ≥24次 流动稽查时间 每周一次 24 52",
  ]);
  expect(
    often(quantityLine("宣传培训场次", "≥2场"), timeLine("宣传培训时间", "半年一次"), quantityLine("会议次数", "≥9次")),
  ).toEqual([]);
  expect(often(quantityLine("检查次数", "≥2次"), quantityLine("检查次数", "≥3次"))).toEqual([]);
});

const periods = (
  life: string,
  year: string,
  amounts: readonly [number, number] = [1, 1],
  line = quantityLine,
): readonly string[] =>
  faultWords(
    checkPeriods(
      projectView({
        name: "甲",
        life: amounts[0],
        year: amounts[1],
        indicators: [line("培训", life)],
        yearIndicators: [line("培训", year)],
      }),
    ),
    "life",
    "year",
  );

test("with the same money both periods aim at the same", () => {
  expect(periods("≥5次", "≥ 5次")).toEqual([]);
  expect(periods("≥5次", "≥6次")).toEqual(["warning perfPeriodsDiffer ≥5次 ≥6次"]);
  expect(periods("≥5次", "≤5次")).toHaveLength(1);
  expect(periods("≥5次", "≥5人")).toHaveLength(1);
  expect(periods("每月15日前", "每月18日前", [1, 1], timeLine)).toHaveLength(1);
  expect(periods("有效", "提高", [1, 1], qualityLine)).toEqual(["info perfPeriodsDiffer 有效 提高"]);
  expect(periods("元宵节", "端午节", [1, 1], timeLine)).toEqual(["warning perfPeriodsDiffer 元宵节 端午节"]);
});

test("with more money for the whole duration the year aims at no more", () => {
  expect(periods("≥15次", "≥5次", [3, 1])).toEqual([]);
  expect(periods("≥5次", "≥15次", [3, 1])).toEqual(["warning perfYearExceedsLife ≥5次 ≥15次"]);
  expect(periods("≥90%", "≥95%", [3, 1])).toEqual([]);
  expect(periods("2次/月", "3次/月", [3, 1])).toEqual([]);
});
