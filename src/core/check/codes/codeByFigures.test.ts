/** A code and name of another 科目, with the figures that the other tables have under theirs. */
import { rowIn, withRows } from "../../../../test/support/changedRows";
import type { Rows } from "../../../../test/support/changedRows";
import { published, reportOn } from "../../../../test/support/diagnosis";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";
import { describeFinding } from "../../finding/wording";

/** Row 10 of 表3 is 2010302 with 1,643.27, as in 表2 and 表5; the line above it is 2010301. */
const at = 10;

function withRow(sheet: string, change: (cells: readonly CellValue[]) => readonly CellValue[]): WorkbookSnapshot {
  return withRows(published, sheet, (rows: Rows) =>
    rows.map((cells, index) => (index === at - 1 ? change(cells) : cells)),
  );
}

function told(snapshot: WorkbookSnapshot): readonly string[] {
  return reportOn(snapshot)
    .findings.filter(({ template }) => template === "codeByFigures")
    .map(describeFinding);
}

const asOther = (cells: readonly CellValue[]): readonly CellValue[] => ["2010306", "政务公开审批", ...cells.slice(2)];

test.each([
  ["表3", "表三", "表二、表五"],
  ["表2", "表二", "表三、表五"],
])("in %s it is an error, though every sum holds, and its code alone is not to be changed", (sheet, name, others) => {
  expect(rowIn(published.sheets.find((one) => one.name === sheet)?.values ?? [], at)[0]).toBe("2010302");
  const snapshot = withRow(sheet, asOther);
  expect(told(snapshot)).toEqual([
    expect.stringContaining(
      `${name} 科目 2010306 政务公开审批 在其他表里没有，${others}里同一金额 1,643.27 的科目是 2010302 一般行政管理事务`,
    ),
  ]);
  expect(reportOn(snapshot).suspects).toEqual([]);
});

test("another amount, or a code that another table has as well, is no such case", () => {
  expect(told(withRow("表3", (cells) => asOther(cells).map((value) => (value === 1643.27 ? 1643.28 : value))))).toEqual(
    [],
  );
  // Then it is 表五 that stands alone.
  const both = withRows(withRow("表3", asOther), "表2", (rows) =>
    rows.map((cells, index) => (index === at - 1 ? asOther(cells) : cells)),
  );
  expect(told(both)).toEqual([expect.stringMatching(/^表五 科目 2010302/)]);
});

test("one other table alone does not speak against it", () => {
  const without = withRows(withRow("表3", asOther), "表5", (rows) => rows.filter((_, index) => index !== at - 1));
  expect(told(without)).toEqual([]);
});
