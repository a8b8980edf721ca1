/** Rows that cannot be told: what reads them is unknown, and no total is accused. */
import { withRows } from "../../../test/support/changedRows";
import { live, published, reportOn } from "../../../test/support/diagnosis";
import type { WorkbookSnapshot } from "../model/snapshot";

/** Row 10 of 表5 (2010302 with 1,643.27). */
const cleared = (columns: number): WorkbookSnapshot =>
  withRows(published, "表5", (rows) =>
    rows.map((cells, index) => (index === 9 ? cells.map((value, column) => (column < columns ? null : value)) : cells)),
  );

test.each([
  ["code", 1],
  ["code and name", 2],
])("a row with figures without %s is one error, and the sums over it are unknown", (_, columns) => {
  const { findings, outcomes, suspects } = reportOn(cleared(columns));
  expect(findings.filter(({ severity }) => severity !== "info").map(({ template }) => template)).toEqual([
    "codeMissing",
  ]);
  expect(findings.filter(({ kind }) => kind === "mismatch")).toEqual([]);
  expect(outcomes.ruleError).toBeGreaterThan(3);
  expect(suspects).toEqual([]);
});

test("a spare row without figures is nobody's", () => {
  expect(reportOn(live).outcomes.ruleError).toBe(0);
  const spare = withRows(published, "表5", (rows) => [...rows.slice(0, 10), [null, null, 0, 0, 0], ...rows.slice(10)]);
  expect(reportOn(spare).outcomes.ruleError).toBe(0);
});
