import { faultWords, projectView } from "../../../../test/support/readForm";
import { checkShares } from "./shares";

const told = (overview: string): readonly string[] =>
  faultWords(checkShares(projectView({ name: "甲", life: 1, year: 1, fields: { overview } })), "whole", "parts", "sum");

test.each([
  ["抽检800批次，其中农产品300批次、加工食品350批次、餐饮食品150批次。", []],
  [
    "抽检800批次，其中农产品300批次、加工食品450批次、餐饮食品150批次。",
    ["warning perfSharesDiffer 800批次 300批次、450批次、150批次 900批次"],
  ],
  [
    "抽检800批次，其中农产品300批次、加工食品250批次和餐饮食品150批次。",
    ["info perfSharesDiffer 800批次 300批次、250批次、150批次 700批次"],
  ],
  [
    "共12人，其中：司机4人，月工资3500元；保洁员4人，月工资2500元；炊事员5人，月工资3000元。",
    ["warning perfSharesDiffer 12人 4人、4人、5人 13人"],
  ],
  [
    "全年抽检800批次，共48万元。其中甲类300批次、乙类550批次。",
    ["warning perfSharesDiffer 800批次 300批次、550批次 850批次"],
  ],
  ["主体班6期，其中春季3期、秋季4期，每期40人、5天。", ["warning perfSharesDiffer 6期 3期、4期 7期"]],
  // A few of them, kinds that overlap, and what is counted behind the list.
  ["共120人，其中困难群众30人、残疾人20人。", []],
  ["共120人，其中党员80人、女性60人。", []],
  ["职工64人，其中在编40人、临聘24人，参加体检60人。", []],
  ["职工64人，其中在编30人、临聘20人、借调4人，参加体检60人。", []],
  ["共约120人，其中甲类80人、乙类60人。", []],
  ["15个村，其中甲类80户、乙类60户。", []],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});
