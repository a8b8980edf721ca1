/** Published documents of a place whose form no pack has: every table is found, nothing that is right is accused. */
import { checkLocated } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { packs } from "../../src/packs";
import { recognisedOrInferred } from "../../src/app/recognised";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { mapCells, mapSheets } from "../support/foreignSnapshot";
import { describeWithReference, readReference } from "../support/reference";

/** 行政运行（项）支出, up to the amount. */
const NAMED = /[（(](?:类|项)[）)](?:支出)?\s*(?=[\d,]+(?:\.\d+)?\s*万元)/;

/** Another first digit of the amount. */
function changedAt(text: string, at: number): string {
  return text.slice(0, at) + String((Number(text.charAt(at)) % 9) + 1) + text.slice(at + 1);
}

/** Tables, and passes at the least. A table of js-zx-2017 goes on on a second sheet. */
const DOCUMENTS = [
  ["js-rd-2019", 12, 110],
  ["js-zx-2017", 13, 120],
] as const;

describe.each(DOCUMENTS)("%s", (name, tables, passes) => {
  describeWithReference("without a form", ["published", name, "workbook.xlsx"], () => {
    test("all tables are found and hold", async () => {
      const file = await openWorkbookFile(readReference("published", name, "workbook.xlsx"));
      const report = checkLocated(recognisedOrInferred(packs, await file.read()));
      expect(report.tables.filter(({ found }) => found)).toHaveLength(tables);
      expect(report.outcomes.pass).toBeGreaterThanOrEqual(passes);
      // What it leaves of its template, an amount that lacks and a year of before are listed with it, and nothing else.
      expect(
        report.findings
          .filter(({ severity }) => severity !== "info")
          .map(describeFinding)
          .filter((text) => !/增加（减少）|第 76 行 的“支出万元”前面没有写数|第 22 行 写的年度是 2018/.test(text)),
      ).toEqual([]);
    });

    test("an amount of the texts that is no longer its row's is told, as far as the sentence names the row", async () => {
      const snapshot = await (await openWorkbookFile(readReference("published", name, "workbook.xlsx"))).read();
      const places = snapshot.sheets.flatMap((sheet) =>
        sheet.values.flatMap((cells, row) =>
          cells.flatMap((value, column) => {
            const match = typeof value === "string" ? NAMED.exec(value) : null;
            return match && typeof value === "string"
              ? [{ sheet: sheet.name, row, column, text: changedAt(value, match.index + match[0].length) }]
              : [];
          }),
        ),
      );
      const seen = places.filter(({ sheet, row, column, text }) => {
        const changed = mapSheets(snapshot, (one) =>
          one.name !== sheet
            ? one
            : mapCells(one, (value, atRow, atColumn) => (atRow === row && atColumn === column ? text : value)),
        );
        return checkLocated(recognisedOrInferred(packs, changed)).findings.some(
          ({ template }) => template === "bookFigureOfRowDiffers",
        );
      });
      expect(places.length).toBeGreaterThan(10);
      expect(seen.length / places.length).toBeGreaterThanOrEqual(0.65);
    });
  });
});
