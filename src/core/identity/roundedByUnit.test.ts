import { shanghaiSample } from "../../../test/support/shanghaiSample";
import { shanghaiUnit2026 as pack } from "../../packs/shanghai-unit-2026/pack";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { checkWorkbook } from "../report/check";

const SHEET = "单位一般公共预算拨款表";

/** Without formulas; the figures of one table in 万元, with the line that says so. */
function inWan(change: (value: number) => number): WorkbookSnapshot {
  const sample = shanghaiSample();
  const cell = (value: CellValue, column: number): CellValue =>
    value === "单位：元" ? "单位：万元" : typeof value === "number" && column >= 4 ? change(value) : value;
  return {
    ...sample,
    sheets: sample.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((row) => row.map(() => null)),
      values: sheet.name === SHEET ? sheet.values.map((row) => row.map(cell)) : sheet.values,
    })),
  };
}

const errors = (book: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(pack, book)
    .findings.filter(({ severity, root }) => severity === "error" && root === undefined)
    .map(({ kind }) => kind);

test("a table that is printed in 万元 is told for its unit, not for the 元 that it has lost", () => {
  expect(errors(inWan((value) => Math.round(value / 100) / 100))).toEqual(["unit"]);
});

test("a difference that can be seen in 万元 is told", () => {
  const seen = errors(inWan((value) => Math.round(value / 100) / 100 + (value > 1_000_000 ? 0.03 : 0)));
  expect(seen).toContain("mismatch");
});
