import { costLine, projectView, quantityLine } from "../../../../test/support/readForm";
import { costsOf, isCost, isUnitPrice, isWhole } from "./costs";

const view = projectView({
  name: "甲",
  indicators: [
    costLine("硬件", "≤6万元"),
    costLine("软件", "3-4万元"),
    costLine("伙食标准", "100元"),
    costLine("出国成本", "≤10万元/人"),
    costLine("降低率", "≥5%"),
    quantityLine("投资", "≥9万元"),
    costLine("硬件", "≤6万元"),
  ],
});

test("amounts of the class of costs, the upper of a range, each once", () => {
  expect(costsOf(view, "year").map(({ called, yuan }) => `${called} ${String(yuan)}`)).toEqual([
    "硬件 60000",
    "软件 40000",
  ]);
});

test("a price is told by what it is for or by its name", () => {
  expect(
    view.indicators
      .filter(({ period }) => period === "year")
      .filter(isUnitPrice)
      .map(({ called }) => called),
  ).toEqual(["伙食标准", "出国成本"]);
});

test("the class of costs may be the first level", () => {
  expect([
    isCost({ level1: "成本指标", level2: "经济成本指标" }),
    isCost({ level1: "产出指标", level2: "数量指标" }),
    isCost({ level1: null, level2: null }),
  ]).toEqual([true, false, false]);
});

test("a whole by its amount only where all together are too much", () => {
  const [hard, soft] = costsOf(view, "year") as [
    ReturnType<typeof costsOf>[number],
    ReturnType<typeof costsOf>[number],
  ];
  expect(isWhole(hard, [hard, soft], 60_000)).toBe(true);
  expect(isWhole(hard, [hard, soft], 100_000)).toBe(false);
  expect(isWhole(hard, [hard, soft], 59_999)).toBe(false);
});
