/** The sample's performance forms: typed from the published document, they print as in the golden text, and the check finds where they contradict themselves. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { narrate } from "../../src/core/narrate/narrate";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { beside, calculated, samplePlan, sheetNamed } from "../support/performanceForms";
import { sampleSnapshot } from "../support/sampleSnapshot";

const ROOT = join(__dirname, "../..");
const REFERENCE = join(ROOT, "../shared/reference/zezhou-2026.md");
const book = calculated(samplePlan());
const forms = book.sheets.filter(({ name }) => name.includes("绩效"));

test("the sample with forms is the sample, and forms", () => {
  const [with_, plain] = ["zezhou-2026-performance", "zezhou-2026"].map(
    (name) => JSON.parse(readFileSync(join(ROOT, `assets/samples/${name}.json`), "utf8")) as Record<string, unknown>,
  );
  expect({ ...with_, performance: undefined }).toEqual({ ...plain, performance: undefined });
  expect(plain).not.toHaveProperty("performance");
});

test("the forms print as in the golden text", () => {
  const lines = (values: (typeof forms)[number]["values"]): readonly string[] =>
    values
      .map((cells) => cells.filter((value) => value !== null && value !== "").join(" | "))
      .filter((line) => line !== "");
  const text = `${forms.map(({ name, values }) => [`# ${name}`, ...lines(values)].join("\n")).join("\n\n")}\n`;
  const path = join(ROOT, "test/golden/zezhou-2026.performance.txt");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
});

(existsSync(REFERENCE) ? test : test.skip)("every project has the published money, life and year", () => {
  const published = readFileSync(REFERENCE, "utf8")
    .split("\n## ")
    .filter((part) => part.includes("项目支出绩效目标表") && part.includes("项目名称"));
  expect(published).toHaveLength(10);
  for (const part of published) {
    const name = (/项目名称\s+(\S+)/.exec(part)?.[1] ?? "").replace("(境)", "（境）");
    const amount = Number((/实施期资金总额:\s*([\d,]+)/.exec(part)?.[1] ?? "").replace(/,/g, ""));
    const form = forms.find((sheet) =>
      sheet.values.some((cells) => cells.includes("项目名称") && cells.includes(name)),
    );
    if (!form) throw new Error(`no form of ${name}`);
    expect([name, beside(form, "实施期资金总额:"), beside(form, "市县(区)财政资金")]).toEqual([
      name,
      [amount, "年度资金总额:", amount],
      [amount, "市县(区)财政资金", amount],
    ]);
  }
});

test("the unit's own form has the totals of the tables", () => {
  const overall = sheetNamed(book, "整体绩效");
  expect(
    overall.values
      .filter((cells) => cells.includes("合计"))
      .map((cells) => cells.filter((value) => typeof value === "number")),
  ).toEqual([[2733.38, 2733.38]]);
  expect(beside(overall, "项目支出")).toEqual([1643.27]);
});

test("beside what the forms say themselves, the check finds nothing that it does not find without them, but a firm that one of them names", () => {
  const { findings } = checkWorkbook(pack, applied(book, narrate(pack, book).plan));
  const known = checkWorkbook(pack, sampleSnapshot()).findings.map(describeFinding);
  const more = findings.filter(
    (finding) => finding.kind !== "performance" && !known.includes(describeFinding(finding)),
  );
  expect(more.map(describeFinding)).toEqual([
    expect.stringMatching(/^绩效04 第 12 行 写了具体企业的名称 “中电信数据科技有限公司”/),
  ]);
});

test("what the published forms contradict is found, each judged by reading them", () => {
  const own = checkWorkbook(pack, book).findings.filter(({ kind }) => kind === "performance");
  expect(
    own.map(
      ({ form, severity, template, cells: [cell] }) =>
        `${cell?.address.sheet ?? ""} ${form} ${severity} ${template} ${cell?.printed.slice(0, 8) ?? ""}`,
    ),
  ).toEqual([
    "绩效09 P-04 error perfCostsExceed ≤550万元",
    "绩效09 P-04 error perfCostsExceed ≤40万元",
    "整体绩效 P-07 error perfOverallWeaker ≥2次",
    "绩效03 P-09 warning kindsMissing 因公出国（境）经",
    "绩效04 P-09 warning kindsMissing 值班工作平台运维",
    "整体绩效 O-03 warning formDutyWords （一）认真贯彻落",
    "整体绩效 O-03 warning formDutyWords （一）认真贯彻落",
    "绩效03 P-06 warning perfProductDiffers 负责全县公派出国",
    "绩效09 P-11 warning perfBasisEnded 山西省数字政府建",
    "绩效07 P-08 warning perfFrequencyDiffers ≥24次",
    "绩效01 P-05 warning perfPartWithoutCost ≤12000元",
    "绩效07 P-08 warning perfFrequencyDiffers 2次/月",
    "绩效02 P-08 warning perfFrequencyDiffers 每月",
    "绩效07 P-05 warning perfPartsNamedOtherwise ≤3万元",
    "整体绩效 P-12 warning perfValueNoUnit ≤103",
    "绩效10 P-11 info perfDurationOfYear 99年",
    "绩效07 P-08 info perfFrequencyDiffers ≥2次",
    "绩效03 P-12 info perfValueHalfUnit ≤10万",
    "绩效08 P-05 info perfPartsNamedOtherwise ≤5万元",
    "整体绩效 O-04 info formWordings 完成各类会议，订",
    "整体绩效 O-04 info formWordings 完成各类会议，订",
    "整体绩效 P-12 info perfValueNoUnit 0",
  ]);
});
