import { published, reportOn, valueIn, withCells } from "../../../test/support/diagnosis";
import type { CellValue } from "../model/snapshot";
import { describeProgress } from "../check/unfilled/progress";

const rows = Array.from({ length: 19 }, (_, index) => index + 6);
const SWAPPED = Object.fromEntries(
  rows.flatMap((row): [string, CellValue][] => [
    [`表3!D${row}`, valueIn(published, `表3!E${row}`)],
    [`表3!E${row}`, valueIn(published, `表3!D${row}`)],
  ]),
);

test.each([
  ["one amount in the wrong column", { "表3!D10": valueIn(published, "表3!E10"), "表3!E10": null }],
  ["two columns exchanged", SWAPPED],
])("a blank that only a wrong figure asks for is not to be filled in: %s", (_, changes) => {
  const report = reportOn(withCells(published, changes));
  const asked = report.findings.filter(({ kind }) => kind === "unfilled");
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ root }) => root === undefined)).toEqual([]);
  expect(describeProgress(report)).toBeNull();
});

test("a table that right figures ask for waits, also beside a wrong one elsewhere", () => {
  const blank = Object.fromEntries(
    [6, 7, 8, 9, 10, 11].flatMap((row) =>
      ["B", "C", "D", "E"].map((column): [string, null] => [`表10!${column}${row}`, null]),
    ),
  );
  const report = reportOn(
    withCells(published, { ...blank, "表3!D10": valueIn(published, "表3!E10"), "表3!E10": null }),
  );
  const open = report.findings.filter(({ kind, root }) => kind === "unfilled" && root === undefined);
  expect(open.map(({ words }) => words.table)).toEqual(["表十"]);
  expect(describeProgress(report)).toContain("表十还没有填");
});
