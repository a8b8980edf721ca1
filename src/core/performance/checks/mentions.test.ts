import { costLine, projectView, qualityLine, quantityLine, timeLine } from "../../../../test/support/readForm";
import type { IndicatorLine } from "../../../../test/support/readForm";
import { pairsOf } from "./names";
import { mentionsIn, mentionsOf } from "./mentions";

function told(overview: string, indicators: readonly IndicatorLine[], name = "甲"): readonly (readonly string[])[] {
  const view = projectView({ name, fields: { overview }, indicators });
  const all = view.indicators.filter(({ period }) => period === "year");
  return all.map((one) => mentionsOf(one, all, view.texts[0]!, pairsOf(name)).map(({ quantity }) => quantity.printed));
}

test("a number has the words around it up to the next number and the clause's end", () => {
  expect(
    mentionsIn(
      projectView({
        name: "甲",
        fields: { overview: "订阅党报约20种，各类书籍80多种、各类杂志50份。设备3万元，群众满意度达到95%，低保的80%" },
      }).texts[0]!,
    ).map(({ quantity, zone }) => `${quantity.printed}: ${zone}`),
  ).toEqual(["约20种: 订阅党报", "80多种: 各类书籍", "50份: 、各类杂志", "95%: 群众满意度达到", "80%: "]);
});

test("the indicator that shares most words has the number", () => {
  expect(
    told("开展警务宣传培训3次", [quantityLine("警务宣传培训次数", "≥3次"), quantityLine("警务检查次数", "≥9次")]),
  ).toEqual([["3次"], []]);
});

test("the only number of a kind belongs to the only indicator of it, where one of them names nothing", () => {
  expect(told("每支队伍100人", [quantityLine("参加人数", "≥100人")])).toEqual([["100人"]]);
  expect(told("每支队伍100人，观众200人", [quantityLine("参加人数", "≥100人")])).toEqual([[]]);
  expect(told("每支队伍100人", [quantityLine("参加人数", "≥100人"), quantityLine("出访团队人数", "≥2人")])).toEqual([
    [],
    [],
  ]);
  expect(told("每支队伍100人", [quantityLine("出访团队人数", "≥2人")])).toEqual([[]]);
});

test("按年 is how often a thing is done, and no count of anything", () => {
  expect(
    told("取暖补贴按年发放", [timeLine("发放取暖补贴时间", "按年"), quantityLine("取暖补贴次数", "≥3次")]),
  ).toEqual([["按年"], []]);
});

test("amounts and rates of something else are nobody's", () => {
  expect(
    told("硬件购置3万元，按低保的80%发放补助", [costLine("硬件购置", "≤4万元"), qualityLine("补助发放率", "100%")]),
  ).toEqual([[], []]);
});
