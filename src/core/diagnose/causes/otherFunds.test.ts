/** A code of 政府性基金 among the codes of 表五, counted in its totals. */
import { withRows } from "../../../../test/support/changedRows";
import { published, reportOn } from "../../../../test/support/diagnosis";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";

const lines: readonly (readonly CellValue[])[] = [
  ["212", "城乡社区支出", 20, null, 20],
  ["21208", "国有土地使用权出让收入安排的支出", 20, null, 20],
  ["2120804", "农村基础设施建设支出", 20, null, 20],
];

function with2120804(counted: boolean): WorkbookSnapshot {
  return withRows(published, "表5", (rows) => {
    const at = rows.findIndex((cells) => cells[0] === "221");
    const total = rows.map((cells) =>
      counted && String(cells[1]).trim() === "合计"
        ? cells.map((value, column) =>
            (column === 2 || column === 4) && typeof value === "number" ? Math.round((value + 20) * 100) / 100 : value,
          )
        : cells,
    );
    return [...total.slice(0, at), ...lines, ...total.slice(at)];
  });
}

test("is said to belong to the other fund, and no table to be another version", () => {
  const { causes = [], suspects, findings } = reportOn(with2120804(true));
  expect(causes.map(({ kind, words }) => [kind, words.row, words.other])).toEqual([
    ["otherFund", "2120804 农村基础设施建设支出", "政府性基金预算"],
  ]);
  expect(suspects).toEqual([]);
  expect(findings.filter(({ severity, root }) => severity === "error" && root === undefined)).toHaveLength(1);
  expect(findings.filter(({ template, root }) => template === "codeOfOtherFund" && root === undefined)).toEqual([]);
});
