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
      2026,
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
    "info perfFrequencyDiffers 每年对人员进行一到两次的培训学习 宣传培训场次 ≥2次 1～2 2",
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

test("at least so many a month promise no more than that", () => {
  expect(told("每月至少安排8场。", [quantityLine("演出场次", "≥100场")])).toEqual([]);
  expect(told("每月至少安排8场。", [quantityLine("演出场次", "≥80场")])).toHaveLength(1);
  expect(told("每年至少安排8场。", [quantityLine("演出场次", "≥10场")])).toHaveLength(1);
});

test("so often in some months of the year", () => {
  expect(told("5至10月每月开展消杀2次。", [quantityLine("消杀次数", "≥12次")])).toEqual([]);
  expect(told("5至10月每月开展消杀2次。", [quantityLine("消杀次数", "≥24次")])).toHaveLength(1);
  expect(told("11-2月每月开展消杀2次。", [quantityLine("消杀次数", "≥8次")])).toEqual([]);
  expect(told("汛期每周开展巡查2次。", [quantityLine("巡查次数", "≥24次")])).toEqual([]);
});

test("how the money is paid says nothing of what is done", () => {
  expect(told("费用分两次支付。", [quantityLine("提供法律咨询次数", "≥50次")])).toEqual([]);
});

test("prices of other things are no other prices", () => {
  const rent = costLine("云服务器租金", "≤3万元/台");
  expect(told("补助对象每人1万元。", [rent])).toEqual([]);
  expect(told("云服务器租金每月5000元。", [rent])).toEqual([]);
  expect(told("云服务器租金每台4万元。", [rent])).toHaveLength(1);
  expect(told("光纤租金按季度支付4.5万元。", [costLine("光纤月租金", "≤600元/条/月")])).toEqual([]);
  expect(told("光纤租金每条每月700元。", [costLine("光纤月租金", "≤600元/条/月")])).toHaveLength(1);
  expect(told("每个项目平均2万元。", [costLine("单个项目审计费", "≤3万元/个")])).toHaveLength(1);
});

test("a price that is called one, and what it is for in the clause before", () => {
  expect(told("购置计算机14台，单价5000元。", [costLine("计算机单价", "≤5000元/台")])).toEqual([]);
  expect(told("购置计算机14台，单价5000元。", [costLine("计算机单价", "≤6000元/台")])).toEqual([
    "warning perfTextDiffers 单价5000元 计算机单价 ≤6000元/台",
  ]);
  expect(
    told("组织代表开展视察活动，全年不少于6次。", [
      quantityLine("组织视察次数", "≥4次"),
      timeLine("活动时间", "每季度"),
    ]),
  ).toHaveLength(1);
});

test("the mention that differs is told, of those that can be held against the indicator", () => {
  expect(told("首次认定每人奖励10万元，重新认定每家奖励6万元。", [costLine("重新认定奖励标准", "5万元/家")])).toEqual([
    "warning perfTextDiffers 重新认定每家奖励6万元 重新认定奖励标准 5万元/家",
  ]);
});

test("a rate is one of its own name", () => {
  const satisfied = contentLine("企业满意度", "≥90%");
  expect(told("重点企业检查覆盖率100%，隐患整改率100%。", [satisfied])).toEqual([]);
  expect(told("重点企业满意度达到85%。", [satisfied])).toHaveLength(1);
  expect(told("检测样品250个，合格率达到90%以上。", [qualityLine("农产品检测合格率", "≥97%")])).toHaveLength(1);
  expect(told("强制免疫密度达到80%以上。", [qualityLine("免疫密度", "≥90%")])).toHaveLength(1);
  expect(told("治安案件发案率下降8%以上。", [qualityLine("治安案件发案率下降比例", "≥5%")])).toHaveLength(1);
});

test("minutes and hours are the same time", () => {
  expect(told("故障修复时间不超过4小时。", [timeLine("故障修复时间", "≤40分钟")])).toHaveLength(1);
  expect(told("故障修复时间不超过0.5小时。", [timeLine("故障修复时间", "≤30分钟")])).toEqual([]);
  expect(told("提供7×24小时服务。", [timeLine("接听响应时间", "≤15秒")])).toEqual([]);
});

test("按季发放 beside the one indicator that tells how often, by its verb", () => {
  expect(told("按季发放，每季度末月打卡到人。", [timeLine("发放频次", "按季")])).toEqual([]);
  expect(told("按季发放，每季度末月打卡到人。", [timeLine("发放频次", "按月")])).toHaveLength(1);
  expect(told("按季考核。", [timeLine("发放频次", "按月")])).toEqual([]);
});

test("the one 场 of a goal is that of the one indicator in 场", () => {
  const lines = [quantityLine("演出场次", "≥100场")];
  expect(told("", lines, { fields: { yearGoal: "全年送戏下乡150场。" } })).toHaveLength(1);
  expect(told("", lines, { fields: { yearGoal: "全年送戏下乡100场。" } })).toEqual([]);
  expect(told("全年送戏下乡150场。", lines)).toEqual([]);
  expect(told("", [quantityLine("服务企业", "≥100家")], { fields: { yearGoal: "新增市场主体150家。" } })).toEqual([]);
});

test("what is told of other years is not held against the indicator", () => {
  const lines = [quantityLine("垫付人次", "≥20人次")];
  expect(told("2024年垫付18人次、19.6万元，2026年预计垫付20人次。", lines)).toEqual([]);
  expect(told("2024年垫付18人次。", lines)).toEqual([]);
  expect(told("近三年年均垫付18人次。", lines)).toEqual([]);
  expect(told("2024年垫付18人次、19.6万元，2026年预计垫付25人次。", lines)).toEqual([
    "warning perfTextDiffers 2026年预计垫付25人次 垫付人次 ≥20人次",
  ]);
});

test("so many in each quarter are four times as many in the year", () => {
  const lines = [quantityLine("核查图斑数量", "≥800个")];
  expect(told("图斑按季度核查，每季度约200个。", lines)).toEqual([]);
  expect(told("图斑按季度核查，每季度约300个。", lines)).toHaveLength(1);
});

test("what is named before the number is counted, too", () => {
  const lines = [quantityLine("免费开放场馆数量", "=20个")];
  expect(told("图书馆、文化馆、博物馆和17个乡镇文化站免费开放。", lines)).toEqual([]);
  expect(told("县图书馆等18个场馆免费开放。", lines)).toHaveLength(1);
});

test("each week at all of the places", () => {
  expect(told("每周对各站巡检1次。", [quantityLine("巡检频次", "1次/周")])).toEqual([]);
  expect(told("每周对各站巡检2次。", [quantityLine("巡检频次", "1次/周")])).toHaveLength(1);
});

test("what all pay for one beside what the budget pays", () => {
  const lines = [costLine("县级亩均配套标准", "≤300元/亩")];
  expect(told("亩均投资3000元，县级配套（亩均300元）。", lines)).toEqual([]);
});

test("the price of whoever the clause before names", () => {
  const overview = "寄宿制托养30人，每人每年补助9600元；日间照料40人，每人每年补助4800元。";
  const lines = (price: string): readonly IndicatorLine[] => [
    costLine("寄宿制补助标准", "9600元/人/年"),
    costLine("日间照料补助标准", price),
  ];
  expect(told(overview, lines("4800元/人/年"))).toEqual([]);
  expect(told(overview, lines("9600元/人/年"))).toHaveLength(1);
});

test("once or twice a year leaves less than at least twice: a hint", () => {
  const overview = "每年组织一到两次培训。";
  expect(told(overview, [quantityLine("培训次数", "≥2次")])).toEqual([
    "info perfFrequencyDiffers 每年组织一到两次培训 培训次数 ≥2次 1～2 2",
  ]);
  expect(told(overview, [quantityLine("培训次数", "≥1次")])).toEqual([]);
  expect(told(overview, [quantityLine("培训次数", "2次")])).toEqual([]);
});
