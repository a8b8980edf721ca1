import { costLine, faultWords, projectView, quantityLine } from "../../../../test/support/readForm";
import type { FormWords, IndicatorLine } from "../../../../test/support/readForm";
import { checkCostSum } from "./costSum";

const told = (words: Partial<FormWords>): readonly string[] =>
  faultWords(
    checkCostSum(projectView({ name: "运维费", life: 300_000, year: 300_000, ...words }), 2026),
    "period",
    "sum",
    "amount",
  );
const costs = (...values: readonly string[]): readonly IndicatorLine[] =>
  values.map((value) => costLine(...(value.split(" ") as [string, string])));

test("amounts that are more than the money together are an error, told once for both periods", () => {
  expect(told({ indicators: costs("硬件 ≤20万元", "软件 ≤100,001元") })).toEqual([
    "error perfCostsExceed 年度 300,001元 30万元",
  ]);
  expect(told({ indicators: costs("硬件 ≤20万元", "软件 ≤10万元") })).toEqual([]);
  expect(told({ indicators: costs("运维 ≤31万元") })).toEqual(["error perfCostExceeds 年度 31万元 30万元"]);
});

test("each period against its own money", () => {
  expect(told({ life: 900_000, indicators: costs("硬件 ≤80万元"), yearIndicators: costs("硬件 ≤30万元") })).toEqual([]);
  expect(told({ indicators: costs("硬件 ≤31万元"), yearIndicators: costs("硬件 ≤30万元") })).toEqual([
    "error perfCostExceeds 实施期 31万元 30万元",
  ]);
});

test.each(["伙食 ≤40万元/人", "每人差旅费 ≤40万元", "补助标准 40万元", "人均成本 ≤40万元"])(
  "%s is a price and no part of the sum",
  (price) => {
    expect(told({ indicators: costs("硬件 ≤30万元", price) })).toEqual([]);
  },
);

test("amounts of other indicators are no costs", () => {
  expect(told({ indicators: [quantityLine("带动投资", "≥500万元"), ...costs("硬件 ≤30万元")] })).toEqual([]);
});

test("a whole beside its parts does not count twice, and is judged by itself", () => {
  expect(told({ indicators: costs("项目总成本 ≤30万元", "硬件 ≤20万元", "软件 ≤10万元") })).toEqual([]);
  expect(told({ indicators: costs("运维 ≤30万元", "硬件 ≤20万元", "软件 ≤10万元") })).toEqual([]);
  expect(told({ indicators: costs("项目总成本 ≤31万元", "硬件 ≤20万元", "软件 ≤10万元") })).toEqual([
    "error perfCostExceeds 年度 31万元 30万元",
  ]);
  expect(told({ indicators: costs("项目总成本 ≤29万元", "硬件 ≤20万元") })).toEqual([
    "warning perfCostBelow 年度 29万元 30万元",
  ]);
});

test("the only cost is the amount where the overview states nothing else", () => {
  const fields = { overview: "预算安排30万元用于运维。" };
  expect(told({ fields, indicators: costs("运维 ≤30万元") })).toEqual([]);
  expect(told({ fields, indicators: costs("运维 ≤3万元") })).toEqual(["warning perfCostBelow 年度 3万元 30万元"]);
  expect(told({ fields: { overview: "用于运维。" }, indicators: costs("运维 ≤3万元") })).toEqual([]);
  expect(told({ fields: { overview: "共30万元，其中运维3万元。" }, indicators: costs("运维 ≤3万元") })).toEqual([]);
});

test("the same indicator twice is one, and a value without unit adds nothing", () => {
  expect(told({ indicators: costs("硬件 ≤20万元", "硬件 ≤20万元", "软件 ≤103") })).toEqual([]);
});

test("standards that are made are no price of one", () => {
  expect(told({ indicators: costs("标准制修订成本 ≤40万元") })).toEqual(["error perfCostExceeds 年度 40万元 30万元"]);
  expect(told({ indicators: costs("高标准农田建设成本 ≤40万元") })).toHaveLength(1);
  expect(told({ indicators: costs("县级站运维成本 ≤40万元/站", "每岗成本 ≤40万元/岗·月") })).toEqual([]);
});
