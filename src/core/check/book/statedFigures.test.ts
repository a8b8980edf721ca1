import { normalizeText } from "../../text/normalize";
import { statedFigures } from "./statedFigures";

const read = (text: string): readonly string[] =>
  statedFigures(normalizeText(text), 2026).map(
    ({ name, above, amount, unit, value, place }) =>
      `${above ?? ""}|${name} ${amount}${unit} ${String(value)} ±${String(place)}`,
  );

test.each([
  [
    "1．人大事务（款）行政运行（项）支出7448.2万元，与上年相比增加",
    ["人大事务|行政运行 7448.2万元 7448200000 ±100000"],
  ],
  ["一般公共服务（类）支出 6,543.55 万元，主要用于", ["|一般公共服务 6,543.55万元 6543550000 ±10000"]],
  ["2026年住房公积金支出为120万元。", ["|住房公积金 120万元 120000000 ±1000000"]],
  [
    "4.卫生健康支出-行政事业单位医疗-行政单位医疗96.18万元",
    ["行政事业单位医疗|行政单位医疗 96.18万元 96180000 ±10000"],
  ],
  ["6.农林水支出/农业农村/事业运行176.82万元", ["农业农村|事业运行 176.82万元 176820000 ±10000"]],
  ["（4）“一般行政管理事务”科目153.20万元", ["|一般行政管理事务 153.20万元 153200000 ±10000"]],
  ["农林水支出—水利支出120万元", ["农林水支出|水利 120万元 120000000 ±1000000"]],
  ["支出包括住房保障支出120万元、", ["|住房保障 120万元 120000000 ±1000000"]],
  ["（二）行政单位医疗安排35,000元", ["|行政单位医疗 35,000元 3500000 ±100"]],
])("%s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ["another year's", "2025年住房公积金支出120万元"],
  ["a change", "住房公积金支出增加120万元"],
  ["last year's", "上年住房公积金120万元"],
  ["what a project buys", "主要用于行政单位医疗120万元"],
  ["a name of three characters", "会议费120万元"],
  ["words between name and amount", "行政运行（项）由财政安排的支出120万元"],
  ["an amount of which the last place is unknown", "住房公积金支出1.2亿元"],
])("%s says nothing of a row", (_, text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ["2024年决算数为500万元，其中住房公积金120万元。", 0],
  ["上年支出500万元，其中：住房公积金120万元。", 0],
  ["2026年支出500万元，比2025年400万元增加100万元，其中：住房公积金120万元。", 1],
  ["与上年相比持平，住房公积金120万元。", 1],
  ["截至2025年底在职33人，住房公积金120万元。", 1],
  ["上年结转20万元，住房公积金120万元。", 1],
  ["2025年支出500万元。住房公积金120万元。", 1],
  ["2025年支出500万元，2026年住房公积金120万元。", 1],
])("%s: the year that a sentence is about holds to its end", (text, count) => {
  expect(statedFigures(normalizeText(text), 2026).filter(({ name }) => name === "住房公积金")).toHaveLength(count);
});

test("the name is sought in its own clause, and behind the amount before it", () => {
  expect(read("住房公积金120万元行政单位医疗30万元")).toEqual([
    "|住房公积金 120万元 120000000 ±1000000",
    "|行政单位医疗 30万元 30000000 ±1000000",
  ]);
  expect(read("住房公积金，120万元")).toEqual([]);
});

test.each([
  ["住房公积金（2210201）120万元", "2210201", "住房公积金"],
  ["2210201住房公积金120万元", "2210201", "住房公积金"],
  ["8、计划生育服务（2100717）2026年预算85.71万元", "2100717", "计划生育服务"],
  ["6.2013101 行政运行：7236911.76元，主要用于", "2013101", "行政运行"],
  ["3.卫生健康支出（210）159.88万元", "210", "卫生健康支出"],
  ["208社会保障和就业支出120万元", "208", "社会保障和就业"],
])("%s: the code says which row is meant", (text, code, name) => {
  const [found] = statedFigures(normalizeText(text), 2026);
  expect([found?.code, found?.name]).toEqual([code, name]);
});

test("behind 其中 it is a part, and short names are asked for", () => {
  expect(statedFigures(normalizeText("其中住房公积金120万元"), 2026).map(({ name, isPart }) => [name, isPart])).toEqual(
    [["住房公积金", true]],
  );
  expect(
    statedFigures(normalizeText("办公费120万元"), 2026, { shortest: 3 }).map(({ name, isPart }) => [name, isPart]),
  ).toEqual([["办公费", false]]);
});

test("a colon behind the level is part of the name", () => {
  expect(read("水利（款）行政运行（项）：2026年预算数为120万元")).toEqual(["水利|行政运行 120万元 120000000 ±1000000"]);
  expect(read("用于水利（款）：2026年预算数为120万元")).toEqual([]);
  expect(read("行政运行（项）：2025年预算数为120万元")).toEqual([]);
});
