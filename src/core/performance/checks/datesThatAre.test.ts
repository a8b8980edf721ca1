import { faultWords, projectView, timeLine } from "../../../../test/support/readForm";
import { checkDatesThatAre } from "./datesThatAre";

const YEAR = 2026;
const told = (plan: string, value = "及时"): readonly string[] =>
  faultWords(
    checkDatesThatAre(projectView({ name: "甲", fields: { plan }, indicators: [timeLine("完成时间", value)] }), YEAR),
    "printed",
    "indicator",
  );

test.each([
  ["春季于5月底前、秋季于81月底前发放到位。", "81月底"],
  ["17月上旬组织验收。", "17月上旬"],
  ["0月15日前发放。", "0月15日"],
  ["6月31日前完成采购。", "6月31日"],
  ["12月100日前提交成果。", "12月100日"],
])("%s names a date that no calendar has", (plan, printed) => {
  expect(told(plan)).toEqual([`warning perfNoSuchDate ${printed} –`]);
});

test.each([
  "6月30日前完成，12月底前验收，2月29日召开会议。",
  "为6—36月龄婴幼儿免费发放营养包。",
  "建设工期18月，质保期24个月。",
  "2026年12月10日前提交成果。",
  "每月100次巡查。",
])("%s names none", (plan) => {
  expect(told(plan)).toEqual([]);
});

test("what the year aims at does not lie behind it", () => {
  expect(told("", "2025年9月底前")).toEqual(["warning perfIndicatorEarlier – 完成时间 2025年9月底前"]);
  expect(told("", "2026年9月底前")).toEqual([]);
  expect(told("", "2025年10月至2026年4月")).toEqual([]);
  expect(told("", "13月底前")).toEqual(["warning perfNoSuchDate 13月底 –"]);
});
