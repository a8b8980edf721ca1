import { faultWords, projectView, timeLine } from "../../../../test/support/readForm";
import { checkFestivals } from "./festivals";

const told = (plan: string, name: string, value: string): readonly string[] =>
  faultWords(
    checkFestivals(projectView({ name: "甲", fields: { plan }, indicators: [timeLine(name, value)] })),
    "printed",
    "indicator",
  );

test("the festival of the same thing", () => {
  const plan = "元宵节期间,由各大口组织方阵开展活动。";
  expect(told(plan, "活动时间", "元宵节")).toEqual([]);
  expect(told(plan, "活动时间", "中秋节")).toEqual([
    "warning perfDateDiffers 元宵节期间,由各大口组织方阵开展活动 活动时间 中秋节",
  ]);
  expect(told("春节、元宵节开展活动。", "活动时间", "元宵节")).toEqual([]);
  expect(told("“两节”期间开展活动。", "活动时间", "中秋节")).toEqual([]);
  expect(told("春节期间开展活动。元宵节展演。", "活动时间", "元宵节")).toEqual([]);
  expect(told("春节前慰问困难职工。", "活动时间", "中秋节")).toEqual([]);
  expect(told(plan, "活动时间", "春节至元宵节")).toEqual([]);
});
