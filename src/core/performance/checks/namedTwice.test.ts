import { costLine, faultWords, projectView, quantityLine } from "../../../../test/support/readForm";
import type { IndicatorLine } from "../../../../test/support/readForm";
import { checkNamedTwice } from "./namedTwice";

const told = (...indicators: readonly IndicatorLine[]): readonly string[] =>
  faultWords(checkNamedTwice(projectView({ name: "甲", indicators })), "kind", "indicator", "values");

test("an indicator with two values in one kind and period", () => {
  expect(told(costLine("太行日报", "≤8万元"), costLine("太行日报", "≤3万元"))).toEqual([
    "warning perfNamedTwice 成本指标 太行日报 ≤8万元、≤3万元",
  ]);
});

test("not one of another kind, another name, the same value, or a name that says nothing", () => {
  expect(told(costLine("太行日报", "≤8万元"), quantityLine("太行日报", "80份"))).toEqual([]);
  expect(told(costLine("太行日报", "≤8万元"), costLine("党报党刊", "≤3万元"))).toEqual([]);
  expect(told(costLine("太行日报", "≤8万元"), costLine("太行日报", "≤ 8万元"))).toEqual([]);
  expect(told(quantityLine("参加人数", "5人"), quantityLine("参加人数", "8人"))).toEqual([]);
});
