/** Codes that cannot be read: settled by name and place where that leaves no doubt, else the row is unknown and nothing else is accused. */
import { checkLocated } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { cellBeside, sampleSnapshot } from "../support/sampleSnapshot";

/** Figures only, as most workbooks that are checked. */
const plain: WorkbookSnapshot = {
  ...sampleSnapshot(),
  sheets: sampleSnapshot().sheets.map((sheet) => ({
    ...sheet,
    formulas: sheet.formulas.map((row) => row.map(() => null)),
  })),
};
const SHEET = "表5";

/** With other texts in the row of a code: code, and name where one is given. */
function checked(code: string, printed: string, name?: string): CheckReport {
  const { row } = cellBeside(plain, SHEET, code, 0);
  const sheets = plain.sheets.map((sheet) =>
    sheet.name !== SHEET
      ? sheet
      : {
          ...sheet,
          values: sheet.values.map((cells, index) =>
            index !== row
              ? cells
              : cells.map((value, column) =>
                  column === 0 ? printed : column === 1 && name !== undefined ? name : value,
                ),
          ),
        },
  );
  return checkLocated(locateWorkbook(pack, { ...plain, sheets }));
}

const errors = ({ findings }: CheckReport): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ template }) => template);
const before = checked("2010301", "2010301");

test("the sample is without errors, and everything is judged", () => {
  expect(errors(before)).toEqual([]);
  expect(before.outcomes.ruleError).toBe(0);
});

test.each([
  ["2010301", "20l0301"],
  ["2010301", "201 03 1"],
  ["2010301", "20103011"],
  ["20103", "2O1O3"],
  ["201", "20Q"],
  ["2080505", "20805o5"],
])("%s printed %s is one finding and one correction", (code, printed) => {
  const report = checked(code, printed);
  expect(errors(report)).toEqual(["codeDisplaced"]);
  expect(report.outcomes).toEqual({ ...before.outcomes, pass: before.outcomes.pass - 1, fail: 1 });
  expect(report.suspects.map(({ suggested }) => suggested)).toEqual([code]);
});

test.each([
  ["2010301", "待查", "某项"],
  ["201", "X", "某类"],
  ["20103", "??", "某款"],
  ["2101199", "暂无编码", "某项"],
])("%s printed %s makes the row unknown", (code, printed, name) => {
  const report = checked(code, printed, name);
  expect(errors(report)).toEqual(["codeUnreadable"]);
  expect(report.suspects).toEqual([]);
  expect(report.outcomes.ruleError).toBeGreaterThan(1);
  // Only what may read the row is not judged.
  expect(report.outcomes.pass).toBeGreaterThan(before.outcomes.pass * 0.95);
  expect(report.findings.find(({ template }) => template === "codeUnreadable")?.cells[0]?.address).toEqual(
    cellBeside(plain, SHEET, code, 0),
  );
});

test("a row without any code is unknown as well", () => {
  const report = checked("2010301", "");
  expect(errors(report)).toEqual(["codeMissing"]);
  expect(report.suspects).toEqual([]);
  expect(report.outcomes.ruleError).toBeGreaterThan(1);
});
