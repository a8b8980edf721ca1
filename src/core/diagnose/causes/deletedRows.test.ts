/** A row that somebody deletes from the generated workbook: one finding, whichever formulas show #REF! and whatever differs by it. */
import { cellBeside } from "../../../../test/support/sampleSnapshot";
import { live, reportOn } from "../../../../test/support/diagnosis";
import { describeCause } from "../../../app/wording/causes";
import type { CheckReport } from "../../finding/report";
import { recalculate } from "../../formula";
import { withRowChanges } from "../../formula/movedSnapshot";
import type { WorkbookSnapshot } from "../../model/snapshot";

const deleted = (sheet: string, label: string, column = 0): WorkbookSnapshot => {
  const { row } = cellBeside(live, sheet, label, 0, column);
  const changes = new Map([[sheet, { inserted: [], removed: [row] }]]);
  return recalculate(withRowChanges(live, changes)).snapshot;
};

/** Errors and warnings that stand for themselves. */
const roots = ({ findings }: CheckReport): readonly string[] =>
  findings.flatMap(({ severity, root, template }) => (severity === "info" || root !== undefined ? [] : [template]));

const causes = ({ causes: all = [] }: CheckReport): readonly string[] => all.map(describeCause);

test("of a code that other tables have, the row is named", () => {
  const report = reportOn(deleted("表5", "2080505"));
  expect(roots(report)).toHaveLength(1);
  expect(report.suspects).toEqual([]);
  expect(causes(report)).toEqual([
    "表五像是删了一行：表二、表三有 2080505 机关事业单位基本养老保险缴费支出，表五没有，读它的公式显示 #REF!。请撤销删除；确实不要这一行的，请用“更新”恢复公式，表二、表三也一起改。",
  ]);
});

test("the only row below another, which shows #REF! then in every column", () => {
  const report = reportOn(deleted("表5", "2210201"));
  expect(roots(report)).toEqual(["errorValue"]);
  expect(report.findings.filter(({ template }) => template === "errorValue").length).toBeGreaterThan(2);
});

test.each([
  ["表3", "2080505", "表三像是删了一行：表二、表五有 2080505"],
  ["表6", "差旅费", "表六像是删了行或单元格：读它的公式显示 #REF!，表六也对不上。"],
  ["表12", "外事经费", "表十二像是删了行"],
])("a row of %s: one finding that says so", (sheet, label, words) => {
  const report = reportOn(deleted(sheet, label));
  expect(roots(report)).toHaveLength(1);
  expect(report.suspects).toEqual([]);
  expect(causes(report)).toEqual([expect.stringContaining(words)]);
});

test("in a workbook that is not ours a formula may have been broken for years", () => {
  const ours = { ...deleted("表5", "2210201"), state: null };
  const foreign = { ...ours, sheets: ours.sheets.filter(({ name }) => name !== "勾稽检查") };
  expect((reportOn(foreign).causes ?? []).map(({ kind }) => kind)).not.toContain("deletedRow");
});

test("in one of ours whose state another program left out, as well", () => {
  const report = reportOn({ ...deleted("表5", "2080505"), state: null });
  expect(causes(report)).toEqual([expect.stringContaining("表五像是删了一行")]);
});
