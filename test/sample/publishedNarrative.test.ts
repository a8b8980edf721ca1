/** The published 情况说明 of the sample, pasted in place of ours: what disagrees is told, nothing else is accused. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/report/check";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { describeWithReference, readReference } from "../support/reference";
import { snapshotOf } from "../support/snapshotOf";

const REFERENCE = "zezhou-2026.md";

/** The paragraphs from 第三部分 on, as somebody would paste them: tables, captions of charts and blank lines among them. */
function publishedLines(): readonly string[] {
  const text = new TextDecoder().decode(readReference(REFERENCE));
  const start = text.indexOf("### 第三部分 2026年度单位预算情况说明");
  const lines = text
    .slice(start)
    .split("\n")
    .map((line) =>
      line
        .replace(/^#+\s*|\*\*/g, "")
        .replace(/\*\*/g, "")
        .trim(),
    );
  const end = lines.findIndex((line) => line.startsWith("县(区)级预算部门"));
  return lines.slice(0, end).filter((line) => line !== "");
}

function pasted(lines: readonly string[]): WorkbookSnapshot {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  const snapshot = snapshotOf(planWorkbook(pack, sample.inputs));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === "情况说明"
        ? { ...sheet, values: lines.map((line) => [line]), formulas: lines.map(() => [null]) }
        : sheet,
    ),
  };
}

describeWithReference("the published 情况说明 of the sample", [REFERENCE], () => {
  test("the wrong percentage of 机关运行经费 and nothing else is accused", () => {
    const report = checkWorkbook(pack, pasted(publishedLines()));
    const told = report.findings.filter(({ rule, severity }) => rule.startsWith("narrative.") && severity !== "info");
    const missing = told.filter(({ template }) => /^narrative(?:Sentence|Heading)Missing$/.test(template));
    expect(
      told
        .filter((one) => !missing.includes(one))
        .map(({ kind, words }) => [kind, words["printed"], words["expected"]]),
    ).toEqual([["percent", "2.00%", "1.54%"]]);
    // What was pasted ends where the performance forms begin, behind 十.
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter(({ rule }) => !/^narrative\.s1[012]/.test(rule)).map(({ rule }) => rule)).toEqual([]);
    expect(report.narratives.find(({ sheet }) => sheet === "情况说明")?.checked).toBeGreaterThan(60);
  });

  test("a figure that differs from the tables is told at its words", () => {
    const lines = publishedLines().map((line) => line.replace("项目支出1643.27万元", "项目支出1634.27万元"));
    const told = checkWorkbook(pack, pasted(lines)).findings.filter(
      ({ rule, severity }) => rule.startsWith("narrative.") && severity === "error",
    );
    expect(told.map(({ words }) => words["printed"])).toContain("1634.27");
    expect(told).toHaveLength(2);
  });
});
