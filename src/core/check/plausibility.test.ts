/** What is usual is told as a hint and accuses nobody: no failure, no suspect, no line in 勾稽检查, no colour, no word while a figure is blank. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../data/dataFile";
import type { CellValue } from "../model/snapshot";
import { planWorkbook } from "../plan/plan";
import { explanationOf } from "../declare/lookups";
import { isPlausibility } from "../declare/rule";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { editCell } from "../../../test/support/edit";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { checkWorkbook } from "../report/check";
import { describeFinding } from "../finding/wording";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const plan = planWorkbook(pack, sample.inputs);
const workbook = snapshotOf(plan);

/** The sheet row of a name in 表六. */
function rowOf(name: string): number {
  const row =
    workbook.sheets.find((sheet) => sheet.name === "表6")?.values.findIndex((cells) => cells[0] === name) ?? -1;
  if (row < 0) throw new Error(`no ${name}`);
  return row;
}

function hints(name: string, value: CellValue): readonly string[] {
  const report = checkWorkbook(pack, editCell(workbook, { sheet: "表6", row: rowOf(name), column: 3 }, value));
  return report.findings.filter((finding) => finding.kind === "plausibility").map(describeFinding);
}

test("a digit too many in 职业年金 is unusual twice: beside 表五 and beside 养老保险", () => {
  expect(hints("职业年金缴费", 463)).toEqual(
    expect.arrayContaining([
      "表六 30109 职业年金缴费·合计 463.00，表五 2080506·基本支出 46.30，相差 416.70 万元，通常相等：职业年金缴费 = 表五 2080506·基本支出。请核对，确有原因的不必修改。",
      "表六 30108 机关事业单位基本养老保险缴费·合计 92.61，少于 表六 30109·合计 的 1.8 倍 833.40（少 740.79 万元），不太寻常：基本养老保险缴费约为职业年金缴费的 2 倍，不低于 1.8 倍。请核对，确有原因的不必修改。",
    ]),
  );
});

test.each([[null], [0]])("nothing is said of a figure that is %s", (blank) => {
  expect(hints("职业年金缴费", blank)).toHaveLength(3);
  expect(hints("职业年金缴费", blank).join()).not.toMatch(/年金/);
});

test("a cent of rounding between the parts of 公务员医疗补助 is not worth a word", () => {
  expect(hints("医疗费补助", 2.29).join()).not.toMatch(/公务员医疗补助/);
  expect(hints("医疗费补助", 2.27).join()).toMatch(/公务员医疗补助缴费＋医疗费补助/);
});

test("hints are no failures and have no suspects", () => {
  const report = checkWorkbook(pack, workbook);
  expect(
    report.findings
      .filter((finding) => finding.kind === "plausibility")
      .map((finding) => [finding.form, finding.severity]),
  ).toEqual([
    ["FX-17", "info"],
    ["FX-17", "info"],
    ["N11-01", "info"],
  ]);
  expect([report.outcomes.fail, report.suspects]).toEqual([0, []]);
});

test("no line of 勾稽检查 and no colour is about what is usual", () => {
  const labels = new Set<unknown>(
    pack.rules.flatMap((rule) => (rule.kind === "identity" && isPlausibility(rule) ? [rule.label] : [])),
  );
  const lines = workbook.sheets.find((sheet) => sheet.name === pack.checkSheet.sheet)?.values ?? [];
  expect(labels.size).toBeGreaterThan(10);
  expect(lines.filter((line) => labels.has(line[2]))).toEqual([]);
  expect(
    plan.sheets.flatMap((sheet) => sheet.conditionalFormats ?? []).filter(({ formula }) => formula.includes("*9/5")),
  ).toEqual([]);
});

test("every finding of a rule can be explained", () => {
  expect(explanationOf(pack, "t06.pension-covers-annuity")).toContain("16%");
  expect(explanationOf(pack, "workbook.no-such-rule")).toBeNull();
});
