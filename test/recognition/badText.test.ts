/** What happens to running text in people's hands: nothing crashes, nothing of theirs is written over, and wrong figures are still told. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { readDataFile } from "../../src/core/data/dataFile";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { snapshotOf } from "../support/snapshotOf";

const SHEET = "情况说明";
const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const blank = snapshotOf(planWorkbook(pack, sample.inputs));
const written = applied(blank, narrate(pack, blank).plan);

const lines = (snapshot: WorkbookSnapshot): readonly CellValue[] =>
  snapshot.sheets.find(({ name }) => name === SHEET)?.values.map((row) => row[0] ?? null) ?? [];
const withLines = (
  change: (text: readonly CellValue[]) => readonly CellValue[],
  snapshot = written,
): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) =>
    sheet.name === SHEET
      ? {
          ...sheet,
          values: change(lines(snapshot)).map((text) => [text]),
          formulas: change(lines(snapshot)).map(() => [null]),
        }
      : sheet,
  ),
});
const told = (report: CheckReport): readonly string[] =>
  report.findings
    .filter(({ rule, severity }) => rule.startsWith("narrative.") && severity !== "info")
    .map(({ words }) => words["printed"] ?? "");
const at = (start: string): number => lines(written).findIndex((text) => String(text).includes(start));

/** Every text of the sheet that is not ours stands there after writing, too. */
function nothingLost(snapshot: WorkbookSnapshot): void {
  const own = new Set(lines(written).map(String));
  const after = new Set(lines(applied(snapshot, narrate(pack, snapshot).plan)).map(String));
  for (const text of lines(snapshot))
    if (text !== null && text !== "" && !own.has(String(text))) expect(after).toContain(String(text));
}

const income = at("预算收入总计");
const sources = at("主要包括一般公共预算拨款收入");

test("two sentences merged into one line are both read", () => {
  const merged = withLines((text) =>
    text.flatMap((line, index) =>
      index === sources ? [] : index === income ? [`${String(line)}${String(text[sources])}`] : [line],
    ),
  );
  expect(told(checkWorkbook(pack, merged))).toEqual([]);
  const wrong = withLines((text) =>
    lines(merged).map((line, index) =>
      text.length > 0 && index === income ? String(line).replace("占100.00%", "占10.00%") : line,
    ),
  );
  expect(told(checkWorkbook(pack, wrong))).toEqual(["10.00%"]);
  nothingLost(merged);
});

test("a section without its heading is read where it stands, and a deleted section crashes nothing", () => {
  const heading = at("三、支出预算情况说明");
  const headless = withLines((text) =>
    text
      .filter((_, index) => index !== heading)
      .map((line) => (String(line).includes("支出预算") ? String(line).replace("占39.88%", "占38.88%") : line)),
  );
  // The heading itself is missed too.
  expect(told(checkWorkbook(pack, headless))).toEqual(["38.88%", ""]);
  const deleted = withLines((text) => [
    ...text.slice(0, heading),
    ...text.slice(at("四、财政拨款收支预算总体情况说明")),
  ]);
  // What was deleted is named without a number that would be wrong.
  expect(told(checkWorkbook(pack, deleted))).toEqual([""]);
  expect(checkWorkbook(pack, deleted).narratives.find(({ sheet }) => sheet === SHEET)?.blank).toBeGreaterThan(0);
  nothingLost(deleted);
});

test("a paragraph of 5,000 characters, tabs and a pasted table", () => {
  const long = "按照上级要求，我单位认真组织落实各项工作。".repeat(240);
  const pasted = withLines((text) =>
    text.flatMap((line, index) =>
      index === sources
        ? [`${long}${String(line).replace("占100.00%", "占10.00%")}${long}`, "项目\t金额\t占比", "办公费\t65.90\t6.05%"]
        : [line],
    ),
  );
  const report = checkWorkbook(pack, pasted);
  expect(told(report)).toEqual(["10.00%"]);
  expect(report.narratives.find(({ sheet }) => sheet === SHEET)?.unchecked.map(({ printed }) => printed)).toEqual([
    "65.90",
    "6.05%",
  ]);
  nothingLost(pasted);
});

test("a formula in the place of a sentence is never written over", () => {
  for (const value of ["", "见附件"]) {
    const snapshot: WorkbookSnapshot = {
      ...blank,
      sheets: blank.sheets.map((sheet) =>
        sheet.name === SHEET
          ? {
              ...sheet,
              values: sheet.values.map((row, index) => (index === income ? [value] : row)),
              formulas: sheet.formulas.map((row, index) => (index === income ? ['=IF(1,"","")'] : row)),
            }
          : sheet,
      ),
    };
    const cells = narrate(pack, snapshot).plan.sheets.find(({ name }) => name === SHEET)?.cells ?? [];
    expect(cells.length).toBeGreaterThan(5);
    expect(cells.filter(({ row }) => row === income)).toEqual([]);
    expect(checkWorkbook(pack, snapshot).findings.some(({ template }) => template === "narrativeBlankFormula")).toBe(
      value === "",
    );
  }
});

test("a sentence rewritten beyond recognition is said to be unread, and ours is not written beside it", () => {
  const denying = withLines((text) =>
    text.map((line, index) => (index === at("机关运行经费财政拨款") ? "本单位无机关运行经费。" : line)),
  );
  expect(
    checkWorkbook(pack, denying)
      .findings.filter(({ rule }) => rule === "narrative.s8.agencyRunning")
      .map(({ template }) => template),
  ).toEqual(["narrativeUnread"]);
  nothingLost(denying);
  expect(
    lines(applied(denying, narrate(pack, denying).plan)).filter((text) =>
      String(text).includes("机关运行经费财政拨款"),
    ),
  ).toEqual([]);
});
