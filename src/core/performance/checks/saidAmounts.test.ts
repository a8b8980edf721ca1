import { contentLine, costLine, faultWords, projectView } from "../../../../test/support/readForm";
import type { IndicatorLine } from "../../../../test/support/readForm";
import { checkAmounts } from "./saidAmounts";

const told = (
  yearGoal: string,
  indicators: readonly IndicatorLine[] = [],
  overview = "兑现奖励。",
): readonly string[] =>
  faultWords(
    checkAmounts(
      projectView({ name: "甲", life: 600_000, year: 600_000, indicators, fields: { overview, yearGoal } }),
      2026,
    ),
    "printed",
    "indicator",
    "amount",
  ).map((line) => line.replace(/ –/g, ""));

test("an amount behind an indicator's name is the indicator's", () => {
  const aim = ["效益指标", "经济效益", "签约金额", "≥20亿元"] as const;
  expect(told("签约金额20亿元以上。", [aim])).toEqual([]);
  expect(told("签约项目10个，签约金额30亿元以上。", [aim])).toEqual([
    "warning perfTextDiffers 签约金额30亿元以上 签约金额 ≥20亿元",
  ]);
  expect(told("完成投资30亿元。", [aim, contentLine("群众满意度", "≥95%")])).toEqual([]);
});

test("what a goal pays out is the money of the year, or an amount that the form knows", () => {
  expect(told("拨付补助资金60万元。")).toEqual([]);
  expect(told("及时向30个村拨付补助资金50万元。")).toEqual([
    "warning perfAmountDiffers 及时向30个村拨付补助资金50万元 60万元",
  ]);
  expect(told("拨付补助资金50万元。", [costLine("补助金额", "≤50万元")])).toEqual([]);
  expect(told("拨付补助资金50万元。", [], "补助资金50万元，宣传费10万元。")).toEqual([]);
  expect(told("争取贷款50万元。")).toEqual([]);
  expect(told("拨付补助资金约50万元。")).toEqual([]);
});
