import { faultWords, projectView } from "../../../../test/support/readForm";
import { checkBasis, checkDuration, checkInvestment, checkYears } from "./validity";

const basis = (text: string): readonly string[] =>
  faultWords(checkBasis(projectView({ name: "甲", fields: { basis: text } }), 2026), "printed", "last");

test("a period in the name of a document that ends before the budget's year", () => {
  expect(basis("关于印发《山西省电子政务外网建设三年行动方案(2023-2025年)》的通知(晋政办发〔2023〕4号)")).toEqual([
    "warning perfBasisEnded 山西省电子政务外网建设三年行动方案(2023-2025年) 2025",
  ]);
  expect(basis("《行动方案（2024—2026年）》")).toEqual([]);
  expect(basis("2021年至2025年规划")).toHaveLength(1);
  expect(basis("“十四五”规划")).toEqual(["warning perfBasisEnded “十四五”规划 2025"]);
});

test("old documents and 试行 ones may be in force", () => {
  expect(basis("《工作制度（试行）》（晋政办发〔2004〕43号）、GB1589-2016")).toEqual([]);
});

const duration = (attribute: string, years: string): readonly string[] =>
  faultWords(checkDuration(projectView({ name: "甲", fields: { attribute, duration: years } })), "duration");

test("something done once does not last 99 years", () => {
  expect(duration("一次性项目", "99年")).toEqual(["warning perfDurationTooLong 99年"]);
  expect(duration("一次性项目", "10年")).toHaveLength(1);
  expect(duration("一次性项目", "9年")).toEqual([]);
  expect(duration("经常性项目(长期开展)", "99年")).toEqual([]);
});

const years = (fields: Readonly<Record<string, string>>): readonly string[] =>
  faultWords(checkYears(projectView({ name: "甲", fields }), 2026), "field", "printed");

test("what is done in an earlier year than the budget's is a hint", () => {
  expect(years({ overview: "营造氛围，开展2025年系列文化活动。" })).toEqual([
    "info perfEarlierYear 项目概况 开展2025年系列文化活动",
  ]);
  expect(years({ overview: "开展2026年系列文化活动。" })).toEqual([]);
  expect(years({ overview: "自2025年起开展活动，实施2025年以来形成的方案。" })).toEqual([]);
  expect(years({ basis: "县委、县政府开展2024年春节期间文化活动的通知" })).toEqual([]);
});

test("the years that the overview gives the project are its 项目期", () => {
  const lasting = (overview: string, years: string): readonly string[] =>
    faultWords(
      checkDuration(projectView({ name: "甲", fields: { overview, attribute: "阶段性项目", duration: years } })),
      "printed",
    );
  expect(lasting("建设期3年。", "3年")).toEqual([]);
  expect(lasting("建设期5年。", "3年")).toEqual(["warning perfDurationDiffers 建设期5年"]);
  expect(lasting("项目分三年实施。", "3")).toEqual([]);
  expect(lasting("项目分两年实施。", "3")).toEqual(["warning perfDurationDiffers 分两年实施"]);
  expect(lasting("建设期5年。", "99年")).toEqual([]);
  expect(lasting("合同期5年。", "3年")).toEqual([]);
  expect(lasting("建设期5年。", "长期")).toEqual([]);
});

test("总投资 is the money of the whole duration", () => {
  const invested = (overview: string, life: number): readonly string[] =>
    faultWords(checkInvestment(projectView({ name: "甲", life, year: 3_000_000, fields: { overview } })), "difference");
  expect(invested("项目总投资900万元，2026年安排300万元。", 9_000_000)).toEqual([]);
  expect(invested("项目总投资800万元，2026年安排300万元。", 9_000_000)).toEqual([
    "warning perfInvestmentDiffers 100万元",
  ]);
  expect(invested("项目总投资800万元，2026年安排300万元。", 3_000_000)).toEqual([]);
  expect(invested("项目总投资约800万元，2026年安排300万元。", 9_000_000)).toEqual([]);
});

test("what is named after one year lasts no 99 years", () => {
  const named = (name: string, years: string): readonly string[] =>
    faultWords(checkDuration(projectView({ name, fields: { duration: years } })), "written", "duration");
  expect(named("2026年“两节”社会文化活动经费", "99年")).toEqual(["info perfDurationOfYear 2026年 99年"]);
  expect(named("2026年“两节”社会文化活动经费", "1年")).toEqual([]);
  expect(named("“两节”社会文化活动经费", "99年")).toEqual([]);
  expect(named("2025年以来新增编制经费", "99年")).toEqual([]);
});
