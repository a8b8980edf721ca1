import {
  contentLine,
  costLine,
  faultWords,
  projectView,
  qualityLine,
  quantityLine,
  timeLine,
} from "../../../../test/support/readForm";
import type { FormWords, IndicatorLine } from "../../../../test/support/readForm";
import { checkTexts } from "./textAgainstIndicators";

const told = (
  overview: string,
  indicators: readonly IndicatorLine[],
  more: Partial<FormWords> = {},
): readonly string[] =>
  faultWords(
    checkTexts(
      projectView({ name: "甲项目", life: 1, year: 1, indicators, ...more, fields: { overview, ...more.fields } }),
    ),
    "printed",
    "indicator",
    "often",
    "aimed",
  ).map((line) => line.replace(/ –/g, ""));

test("how often a thing is done, wherever its name stands in the sentence", () => {
  const overview =
    "工作经费用于每周一到二次,对非法超限超载车辆的稽查和管控,费用3万元;每年对人员进行一到两次的培训学习。";
  expect(
    told(overview, [
      quantityLine("流动稽查次数", "≥24次"),
      timeLine("流动稽查时间", "2次/月"),
      quantityLine("宣传培训场次", "≥2次"),
      quantityLine("重特大超限超载事故发生次数", "0次"),
    ]),
  ).toEqual([
    "warning perfFrequencyDiffers 工作经费用于每周一到二次,对非法超限超载车辆的稽查和管控 流动稽查次数 ≥24次 52～104 24",
    "warning perfFrequencyDiffers 工作经费用于每周一到二次,对非法超限超载车辆的稽查和管控 流动稽查时间 2次/月 52～104 24",
  ]);
  expect(told(overview, [quantityLine("流动稽查次数", "≥52次")])).toEqual([]);
});

test("按年 in the plan against 每月 of the indicator, and not by a word that anything has", () => {
  const plan = "遗属补助按年发放,取暖费按年发放";
  expect(told(plan, [timeLine("发放取暖费时间", "按年")])).toEqual([]);
  expect(told(plan, [timeLine("发放遗属补助时间", "每月")])).toEqual([
    "warning perfFrequencyDiffers 遗属补助按年发放,取暖费按年发放 发放遗属补助时间 每月 1 12",
  ]);
});

test.each([
  ["各类党报党刊约20种，各种书籍约80多种", quantityLine("发放党报党刊", "≥20种"), 0],
  ["各类党报党刊约20种，各种书籍约80多种", quantityLine("发放党报党刊", "≥80种"), 1],
  ["用于报刊的订阅，各类党报党刊约20种，各种书籍约80多种", quantityLine("报刊种类", "≥80种"), 0],
  ["用于报刊的订阅，各类党报党刊约20种，各种书籍约80多种", quantityLine("报刊种类", "≥90种"), 1],
  ["每支队伍不少于100人", quantityLine("参加活动人数", "≥100人"), 0],
  ["每支队伍不少于100人", quantityLine("参加活动人数", "≥200人"), 1],
  ["每支队伍不少于100人，观众2000人", quantityLine("参加活动人数", "≥200人"), 0],
  ["每次人数不多于10人", quantityLine("出访团队人数", "≥2人"), 0],
  ["每次人数不多于10人", quantityLine("出访团队人数", "≥12人"), 1],
  ["覆盖445个行政村", quantityLine("", "≥445个"), 0],
  ["覆盖455个行政村", quantityLine("", "≥445个"), 1],
  ["群众满意度达到95%以上", contentLine("群众满意度", "≥95%"), 0],
  ["群众满意度达到90%以上", contentLine("群众满意度", "≥95%"), 1],
  ["按当年低保的80%发放补助", qualityLine("补助发放达标率", "100%"), 0],
  ["人均成本不高于10万元", costLine("每人出国成本", "≤10万"), 0],
  ["人均成本不高于10万元", costLine("每人出国成本", "≤12万"), 1],
  ["购置设备10万元", costLine("设备购置标准", "≤12万元"), 0],
  ["云服务器租金6万元，链路费4万元", costLine("云服务器租金", "≤3万元/台"), 0],
  ["云服务器租金每台6万元，链路费4万元", costLine("云服务器租金", "≤5万元/台"), 1],
  ["24小时值守，故障恢复", qualityLine("核心系统服务时长", "20小时/天"), 0],
  ["开展治超巡查2次，培训3次", quantityLine("治超会议次数", "≥4次"), 0],
] as const)("%s against %p: %d", (overview, indicator, count) => {
  expect(told(overview, [indicator], { name: "治超工作经费" })).toHaveLength(count);
});

test("of two prices each has its own, and one that agrees is enough", () => {
  const overview = "按月发放遗属补助632元/月,离休人员补助1349元/月,发放取暖费3920元/年";
  const lines = (first: string, second: string): readonly IndicatorLine[] => [
    costLine("退休人员遗属发放标准", first),
    costLine("离休人员遗属发放标准", second),
    costLine("取暖费发放标准", "3920元"),
  ];
  expect(told(overview, lines("632元/人/月", "1349元/人/月"), { name: "遗属补助" })).toEqual([]);
  expect(told(overview, lines("732元/人/月", "1349元/人/月"), { name: "遗属补助" })).toHaveLength(1);
  expect(told(overview, lines("632元/人/月", "1439元/人/月"), { name: "遗属补助" })).toHaveLength(1);
});

test("so many of each are so many of all", () => {
  expect(told("全乡15个村，每村3名干部", [quantityLine("村干部人数", "45人")])).toEqual([]);
  expect(told("全乡15个村，每村3名干部", [quantityLine("村干部人数", "40人")])).toHaveLength(1);
});

test("several numbers may be the indicator's together, and 各 makes more of one", () => {
  expect(told("服务器设备1台，扫描设备2台", [quantityLine("购置设备数量", "3台")])).toEqual([]);
  expect(told("服务器设备1台，扫描设备2台", [quantityLine("购置设备数量", "4台")])).toHaveLength(1);
  expect(told("1月、7月各慰问一次", [quantityLine("慰问次数", "2次")])).toEqual([]);
  expect(told("7月慰问一次", [quantityLine("慰问次数", "2次")])).toHaveLength(1);
});

test("an overview of several years may tell of all of them", () => {
  const of = (overview: string, life: number): readonly string[] =>
    told(overview, [quantityLine("改造小区数量", "≥5个")], {
      life,
      yearIndicators: [quantityLine("改造小区数量", "≥2个")],
    });
  expect(of("改造老旧小区5个", 3)).toEqual([]);
  expect(of("改造老旧小区2个", 3)).toEqual([]);
  expect(of("改造老旧小区4个", 3)).toHaveLength(1);
});

test("overview and plan of several years' money tell the year's", () => {
  expect(
    told("全年检查12次", [quantityLine("检查次数", "≥36次")], {
      life: 3,
      yearIndicators: [quantityLine("检查次数", "≥12次")],
    }),
  ).toEqual([]);
});

test("a price without a name is known by what it is for, where it alone is for that", () => {
  const overview = "购置垃圾桶200个，每个500元；保洁员20人，每人每月1500元";
  expect(told(overview, [costLine("工资标准", "1500元/人/月"), costLine("采购单价", "≤500元/个")])).toEqual([]);
  expect(told(overview, [costLine("工资标准", "1600元/人/月"), costLine("采购单价", "≤500元/个")])).toHaveLength(1);
  expect(told(`${overview}，网格员每人每月100元`, [costLine("工资标准", "1600元/人/月")])).toEqual([]);
});

test("a goal is compared with its own period, and what both say is told once", () => {
  const goals = { lifeGoal: "培训干部10次", yearGoal: "培训干部2次" };
  expect(
    told("", [quantityLine("培训次数", "≥10次")], {
      yearIndicators: [quantityLine("培训次数", "≥2次")],
      fields: goals,
    }),
  ).toEqual([]);
  expect(
    told("", [quantityLine("培训次数", "≥10次")], {
      yearIndicators: [quantityLine("培训次数", "≥3次")],
      fields: goals,
    }),
  ).toEqual(["warning perfTextDiffers 培训干部2次 培训次数 ≥3次"]);
  expect(told("培训干部5次", [quantityLine("培训次数", "≥10次")])).toEqual([
    "warning perfTextDiffers 培训干部5次 培训次数 ≥10次",
  ]);
});
