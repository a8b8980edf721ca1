import { faultWords, projectView } from "../../../../test/support/readForm";
import { checkRepeats } from "./repeats";

const LONG = "围绕中心工作统筹安排各项任务，做好监控设备的日常巡检和维护，发现问题及时通知责任单位，确保系统稳定运行。";
const told = (...forms: readonly Readonly<Record<string, string>>[]): readonly string[] =>
  faultWords(
    checkRepeats(forms.map((fields, index) => projectView({ name: `项目${String(index)}`, fields }))),
    "field",
    "project",
    "other",
  );

test("a passage in two projects, whatever stands around it", () => {
  expect(told({ overview: LONG }, { plan: `一是购置设备。${LONG}` })).toEqual([
    "warning perfPassageRepeated 项目实施计划 项目0 项目概况",
  ]);
  expect(told({ overview: LONG, necessity: LONG })).toEqual([]);
});

test("sentences that are short are anybody's, a whole field is not", () => {
  const short = "对设备巡检维护并及时通知单位。";
  expect(told({ overview: `甲。${short}` }, { overview: `乙。${short}` })).toEqual([]);
  expect(told({ plan: short }, { plan: short })).toEqual([
    "warning perfPassageRepeated 项目实施计划 项目0 项目实施计划",
  ]);
  expect(told({ plan: "严格执行单位的财务制度" }, { plan: "严格执行单位的财务制度" })).toEqual([]);
});

test("several sentences that are long enough together", () => {
  const sentences = ["保障单位网络平台安全稳定运行", "做好监控设备日常巡检维护工作", "发现问题及时通知有关责任单位"];
  expect(told({ overview: `甲。${sentences.join("。")}` }, { overview: `乙。${sentences.join("；")}` })).toHaveLength(
    1,
  );
  expect(
    told({ overview: `甲。${sentences.slice(1).join("。")}` }, { overview: `乙。${sentences.slice(1).join("。")}` }),
  ).toEqual([]);
});

test("projects may rest on the same rules, and are kept in order by the same", () => {
  expect(told({ basis: LONG }, { basis: LONG })).toEqual([]);
  expect(told({ measures: LONG }, { measures: LONG })).toEqual([
    "info perfPassageRepeated 保证项目实施的制度、措施 项目0 保证项目实施的制度、措施",
  ]);
});

test("a goal of both periods is told once", () => {
  expect(told({ lifeGoal: LONG, yearGoal: LONG }, { lifeGoal: LONG, yearGoal: LONG })).toHaveLength(1);
});

test("what a project rests on is not what it is", () => {
  expect(told({ basis: LONG, overview: LONG })).toEqual(["info perfFieldRepeated 立项依据 – 项目概况"]);
  expect(told({ basis: "县委县政府通知", overview: "县委县政府通知" })).toEqual([]);
});
