/** The eight basic tables as plain values under other names, as 部门 and as 单位 print them: all found, and checked like our own. */
import fc from "fast-check";
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { basicEight } from "../../src/packs/basic-eight/pack";
import { mapCells, mapSheets, plainValues, withoutSheets } from "../support/foreignSnapshot";
import { randomBasicEight } from "../support/randomBasicEight";
import { snapshotOf } from "../support/snapshotOf";

const books: readonly WorkbookSnapshot[] = fc
  .sample(randomBasicEight, { seed: 8, numRuns: 5 })
  .map((inputs) => withoutSheets(plainValues(snapshotOf(planWorkbook(basicEight, inputs))), ["勾稽检查"]));

test.each<readonly [string, (title: string) => string]>([
  ["as we print them", (title) => title],
  ["of a 单位", (title) => title.replace(/^(20\d\d年)(部门)?/, "$1单位")],
  ["without the year", (title) => title.replace(/^20\d\d年(部门)?/, "")],
])("titles %s: all tables are found by them, and nothing is reported", (_, change) => {
  for (const book of books) {
    const located = recognise(
      packs,
      mapSheets(book, (sheet, index) => ({
        ...mapCells(sheet, (value) => (typeof value === "string" && value.endsWith("情况表") ? change(value) : value)),
        name: `第${index + 1}页`,
      })),
    );
    if (!located) throw new Error("not recognised");
    const report = checkLocated(located);
    expect(report.pack).toBe(basicEight.id);
    expect(report.recognition.missing).toEqual([]);
    expect(report.recognition.tables.map((table) => table.evidence)).toEqual(basicEight.tables.map(() => "title"));
    expect(report.findings.filter((finding) => finding.severity !== "info").map(describeFinding)).toEqual([]);
    expect(report.outcomes).toMatchObject({ fail: 0, missingInput: 0, ruleError: 0 });
  }
});

test("a wrong figure of a foreign workbook is found", () => {
  for (const book of books) {
    const changed = mapSheets(book, (sheet) =>
      sheet.name === "一般公共预算支出情况表"
        ? mapCells(sheet, (value, _, column) => (column === 2 && typeof value === "number" ? value + 1 : value))
        : sheet,
    );
    const located = recognise(packs, changed);
    expect(located && checkLocated(located).outcomes.fail).toBeGreaterThan(0);
  }
});
