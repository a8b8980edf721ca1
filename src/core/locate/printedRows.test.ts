/** What stands under a table and is no row of it. */
import { parseAddress } from "../../../test/support/addresses";
import { live, reportOn } from "../../../test/support/diagnosis";
import { editedSheet } from "../model/editedSheet";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";

type Typed = readonly [cell: string, value: CellValue, formula?: string];

function edited(...cells: readonly Typed[]): WorkbookSnapshot {
  return {
    ...live,
    sheets: live.sheets.map((sheet) =>
      editedSheet(
        sheet,
        cells.flatMap(([cell, value, formula]) => {
          const at = parseAddress(cell);
          return at.sheet === sheet.name ? [{ row: at.row, column: at.column, value, formula: formula ?? null }] : [];
        }),
      ),
    ),
  };
}

const errors = (snapshot: WorkbookSnapshot): readonly string[] =>
  reportOn(snapshot)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ template }) => template);

test.each<[string, readonly Typed[]]>([
  [
    "a sum beside it",
    [
      ["表5!A26", "填报人：张某　日期："],
      ["表5!D26", 2733.38, "=C6"],
    ],
  ],
  [
    "a sum beside it, in a list",
    [
      ["表12!A20", "填报人：张某　日期："],
      ["表12!B20", 1643.27, "=B7"],
    ],
  ],
  [
    "in the column of names",
    [
      ["表5!B26", "审核人：张某"],
      ["表5!D26", 2733.38, "=C6"],
    ],
  ],
  [
    "its date",
    [
      ["表5!A26", "日期："],
      ["表5!C26", 46082, "=TODAY()"],
    ],
  ],
])("a signature with %s is no row", (_, cells) => {
  expect(errors(edited(...cells))).toEqual(errors(live));
});

test("beside an amount that was typed it is one: nobody knows whose figure it is", () => {
  expect(errors(edited(["表5!A26", "填报人：张某"], ["表5!D26", 5]))).not.toEqual(errors(live));
});
