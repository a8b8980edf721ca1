/** A figure that somebody typed far below everything else leaves the tables where they are. */
import { locateWorkbook } from "../../src/core/locate/locate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { sampleSnapshot } from "../support/sampleSnapshot";

const ROWS = 100_000;

test("the rows between are no rows of any table", () => {
  const sample = sampleSnapshot();
  const far: WorkbookSnapshot = {
    ...sample,
    sheets: sample.sheets.map((sheet) => (sheet.name === "表5" ? withFarCell(sheet) : sheet)),
  };
  const keys = (snapshot: WorkbookSnapshot): readonly (readonly [string, string, number])[] =>
    [...locateWorkbook(pack, snapshot).tables.values()].flatMap(({ map }) =>
      map.rows.map(({ key, row }) => [map.table.id, key, row] as const),
    );
  expect(keys(far)).toEqual(keys(sample));
});

function withFarCell(sheet: WorkbookSnapshot["sheets"][number]): WorkbookSnapshot["sheets"][number] {
  const below = Array.from({ length: ROWS - sheet.values.length }, () => []);
  return {
    ...sheet,
    values: [...sheet.values, ...below, [null, null, null, null, null, null, null, 5]],
    formulas: [...sheet.formulas, ...below, []],
  };
}
