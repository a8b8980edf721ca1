import { faultWords, projectView, timeLine } from "../../../../test/support/readForm";
import { checkDates } from "./dates";

const told = (plan: string, name: string, value: string): readonly string[] =>
  faultWords(
    checkDates(projectView({ name: "甲", fields: { plan }, indicators: [timeLine(name, value)] })),
    "printed",
    "indicator",
  );

test("the month of the same thing", () => {
  expect(told("11月底前完成设备采购，12月验收。", "设备采购时间", "2026年11月底前")).toEqual([]);
  expect(told("10月底前完成设备采购，12月验收。", "设备采购时间", "2026年11月底前")).toEqual([
    "warning perfDateDiffers 10月底前完成设备采购 设备采购时间 2026年11月底前",
  ]);
  expect(told("2025年11月完成设备采购。", "设备采购时间", "2026年11月底前")).toHaveLength(1);
  expect(told("10月底前完成道路修补。", "设备采购时间", "11月底前")).toEqual([]);
  expect(told("10月底前完成设备采购。", "设备采购时间", "及时")).toEqual([]);
  expect(told("10月底前完成设备采购。", "设备采购时间", "3月至11月")).toEqual([]);
});
