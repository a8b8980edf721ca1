import {
  contentLine,
  costLine,
  faultWords,
  projectView,
  qualityLine,
  quantityLine,
  timeLine,
} from "../../../../test/support/readForm";
import type { IndicatorLine } from "../../../../test/support/readForm";
import { checkValues } from "./values";

const told = (line: IndicatorLine): readonly string[] =>
  faultWords(checkValues(projectView({ name: "甲", indicators: [line] })), "unit", "expected").map((text) =>
    text.replace(/ –/g, ""),
  );

test.each([
  [costLine("三公经费", "≤103"), "warning perfValueNoUnit 元或万元"],
  [costLine("活动", "≤103"), "warning perfValueNoUnit 元或万元"],
  [quantityLine("参加人数", "≥5"), "warning perfValueNoUnit 人"],
  [quantityLine("设备", "≥5"), "warning perfValueNoUnit"],
  [qualityLine("事故发生率", "0"), "info perfValueNoUnit %"],
  [timeLine("稽查时间", "2/月"), "warning perfValueNoUnit"],
  [costLine("出国成本", "≤10万"), "info perfValueHalfUnit 万元"],
  [quantityLine("培训人数", "及时"), "warning perfValueNoNumber"],
  [costLine("活动经费", "合理"), "warning perfValueNoNumber"],
  [qualityLine("合格率", "良好"), "warning perfValueNoNumber"],
  [quantityLine("参加人数", "≥5次"), "warning perfValueOtherUnit 人"],
  [quantityLine("培训次数", "≥5人"), "warning perfValueOtherUnit 次"],
  [contentLine("群众满意度", "≥95人"), "warning perfValueOtherUnit %"],
  [costLine("活动经费", "≤5人"), "warning perfValueOtherUnit 元或万元"],
  [qualityLine("恢复时长", "≤2次"), "warning perfValueOtherUnit 小时或天"],
  [contentLine("群众满意度", "≤95%"), "warning perfValueDirection ≥"],
  [qualityLine("产品合格率", "<95%"), "warning perfValueDirection ≥"],
  [costLine("活动经费", "≥5万元"), "warning perfValueDirection ≤"],
  [qualityLine("设备故障率", "≥5%"), "warning perfValueDirection ≤"],
  [qualityLine("故障平均恢复时长", "≥1小时"), "warning perfValueDirection ≤"],
  [qualityLine("产品合格率", "≥105%"), "warning perfValueBeyondWhole"],
  [quantityLine("政策落实情况", "110%"), "warning perfValueBeyondWhole"],
  [qualityLine("连续服务时长", "25小时/天"), "warning perfValueBeyondWhole"],
  [qualityLine("连续服务时长", "24天/小时"), "warning perfValueBeyondWhole"],
  [qualityLine("信息丢失率", "100%"), "warning perfValueAllBad"],
  [qualityLine("平均恢复时长", "≤-1小时"), "warning perfValueNegative"],
] as const)("%p: %s", (line, expected) => {
  expect(told(line)).toEqual([expected]);
});

test.each(
  [
    quantityLine("参加人数", "≥5人"),
    qualityLine("连续服务时长", "24小时/天"),
    timeLine("值班时长", "≥60分钟/小时"),
    qualityLine("故障处理率", "100%"),
    qualityLine("信息丢失率", "0%"),
    qualityLine("支出增长率", "-5%"),
    costLine("办公经费", "2-3万元"),
    quantityLine("培训人次", "≥5人次"),
    quantityLine("培训场次", "2次"),
    quantityLine("政策落实情况", "100%"),
    qualityLine("资金使用合规性", "合规"),
    timeLine("活动时间", "元宵节"),
    timeLine("发放时间", "每月"),
    qualityLine("收入增长率", "≥120%"),
    costLine("成本降低率", "≥5%"),
    costLine("成本控制率", "≤100%"),
    qualityLine("故障响应及时率", "≥95%"),
    qualityLine("投诉处理率", "≥95%"),
    qualityLine("事故发生率", "≤0.2%"),
    qualityLine("连续服务时长", "24小时/天"),
    quantityLine("驻村工作队", "≤3人"),
    costLine("取暖费发放标准", "3920元"),
    quantityLine("系统数量", "1套"),
    qualityLine("丢失率", "0%"),
    quantityLine("制度健全性", "健全"),
    contentLine("群众满意度", "≥95分"),
    costLine("社会成本", "无"),
  ].map((line) => [line] as const),
)("%p is whole", (line) => {
  expect(told(line)).toEqual([]);
});
