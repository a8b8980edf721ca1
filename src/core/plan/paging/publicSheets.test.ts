/** Where the pages of the sample's sheets end. */
import { sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { locateWorkbook } from "../../locate/locate";
import { withCells } from "../../formula/movedSnapshot";
import type { PageRows } from "./pageSource";
import { publicSheets } from "./publicSheets";

const rowsOf = (name: string, snapshot = sampleSnapshot()): PageRows => {
  const {
    book: { tables },
  } = locateWorkbook(pack, snapshot);
  const rows = publicSheets({ pack, year: 2026, tables, snapshot, attached: [] }).find(
    ({ sheet }) => sheet === name,
  )?.rows;
  if (rows === undefined || rows === null || rows === "onePage" || !("rows" in rows))
    throw new Error(`no rows of ${name}`);
  return rows;
};

test("a note that says nothing is no line of its own, and one that says something is", () => {
  const [full, empty] = [rowsOf("表5").rows.length, rowsOf("表8").rows.length];
  const noted = withCells(
    sampleSnapshot(),
    new Map([["表5", [{ row: full, column: 0, content: { kind: "value", value: "注：单位万元" } }]]]),
  );
  expect(rowsOf("表5", noted).rows).toHaveLength(full + 1);
  expect(String(sampleSnapshot().sheets.find(({ name }) => name === "表8")?.values[empty - 1]?.[0])).toMatch(
    /^注：本表无数据/,
  );
});

test("titles, headers and headings of chapters are not the last of a page; the header is repeated", () => {
  const table = rowsOf("表5");
  expect(table.rows.slice(0, 6).map(({ leads }) => leads)).toEqual([true, true, true, true, true, false]);
  expect(table.repeated).toBeGreaterThan(80);
  const text = sampleSnapshot().sheets.find(({ name }) => name === "情况说明")?.values ?? [];
  expect(
    rowsOf("情况说明")
      .rows.flatMap(({ leads }, row) =>
        leads === true && String(text[row]?.[0] ?? "") !== "" ? [String(text[row]?.[0]).slice(0, 4)] : [],
      )
      .slice(0, 4),
  ).toEqual(["第三部分", "一、单位", "二、收入", "三、支出"]);
});

test("columns that somebody has widened in a file count as they are", () => {
  const widths = (columnWidths: readonly number[]): number =>
    rowsOf("表5", {
      ...sampleSnapshot(),
      sheets: sampleSnapshot().sheets.map((sheet) => (sheet.name === "表5" ? { ...sheet, columnWidths } : sheet)),
    }).widths.reduce((sum, width) => sum + width, 0);
  const own = rowsOf("表5").widths;
  expect(widths(own.map((width) => width + 5 / 7))).toBeCloseTo(
    own.reduce((sum, width) => sum + width, 0),
    6,
  );
  expect(widths(own.map((width, index) => width + 5 / 7 + (index === 0 ? 30 : 0)))).toBeCloseTo(
    own.reduce((sum, width) => sum + width, 30),
    6,
  );
});
