import { costLine, faultWords, projectView } from "../../../../test/support/readForm";
import { checkParts } from "./parts";

const told = (
  overview: string,
  costs: readonly string[] = [],
  name = "治超工作经费",
  life = 300_000,
): readonly string[] =>
  faultWords(
    checkParts(
      projectView({
        name,
        life,
        year: 300_000,
        fields: { overview },
        indicators: costs.map((cost) => costLine(...(cost.split(" ") as [string, string]))),
      }),
      2026,
    ),
    "parts",
    "sum",
    "difference",
    "printed",
    "hint",
    "cost",
    "costs",
  ).map((line) => line.replace(/ –/g, ""));

test("parts make the amount of the year, or of the whole duration", () => {
  expect(told("其中培训10万元、宣传20万元。")).toEqual([]);
  expect(told("其中培训10万元、宣传19万元。")).toEqual(["warning perfPartsDiffer 培训10万元、宣传19万元 29万元 1万元"]);
  expect(told("其中培训10万元、宣传50万元。", [], "治超", 600_000)).toEqual([]);
  expect(told("其中培训10-15万元、宣传18万元。")).toEqual([]);
});

test("a list of less than half may be of examples", () => {
  expect(told("其中培训10万元、宣传5万元。")).toEqual(["warning perfPartsDiffer 培训10万元、宣传5万元 15万元 15万元"]);
  expect(told("其中培训10万元、宣传4万元。")).toEqual(["info perfPartsDiffer 培训10万元、宣传4万元 14万元 16万元"]);
  expect(told("主要用于培训等，其中培训10万元。")).toEqual([]);
});

test("a stated whole is the amount; a subtotal is none", () => {
  expect(told("培训、宣传共计29万元。")).toEqual(["warning perfTotalDiffers 1万元 培训、宣传共计29万元"]);
  expect(told("培训、宣传共计30万元。")).toEqual([]);
  expect(told("硬件5万元，软件5万元，共计10万元；宣传20万元。")).toEqual([]);
});

test("parted in two ways, one after the other, is the same money twice", () => {
  expect(told("上半年支付15万元，下半年支付15万元；租金18万元，链路费12万元。")).toEqual([]);
  expect(told("上半年支付15万元，下半年支付15万元；租金18万元，链路费11万元。")).toHaveLength(1);
});

test("prices of one and what they make", () => {
  expect(
    told("垃圾桶200个，每个500元，共10万元；保洁员每人每月1500元，共16万元；宣传费4万元。", [
      "宣传成本 ≤4万元",
      "工资标准 1500元/人/月",
    ]),
  ).toEqual([]);
  expect(told("保洁员10人，每人每月1500元；设备8万元，宣传费4万元。")).toEqual([]);
  expect(told("保洁员，每人每月1500元；设备8万元，宣传费4万元。")).toEqual([]);
  expect(told("保洁员，每人每月1500元；设备8万元，宣传费24万元。")).toEqual([
    "warning perfPartsDiffer 设备8万元、宣传费24万元 32万元 2万元",
  ]);
  expect(told("物业费18万元/年，电费10万元，水费2万元。")).toEqual([]);
});

test("where the money comes from is not what it costs", () => {
  expect(told("其中：上级专项资金20万元，县级配套10万元。", ["设备 ≤15万元", "软件 ≤15万元"])).toEqual([]);
});

test("the parts of a part do not count again", () => {
  expect(told("设备20万元，其中电脑12万元，打印机8万元；培训10万元。")).toEqual([]);
});

test("parts of one name are one indicator together, and the other way round something is said", () => {
  expect(
    told("稽查23万元；一到两次的培训学习，费用2万元；安排宣传，费用5万元。", [
      "稽查费用 ≤23万元",
      "宣传培训成本 ≤7万元",
    ]),
  ).toEqual([]);
  expect(
    told("稽查23万元；一到两次的培训学习，费用2万元；安排宣传，费用5万元。", [
      "稽查费用 ≤23万元",
      "宣传培训成本 ≤6万元",
    ]),
  ).toEqual(["warning perfPartAndCostDiffer 一到两次的培训学习2万元、安排宣传5万元 7万元 宣传培训成本 ≤6万元"]);
});

test("a part without an indicator, and one under another name", () => {
  expect(told("购买办公用品10万元，购买扶贫产品20万元。", ["购买扶贫产品 ≤20万元"])).toEqual([
    "warning perfPartWithoutCost 购买办公用品10万元 购买扶贫产品 ≤20万元",
  ]);
  expect(told("流动稽查10万元，平台外包20万元。", ["平台服务费 ≤20万元", "办公支出 ≤10万元"])).toEqual([
    "warning perfPartsNamedOtherwise 流动稽查10万元 办公支出 ≤10万元",
  ]);
  expect(told("通讯费10万元、软件更新15万元，维修费5万元。", ["运行成本 ≤15万元", "维护成本 ≤15万元"])).toEqual([
    "info perfPartsNamedOtherwise 通讯费10万元、软件更新15万元、维修费5万元 运行成本 ≤15万元、维护成本 ≤15万元",
  ]);
});

test("one indicator that is left for several parts may be their sum", () => {
  expect(
    told("数字化20万元；购置服务器1台4万元、扫描仪2台共6万元。", ["数字化成本 ≤20万元", "设备采购成本 ≤10万元"]),
  ).toEqual([]);
});

test("words of the project's own name are enough for the same amount alone", () => {
  expect(told("其中日报10万元，其他报刊20万元。", ["日报 ≤10万元", "其他书籍报刊 ≤20万元"], "报刊订阅费")).toEqual([]);
});

test("where the sum is wrong, the indicator that says otherwise is told with it", () => {
  expect(told("其中日报10万元，党刊25万元。", ["日报 ≤10万元", "党刊 ≤20万元"])).toEqual([
    "warning perfPartsDiffer 日报10万元、党刊25万元 35万元 5万元 “党刊25万元”与成本指标“党刊 ≤20万元”不同",
  ]);
});

test("one indicator of the whole amount needs no parts", () => {
  expect(told("购买办公用品10万元，购买扶贫产品20万元。", ["工作经费 ≤30万元"])).toEqual([]);
});

test("a first amount whose parts make the money of the year is told itself, not added to them", () => {
  expect(told("办案经费35万元，其中：差旅费18万元，租赁费12万元。")).toEqual([
    "warning perfTotalDiffers 5万元 办案经费35万元",
  ]);
});

test("instalments are no parts", () => {
  expect(told("委托编制规划，合同签订后支付30%即9万元，评审后支付50%即15万元，入库后支付20%即6万元。")).toEqual([]);
});

test("an amount that stands alone is no more than the whole, and what its cost indicator says", () => {
  expect(told("聘请法律顾问，年服务费40万元。")).toEqual(["warning perfTotalDiffers 10万元 年服务费40万元"]);
  expect(told("聘请法律顾问，年服务费20万元。", ["法律顾问服务费 ≤30万元"])).toEqual([
    "warning perfPartAndCostDiffer 年服务费20万元 法律顾问服务费 ≤30万元",
  ]);
  expect(told("聘请法律顾问，年服务费20万元。", ["法律顾问服务费 ≤20万元", "办公费 ≤10万元"])).toEqual([]);
  expect(told("用于培训考察25万元，走访慰问每人500元。", ["培训考察费用 ≤20万元"])).toHaveLength(1);
  expect(told("服务企业，预计纳税40万元。")).toEqual([]);
});

test("a part is called by what stands before its count or price", () => {
  expect(told("电费按每度0.8元、年用电12.5万度计10万元；小计费用；宣传费19万元。")[0]).toContain("电费10万元");
});

test("amounts that are listed behind their names together are held against no cost of a name", () => {
  expect(told("储备编织袋、救生衣，采购费用分别为10万元、20万元。", ["物资采购费 ≤30万元"])).toEqual([]);
});

test("what was paid in other years is no part, and 系统服务 is what 系统服务费 pays", () => {
  expect(told("近三年年均发放48万元。2026年安排30万元，其中培训10万元、宣传20万元。")).toEqual([]);
  expect(told("主要用于系统服务10万元、宣传20万元。", ["系统服务费 ≤10万元", "宣传费 ≤20万元"])).toEqual([]);
});

test("another whole that the text states has the parts, and the budget pays some of it", () => {
  expect(told("培训20万元、宣传10.2万元，合计30.2万元，预算安排30万元，不足部分自筹。")).toEqual([]);
  expect(told("总投资300万元，其中省级资金270万元、县级配套30万元。")).toEqual([]);
  expect(told("总投资300万元，其中省级资金260万元、县级配套30万元。")).toHaveLength(1);
});

test("standards that are made, and people who are brought in, cost money like anything else", () => {
  expect(told("标准制修订20万元、审查会10万元。")).toEqual([]);
  expect(told("标准制修订20万元、审查会11万元。")).toHaveLength(1);
  expect(told("购置设备21万元，人才引进9万元。")).toEqual([]);
  expect(told("购置设备21万元，人才引进19万元。")).toHaveLength(1);
  expect(told("高标准农田建设20万元、设计10万元。")).toEqual([]);
});

test("who pays how much of a price is no part", () => {
  expect(told("补助标准每人每年700元，其中县级承担50元，6000人需30万元。")).toEqual([]);
  expect(told("保管费用21.4万元；贷款利息补贴8.6万元。")).toEqual([]);
  expect(told("保管费用21.4万元；贷款利息补贴18.6万元。")).toHaveLength(1);
});
