import { faultWords, projectView } from "../../../../test/support/readForm";
import { checkProducts } from "./products";

const told = (overview: string, year: number): readonly string[] =>
  faultWords(
    checkProducts(projectView({ name: "甲", life: year, year, fields: { overview } }), 2026),
    "formula",
    "printed",
    "sum",
    "result",
    "stated",
    "amount",
    "open",
  ).map((line) => line.replace(/ –/g, ""));

test("times, people and price make the stated amount", () => {
  const text = (people: number): string =>
    `每年大约安排5次出国访问活动，每次人数不多于${String(people)}人，人均成本不高于10万元，项目资金总额为100万元整。`;
  expect(told(text(10), 1_000_000)).toEqual([
    "warning perfProductDiffers 5次×10人×10万元/人 500万元 项目资金总额为100万元 按写明的上限",
  ]);
  expect(told(text(2), 1_000_000)).toEqual([]);
});

test("prices of a month are those of twelve, with the plain amounts beside them", () => {
  const text = (month: number): string =>
    `按月发放遗属补助${String(month)}元/月，离休人员补助1349元/月，发放取暖费3920元/年，费用总计27692元。`;
  expect(told(text(632), 27_692)).toEqual([]);
  expect(told(text(633), 27_692)).toEqual([
    "warning perfProductDiffers 633元/月×12 + 1,349元/月×12 + 3,920元/年 27,704元 费用总计27692元",
  ]);
  expect(told("按月发放补助1000元/月，购置设备8000元，共计20000元。", 20_000)).toEqual([]);
});

test("a price for each of several people, beside one that is not, may be that of one of them", () => {
  const text = (month: number): string =>
    `共有2名遗属，每人每月${String(month)}元，离休人员补助1349元/月，发放取暖费3920元/年，费用总计27692元。`;
  expect(told(text(632), 27_692)).toEqual([]);
  expect(told(text(633), 27_692)).toHaveLength(1);
});

test("what the whole year costs is the amount, no price", () => {
  const text = (people: string): string => `我单位共有${people}名人员，按每人每月1900元发放津贴，全年共需638400元。`;
  expect(told(text("28"), 638_400)).toEqual([]);
  expect(told(text("十八"), 638_400)).toEqual([
    "warning perfProductDiffers 18名×1,900元/人/月×12 41.04万元 全年共需638400元",
  ]);
});

test.each([
  ["培训200人，每人400元，共计8万元。", []],
  ["培训200人，每人400元，共计9万元。", ["warning perfProductDiffers 200人×400元/人 8万元 共计9万元"]],
  ["聘用3名协管员，每人每月1500元，共计5.4万元。", []],
  [
    "聘用3名协管员，每人每月1500元，发10个月，共计5.4万元。",
    ["warning perfProductDiffers 10个月×3名×1,500元/人/月 4.5万元 共计5.4万元"],
  ],
  ["10个村，每村5000元，共5万元。", []],
  ["每年一到两次培训，每次2万元，共3万元。", []],
  ["每年一到两次培训，每次2万元，共5万元。", ["warning perfProductDiffers 1～2次×2万元/次 2万元～4万元 共5万元"]],
  ["每季度开展2次检查，每次1000元，共计8000元。", []],
  ["20人培训5天，每人每天100元，共计1万元。", []],
])("%s", (text, expected) => {
  expect(
    told(
      text,
      text.includes("9万元")
        ? 90_000
        : text.includes("5.4")
          ? 54_000
          : text.includes("8000")
            ? 8_000
            : text.includes("1万元")
              ? 10_000
              : text.includes("8万元")
                ? 80_000
                : 50_000,
    ),
  ).toEqual(expected);
});

test("nothing is said where a count is missing, or nothing says that it is the whole", () => {
  expect(told("每人400元，共计8万元。", 80_000)).toEqual([]);
  expect(told("培训200人，每人每天40元，共计9万元。", 90_000)).toEqual([]);
  expect(told("培训200人，每人400元，另购置设备。", 900_000)).toEqual([]);
});

test("more than the whole amount is told without a total", () => {
  expect(told("培训200人，每人400元。", 70_000)).toEqual(["warning perfProductDiffers 200人×400元/人 8万元 7万元"]);
  expect(told("培训200人，每人不高于400元。", 70_000)).toEqual([]);
});

test("of people of several kinds who are counted together, any share may be of each", () => {
  const text = (sum: number): string =>
    `80岁以上老人每人每月50元，90岁以上老人每人每月100元，共有1200人，预计共需${String(sum)}万元。`;
  expect(told(text(90), 900_000)).toEqual([]);
  expect(told(text(250), 2_500_000)).toHaveLength(1);
  expect(told(text(60), 600_000)).toHaveLength(1);
});

test("each part of a sentence has its own counts", () => {
  expect(told("在职职工64人,每人500元;退休职工20人,每人600元,合计4.4万元。", 44_000)).toEqual([]);
  expect(told("在职职工64人,每人500元;退休职工21人,每人600元,合计4.4万元。", 44_000)).toHaveLength(1);
});

test("the amount right behind a price is what it makes, where no other price is beside it", () => {
  expect(told("专线10条，每条每月1000元，需12万元；其他8万元。", 200_000)).toEqual([]);
  expect(told("专线10条，每条每月1100元，需12万元；其他8万元。", 200_000)).toEqual([
    "warning perfProductDiffers 10条×1,100元/条/月×12 13.2万元 需12万元",
  ]);
  expect(told("专线10条，每条每月1100元；另需12万元；其他8万元。", 200_000)).toEqual([]);
  expect(told("小学生20名每人1000元，初中生10名每人1250元，共3.25万元；其他8万元。", 112_500)).toEqual([]);
});

test("of several ways the one with the nearest counts is told", () => {
  expect(told("小学生20名每人1000元，初中生10名每人1250元，共12万元。", 120_000)).toEqual([
    "warning perfProductDiffers 20名×1,000元/人 + 10名×1,250元/人 3.25万元 共12万元",
  ]);
});

test("people of each village, and of all villages", () => {
  expect(told("全乡15个村，每村3名干部，每人每月2000元，共需108万元。", 1_080_000)).toEqual([]);
  expect(told("全乡15个村，每村3名干部，每人每月2000元，共需118万元。", 1_180_000)).toHaveLength(1);
});

test("a price that is worked out to a part of the list is explained", () => {
  expect(told("培训200人，每人400元，需8万元；购置设备22万元，共计30万元。", 300_000)).toEqual([]);
});

test("an equation is right or wrong by itself", () => {
  expect(told("2人×632元/月×12个月=15168元。", 900_000)).toEqual([]);
  expect(told("2人×632元/月×12个月=15186元。", 900_000)).toEqual([
    "error perfEquationWrong 2人×632元/月×12个月=15186元 15,168元 15,186元",
  ]);
  expect(told("632元/月×12＝7,584元", 900_000)).toEqual([]);
  expect(told("约2人×632元=1300元", 900_000)).toEqual([]);
});

test.each([
  ["聘用协管人员10名，每人每月2000元，全年24万元；办公费3万元，培训费3万元。", 300_000],
  ["云存储服务费每月5000元，全年6万元；通讯费按季度支付，每季度1万元，共4万元。", 100_000],
  ["服务器租金每月5000元，全年6万元；链路费每月3333元，全年4万元。", 100_000],
])("a price and what it makes are the same money: %s", (text, amount) => {
  expect(told(text, amount)).toEqual([]);
});

test("what the price makes is still held against what is stated", () => {
  expect(told("聘用协管人员10名，每人每月2000元，共需25万元；办公费3万元。", 280_000)).toEqual([
    "warning perfProductDiffers 10名×2,000元/人/月×12 24万元 共需25万元",
  ]);
});

test("批 are counted by 批次", () => {
  const text = (times: number): string => `计划出国${String(times)}批次，每批4人，人均5万元，共计100万元。`;
  expect(told(text(5), 1_000_000)).toEqual([]);
  expect(told(text(6), 1_000_000)).toEqual(["warning perfProductDiffers 6批次×4人×5万元/人 120万元 共计100万元"]);
});

test("what is not the money of the year is told, though counts and price make that", () => {
  expect(told("屋面防水1250平方米，每平方米200元，概算52万元。", 250_000)).toEqual([
    "warning perfProductDiffers 1,250平方米×200元/平方米 25万元 概算52万元",
  ]);
  expect(told("聘用8人，人均每月4500元，按12个月计算，全年需42.3万元。", 432_000)).toEqual([
    "warning perfProductDiffers 12个月×8人×4,500元/人/月 43.2万元 全年需42.3万元",
  ]);
  expect(told("保洁66万平方米，每平方米每年3元，全年费用189万元。", 1_980_000)).toHaveLength(1);
  expect(
    told("举办4期，每期60人、3天，人均每天300元，合计18万元。其中：食宿费9万元、师资费9万元。", 180_000),
  ).toHaveLength(1);
});

test("a price that is named as one is for what is counted before it", () => {
  const text = (price: number): string =>
    `购置计算机14台，单价5000元，计7万元；购置一体机4台，单价${String(price)}元，计2.8万元。合计9.8万元。`;
  expect(told(text(7000), 98_000)).toEqual([]);
  expect(told(text(700), 98_000)).toEqual(["warning perfProductDiffers 4台×700元/台 2,800元 计2.8万元"]);
  expect(told("另购置设备，单价700元，计2.8万元。", 98_000)).toEqual([]);
});

test("of several counts the one of the price's own name, or right before it, is taken", () => {
  const roads = (village: number): string =>
    `列养里程1080公里，其中县道240公里、乡道360公里、村道${String(village)}公里，按照县道每公里3000元、乡道每公里1500元、村道每公里750元安排，共计162万元。`;
  expect(told(roads(480), 1_620_000)).toEqual([]);
  expect(told(roads(580), 1_620_000)).toHaveLength(1);
  expect(told("海报600份，每份12元，折页3000份，每份1.6元，共1.2万元。", 12_000)).toEqual([]);
  expect(told("海报600份，每份12元，折页3000份，每份2.6元，共1.2万元。", 12_000)).toEqual([
    "warning perfProductDiffers 600份×12元/份 + 3,000份×2.6元/份 1.5万元 共1.2万元",
  ]);
});

test("people of whom no price is told may have the rest", () => {
  expect(told("小学生200名每人1000元，初中生160名每人1250元，幼儿40名，合计62万元。", 620_000)).toEqual([]);
  expect(told("小学生200名每人1000元，初中生160名每人1250元，合计62万元。", 620_000)).toHaveLength(1);
});

test("about so much is not held to the cent", () => {
  expect(told("按每月约1600元安排，全年约2万元。", 20_000)).toEqual([]);
  expect(told("按每月约2600元安排，全年约2万元。", 20_000)).toEqual([
    "warning perfProductDiffers 2,600元/月×12 3.12万元 全年约2万元 按写明的大约数",
  ]);
});

test("wages of a month are for each of those right before them, or for all", () => {
  expect(told("司机3人，月工资3500元，共需12.6万元；办公费1万元。", 136_000)).toEqual([]);
  expect(told("司机3人，月工资3500元，共需4.2万元；办公费1万元。", 52_000)).toEqual([]);
  expect(told("司机3人，月工资3500元，共需13万元；办公费1万元。", 140_000)).toHaveLength(1);
});

test("a small price is no rounded one", () => {
  expect(told("用水5000吨，每吨5元，计2.4万元；电费3万元。", 54_000)).toHaveLength(1);
});

test("a price in brackets behind what it makes", () => {
  expect(told("第三方费用9万元（1万元/个），评价9个项目；评审费1万元。", 100_000)).toEqual([]);
  expect(told("第三方费用9万元（2万元/个），评价9个项目；评审费1万元。", 100_000)).toHaveLength(1);
});

test("of several ways to count the one that comes nearest is told", () => {
  expect(told("现有车辆22辆，其中轿车12辆、越野车10辆，每辆年均3.1万元，共62万元。", 620_000)).toEqual([
    "warning perfProductDiffers 22辆×3.1万元/辆/年 68.2万元 共62万元",
  ]);
});
