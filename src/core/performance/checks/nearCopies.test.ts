import { faultWords, projectView } from "../../../../test/support/readForm";
import { checkNearCopies } from "./nearCopies";
import { checkRepeats } from "./repeats";

const LONG = "围绕中心工作统筹安排各项任务,营造欢乐祥和的节日氛围,做好监控设备的日常巡检和维护,确保系统稳定运行";
const told = (...forms: readonly Readonly<Record<string, string>>[]): readonly string[] => {
  const views = forms.map((fields, index) => projectView({ name: `项目${String(index)}`, fields }));
  return faultWords(checkNearCopies(views, checkRepeats(views)), "field", "project", "other");
};

test("a long sentence with a word exchanged", () => {
  expect(told({ overview: LONG }, { necessity: LONG.replace("祥和", "安康") })).toEqual([
    "warning perfPassageNear 项目设立必要性 项目0 项目概况",
  ]);
  expect(told({ measures: LONG }, { measures: LONG.replace("祥和", "安康") })).toEqual([
    "info perfPassageNear 保证项目实施的制度、措施 项目0 保证项目实施的制度、措施",
  ]);
});

test("neither the same sentence, which is told otherwise, nor one that is half another, nor rules, nor one's own", () => {
  expect(told({ overview: LONG }, { overview: LONG })).toEqual([]);
  const other = LONG.replace("营造欢乐祥和的节日氛围", "为全县驻村工作队购置办公用品").replace("监控设备", "驻村干部");
  expect(told({ overview: LONG }, { overview: other })).toEqual([]);
  expect(told({ basis: LONG }, { basis: LONG.replace("祥和", "安康") })).toEqual([]);
  expect(told({ lifeGoal: LONG, yearGoal: LONG.replace("祥和", "安康") })).toEqual([]);
  expect(told({ overview: LONG.slice(0, 30) }, { overview: LONG.slice(0, 30).replace("祥和", "安康") })).toEqual([]);
});
