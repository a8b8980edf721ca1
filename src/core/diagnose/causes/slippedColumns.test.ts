import { live, published, reportOn, withCells } from "../../../../test/support/diagnosis";
import type { Rows } from "../../../../test/support/changedRows";
import { withRows } from "../../../../test/support/changedRows";
import { describeCause } from "../../../app/wording/causes";
import type { CheckReport } from "../../finding/report";
import type { CellValue } from "../../model/snapshot";

/** One cell came in at the first line and the others of the column moved down; the last is lost. Rows from 0. */
function down(rows: Rows, column: number, first: number, last: number): Rows {
  return moved(rows, column, (row) => (row === first ? null : row > first && row <= last ? row - 1 : row));
}

/** The cell of the first line was deleted and the others moved up. */
function up(rows: Rows, column: number, first: number, last: number): Rows {
  return moved(rows, column, (row) => (row === last ? null : row >= first && row < last ? row + 1 : row));
}

function moved(rows: Rows, column: number, from: (row: number) => number | null): Rows {
  return rows.map((cells, row) =>
    cells.map((value, at): CellValue => {
      const source = from(row);
      return at !== column ? value : source === null ? null : (rows[source]?.[column] ?? null);
    }),
  );
}

function told({ causes = [], suspects, findings }: CheckReport): object {
  return {
    causes: causes.map(({ kind }) => kind),
    suspects: suspects.length,
    errors: findings.filter(({ severity, root }) => severity === "error" && root === undefined).length,
  };
}

const ONE = { causes: ["slippedColumn"], suspects: 0, errors: 1 };

test.each<[string, number, number, number]>([
  ["表5", 2, 5, 23],
  ["表5", 3, 6, 23],
  ["表2", 3, 6, 22],
  ["表3", 4, 6, 22],
  ["表6", 3, 7, 17],
  ["表12", 1, 7, 16],
])("%s: column %d stands one line lower from line %d on", (sheet, column, first, last) => {
  const report = reportOn(withRows(published, sheet, (rows) => down(rows, column, first, last)));
  expect(told(report)).toEqual(ONE);
});

test.each<[string, number, number, number]>([
  ["表5", 3, 6, 23],
  ["表3", 2, 7, 22],
])("%s: column %d stands one line higher", (sheet, column, first, last) => {
  const report = reportOn(withRows(published, sheet, (rows) => up(rows, column, first, last)));
  expect(told(report)).toEqual(ONE);
});

test("the sentence names the column, the lines, and what may be lost", () => {
  const { causes: [cause] = [] } = reportOn(withRows(published, "表5", (rows) => down(rows, 3, 6, 23)));
  expect(cause && describeCause(cause)).toBe(
    "表五“基本支出”一列第 7 至 24 行的数像是都向下错了一行（第 7 行空了出来）。请把这些数移回上一行；第 24 行原来的数如果被盖掉，要按原始资料重填。不要只改其中几格，也不要改别的表。",
  );
});

test.each([
  ["a figure that is blank", published, { "表5!D9": null }],
  ["a figure in the line below its own", published, { "表5!D13": null, "表5!D14": 17.3 }],
  ["two figures in each other's place", published, { "表5!D13": 92.61, "表5!D14": 17.3 }],
  ["a figure that is blank in a live workbook", live, { "表5!D9": null }],
] as const)("%s is no column that slipped", (_, base, cells) => {
  const { causes = [] } = reportOn(withCells(base, cells));
  expect(causes.map(({ kind }) => kind)).not.toContain("slippedColumn");
});
