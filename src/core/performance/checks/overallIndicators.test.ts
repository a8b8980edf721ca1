import {
  costLine,
  faultWords,
  projectView,
  qualityLine,
  quantityLine,
  readForm,
} from "../../../../test/support/readForm";
import type { IndicatorLine } from "../../../../test/support/readForm";
import { overallForm } from "../../../packs/shanxi-unit-2026/performance/overall";
import type { FormFault } from "../fault";
import type { PerformanceTemplate } from "../wording";
import { checkOverall } from "./overallIndicators";
import { viewOf } from "./view";

const told = (overall: IndicatorLine, ...projects: readonly IndicatorLine[]): readonly string[] =>
  faultWords(
    checkOverall(
      viewOf(readForm({ kind: "overall", name: "办公室", indicators: [overall] }), overallForm),
      projects.map((line, index) => projectView({ name: `项目${String(index)}`, indicators: [line] })),
    ),
    "overall",
    "project",
    "indicator",
  );

test("a count is not less than that of any project of its name", () => {
  expect(told(quantityLine("出国考察次数", "≥2次"), quantityLine("出国考察次数", "≥5次"))).toEqual([
    "error perfOverallWeaker 出国考察次数 ≥2次 项目0 出国考察次数 ≥5次",
  ]);
  expect(told(quantityLine("出国考察次数", "≥5次"), quantityLine("出国考察次数", "≥5次"))).toEqual([]);
  expect(
    told(
      quantityLine("出国考察次数", "≥4次"),
      quantityLine("出国考察次数", "≥3次"),
      quantityLine("出国考察次数", "≥5次"),
    ),
  ).toHaveLength(1);
});

test("nor is it another one, where one project alone has it", () => {
  expect(told(quantityLine("联网单位", "≥110家"), quantityLine("联网单位", "≥100家"))).toEqual([
    "warning perfOverallOther 联网单位 ≥110家 项目0 联网单位 ≥100家",
  ]);
  expect(
    told(quantityLine("培训次数", "≥8次"), quantityLine("培训次数", "≥3次"), quantityLine("培训次数", "≥5次")),
  ).toEqual([]);
  expect(
    told(quantityLine("培训次数", "≥9次"), quantityLine("培训次数", "≥3次"), quantityLine("培训次数", "≥5次")),
  ).toEqual([]);
  expect(told(quantityLine("培训次数", "≥8次"), quantityLine("培训次数", "≥8人"))).toHaveLength(1);
  expect(told(quantityLine("培训次数", "≥8次"), quantityLine("培训次数", "≤8次"))).toHaveLength(1);
  expect(told(qualityLine("维护及时性", "及时"), qualityLine("维护及时性", "较及时"))).toHaveLength(1);
});

test("a rate is that of one of the projects at least", () => {
  expect(
    told(qualityLine("合格率", "≥95%"), qualityLine("合格率", "≥90%"), qualityLine("合格率", "≥98%")),
  ).toHaveLength(0);
  expect(told(qualityLine("合格率", "≥99%"), qualityLine("合格率", "≥90%"), qualityLine("合格率", "≥98%"))).toEqual([
    "warning perfOverallOther 合格率 ≥99% 项目0 合格率 ≥90%",
  ]);
  expect(told(qualityLine("合格率", "≥95%"), qualityLine("合格率", "≥96%"), qualityLine("合格率", "≥98%"))).toEqual([
    "error perfOverallWeaker 合格率 ≥95% 项目0 合格率 ≥96%",
  ]);
});

test("prices of the same thing under another name, each for what it is for", () => {
  expect(told(costLine("出国成本", "≤10万元/人"), costLine("每人出国成本", "≤10万"))).toEqual([]);
  expect(told(costLine("出国成本", "≤12万元/人"), costLine("每人出国成本", "≤10万"))).toEqual([
    "warning perfOverallWeaker 出国成本 ≤12万元/人 项目0 每人出国成本 ≤10万",
  ]);
  expect(told(costLine("出国成本", "≤12万元/次"), costLine("每人出国成本", "≤10万"))).toEqual([]);
  expect(told(costLine("出国成本", "≤90万元"), costLine("出国成本", "≤100万元"))).toHaveLength(1);
});

test("how often is compared for the year, and other things are not", () => {
  expect(told(quantityLine("宣传培训时间", "半年一次"), quantityLine("宣传培训时间", "2次/年"))).toEqual([]);
  expect(told(quantityLine("宣传培训时间", "一年一次"), quantityLine("宣传培训时间", "2次/年"))).toHaveLength(1);
  expect(told(quantityLine("举办会议次数", "≥1次"), quantityLine("外事工作会议数量", "≥2次"))).toEqual([]);
});

describe("beside what is told of the project's own form", () => {
  const projects = [projectView({ name: "项目0", indicators: [qualityLine("合格率", "1000%")] })];
  const overall = viewOf(
    readForm({ kind: "overall", name: "办公室", indicators: [qualityLine("合格率", "100%")] }),
    overallForm,
  );
  const value = projects[0]?.indicators.find(({ period }) => period === "year")?.value;
  const told = (template: PerformanceTemplate, severity: FormFault["severity"]): readonly string[] =>
    faultWords(
      checkOverall(overall, projects, [
        { rule: "", form: "", template, severity, words: {}, at: value ? [value] : [], sheet: "" },
      ]),
      "overall",
    );

  test("a value that is wrong is held against nothing, one in doubt proves nothing", () => {
    expect(faultWords(checkOverall(overall, projects), "overall")).toEqual(["error perfOverallWeaker 合格率 100%"]);
    expect(told("perfValueBeyondWhole", "warning")).toEqual([]);
    expect(told("perfTextDiffers", "warning")).toEqual(["warning perfOverallWeaker 合格率 100%"]);
    expect(told("perfValueHalfUnit", "info")).toEqual(["error perfOverallWeaker 合格率 100%"]);
  });
});
