import { faultWords, projectView } from "../../../../test/support/readForm";
import { checkSameWords } from "./sameWords";

const told = (fields: Readonly<Record<string, string>>, life = 1): readonly string[] =>
  faultWords(checkSameWords(projectView({ name: "甲", life, year: 1, fields })), "printed", "before");

test("the same clause with another number", () => {
  expect(
    told({ overview: "牵头组织7支方阵队，每支队伍不少于100人。", plan: "牵头组织7支方阵队，每支队伍不少于100人。" }),
  ).toEqual([]);
  expect(told({ overview: "牵头组织7支方阵队。", plan: "牵头组织8支方阵队。" })).toEqual([
    "warning perfSameWordsDiffer 牵头组织8支方阵队 牵头组织7支方阵队",
  ]);
});

test("the same words right before the number are enough, but for a part of the whole", () => {
  expect(told({ overview: "各类党报党刊约23种。", yearGoal: "全年订阅党报党刊约20种。" })).toHaveLength(1);
  expect(told({ overview: "全县举办培训班3期。", plan: "第一季度举办培训班1期。" })).toEqual([]);
  expect(told({ overview: "各类党报党刊约23种。", yearGoal: "全年订阅党报党刊约20份。" })).toEqual([]);
});

test("fewer words than four may stand anywhere", () => {
  expect(told({ overview: "共培训3次。", plan: "共培训4次。" })).toEqual([]);
  expect(told({ overview: "干部培训3次。", plan: "干部培训4次。" })).toHaveLength(1);
});

test("goals of both periods where the money is the same", () => {
  const goals = { lifeGoal: "覆盖445个行政村。", yearGoal: "覆盖100个行政村。" };
  expect(told(goals)).toHaveLength(1);
  expect(told(goals, 5)).toEqual([]);
  expect(told({ overview: "覆盖445个行政村。", yearGoal: "覆盖100个行政村。" }, 5)).toEqual([]);
  expect(told({ overview: "覆盖445个行政村。", plan: "覆盖100个行政村。" }, 5)).toHaveLength(1);
});

test("words that count kinds in one text say nothing of the whole in another", () => {
  const overview = "开发乡村公益性岗位120个，城镇公益性岗位30个。";
  expect(told({ overview, yearGoal: "开发公益性岗位150个。" })).toEqual([]);
});
