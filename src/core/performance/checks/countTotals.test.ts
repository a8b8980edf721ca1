import { faultWords, projectView } from "../../../../test/support/readForm";
import { checkCountTotals } from "./countTotals";

const told = (overview: string): readonly string[] =>
  faultWords(checkCountTotals(projectView({ name: "甲", fields: { overview } })), "whole", "parts", "formula", "sum");

test("kinds that a text adds up", () => {
  expect(told("资助小学寄宿生1290人、初中寄宿生1500人，合计2790人，需资金386.25万元。")).toEqual([]);
  expect(told("资助小学寄宿生1290人、初中寄宿生1500人，合计2796人，需资金386.25万元。")).toEqual([
    "warning perfSharesDiffer 合计2796人 1290人、1500人 – 2,790人",
  ]);
  expect(told("在职干部职工182人，退休人员91人，共273人，每人1000元。")).toEqual([]);
  expect(told("在职干部职工182人，退休人员92人，共273人，每人1000元。")).toHaveLength(1);
});

test("what an event has, as often as it is held", () => {
  expect(told("举办宣贯培训班4期、每期培训150人，共培训600人次。")).toEqual([]);
  expect(told("举办宣贯培训班4期、每期培训160人，共培训600人次。")).toEqual([
    "warning perfCountDiffers 共培训600人次 – 4期×160人/期 640人",
  ]);
});

test.each([
  "县城学校3所、乡镇学校8所等，合计20所。",
  "初中12人，高中15人，其中女生6人，共30人。",
  "举办培训班4期、讲座2期，每期150人，共培训700人。",
  "举办培训班4期，每期不少于100人，共培训500人次。",
  "每村3名保洁员，共聘用96名。",
  "在编人员12人，聘用人员15人，共有服务对象300人。",
  "上年培训300人、考核200人，共计600人。",
])("%s leaves it open", (overview) => {
  expect(told(overview)).toEqual([]);
});
