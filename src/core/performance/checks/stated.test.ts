import { projectView } from "../../../../test/support/readForm";
import { plainAmounts } from "./stated";

const told = (overview: string): readonly string[] =>
  plainAmounts(projectView({ name: "甲", year: 300_000, fields: { overview } }), 2026).map(
    ({ name, quantity, isTotal }) => `${name}|${quantity.printed}${isTotal ? "|total" : ""}`,
  );

test.each([
  ["其中太行日报3万元,党报党刊8万元,其他报刊5万元。", ["太行日报|3万元", "党报党刊|8万元", "其他报刊|5万元"]],
  [
    "用于购买墨盒、碳素笔等办公用品支出3000元，用于购买扶贫产品12000元。",
    ["购买墨盒、碳素笔等办公用品|3000元", "购买扶贫产品|12000元"],
  ],
  ["热线等共计28万元。", ["热线等|28万元|total"]],
  ["预算安排28万元用于巡游。", ["预算安排|28万元|total"]],
  ["费用总计28万元", ["费用总|28万元|total"]],
  ["硬件和软件30万元", ["硬件和软件|30万元|total"]],
  ["总投资900万元，2026年安排28万元", ["2026年|28万元|total"]],
  ["共30万元，其中：硬件30万元", ["共|30万元|total", "硬件|30万元"]],
])("%s", (overview, expected) => {
  expect(told(overview)).toEqual(expected);
});

test("what a product makes is an amount, its factors are none", () => {
  expect(told("培训费2人×3万元=6万元，设备24万元")).toEqual(["培训费|=6万元", "设备|24万元"]);
});

test.each([
  "上年安排20万元",
  "2024年投入50万元",
  "累计投资500万元",
  "合同价款20万元",
  "每人每年2万元",
  "补助标准2万元",
  "人均1万元",
])("%s is no amount of this year's", (overview) => {
  expect(told(overview)).toEqual([]);
});

test("a price of one before an amount is not its name", () => {
  expect(told("垃圾桶200个，每个500元，共10万元；保洁员，每人每月1500元；设备8万元")).toEqual([
    "垃圾桶|10万元|total",
    "设备|8万元",
  ]);
  expect(told("物业费12万元/年，全年电费8万元")).toEqual(["物业费|12万元/年", "全年电费|8万元"]);
});

test("the budget's own year is", () => {
  expect(told("2026年宣传经费2万元")).toEqual(["2026年宣传|2万元"]);
});
