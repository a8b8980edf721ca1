/** A figure that was changed, with its sums, in some tables only; and what is not that. */
import { cellBeside } from "../../../../test/support/sampleSnapshot";
import { live, published, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { describeCause } from "../../../app/wording/causes";
import { cellName } from "../../model/address";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { CheckReport } from "../../finding/report";

/** The cells of a column beside these codes, each `by` more. */
function raised(
  book: WorkbookSnapshot,
  sheet: string,
  codes: readonly string[],
  columns: readonly number[],
  by: number,
): WorkbookSnapshot {
  return withCells(
    book,
    Object.fromEntries(
      codes.flatMap((code) =>
        columns.map((column) => {
          const cell = `${sheet}!${cellName(cellBeside(book, sheet, code, column, code === "合计" ? 1 : 0).row, column - 1)}`;
          return [cell, Math.round((Number(valueIn(book, cell) ?? 0) + by) * 100) / 100];
        }),
      ),
    ),
  );
}

const PATH = ["合计", "201", "20103", "2010301"];
const roots = ({ findings }: CheckReport): number =>
  findings.filter(({ kind, severity, root }) => kind === "mismatch" && severity === "error" && root === undefined)
    .length;

test("one table alone: no cell is suspected, and it is one finding", () => {
  const report = reportOn(raised(published, "表5", PATH, [3, 4], 10));
  expect(report.suspects).toEqual([]);
  expect(report.causes?.map(describeCause)).toEqual([
    expect.stringMatching(
      /^表五与表一、表二、表三、表四、表六对不上（2010301 行政运行），自身却是平的，.*先定下以哪边为准/,
    ),
  ]);
  expect(roots(report)).toBe(1);
});

test("two tables with the change, and two changes", () => {
  const both = raised(raised(published, "表5", PATH, [3, 4], 10), "表3", PATH, [3, 4], 10);
  expect(reportOn(both).causes?.map(({ kind }) => kind)).toEqual(["partlyChanged"]);
  const second = raised(both, "表5", ["合计", "221", "22102", "2210201"], [3, 4], 3);
  expect(reportOn(second).suspects.filter(({ certainty }) => certainty === "only")).toEqual([]);
});

test("a slip that its own table contradicts is a suspect as before", () => {
  const report = reportOn(raised(published, "表5", ["2010301"], [4], 10));
  expect(report.causes ?? []).toEqual([]);
  expect(report.suspects[0]?.suggested).toBe(79583);
});

test("formulas carry a change on: a live workbook has no such cause", () => {
  const report = reportOn(raised(live, "表5", ["2010302"], [5], 100));
  expect((report.causes ?? []).filter(({ kind }) => kind === "partlyChanged")).toEqual([]);
});
