import fc from "fast-check";
import { randomUnitsOf } from "../../../../test/support/randomUnits";
import { snapshotOf } from "../../../../test/support/snapshotOf";
import { packs } from "../../../packs";
import { locateWorkbook } from "../../locate/locate";
import type { CellValue, SheetSnapshot } from "../../model/snapshot";
import { cellAt } from "../../model/tableMap";
import { planWorkbook } from "../../plan/plan";
import { amountColumns } from "../../declare/lookups";
import { sameKindOfRow, staysRow } from "./rowShape";

function sheetOf(...cells: readonly CellValue[]): SheetSnapshot {
  return { name: "表", visible: true, values: [cells], formulas: [cells.map(() => null)] };
}

test.each<[string, readonly CellValue[], readonly CellValue[], boolean]>([
  ["another figure", ["甲", 1, 2], ["甲", 1, 3], true],
  ["one figure of two goes", ["甲", 1, 2], ["甲", 1, null], true],
  [
    "the last figure goes: the table may end here, and a sentence in the row may be a note",
    ["甲", 1, null],
    ["甲", null, null],
    false,
  ],
  ["the first figure comes", ["甲", "", null], ["甲", 0, null], false],
  ["a figure comes before the first text", [null, "甲", 2], [1, "甲", 2], false],
])("%s", (_, before, after, same) => {
  expect(sameKindOfRow(sheetOf(...before), sheetOf(...after), 0)).toBe(same);
});

/** What `staysRow` says is what locating anew says: emptied, the row is there as before or the answer is no. */
test.each(packs.map((pack) => [pack.id, pack] as const))("rows of %s that lose their figures", (id, pack) => {
  let rows = 0;
  for (const inputs of fc.sample(randomUnitsOf(id), { seed: 9, numRuns: 2 })) {
    const snapshot = snapshotOf(planWorkbook(pack, inputs));
    const { tables } = locateWorkbook(pack, snapshot);
    for (const { map } of tables.values()) {
      for (const row of map.rows.filter((_, index) => index % 9 === 0 || index === map.rows.length - 1)) {
        const block = map.table.blocks.find((candidate) => candidate.id === row.block);
        const column = block && amountColumns(map.table, block).find((candidate) => cellAt(map, row, candidate));
        const sheet = snapshot.sheets.find(({ name }) => name === (row.site ?? map).sheet);
        if (!block || column === undefined || !sheet) continue;
        const columns = amountColumns(map.table, block).flatMap(
          (candidate) => cellAt(map, row, candidate)?.column ?? [],
        );
        const zeros = {
          ...sheet,
          values: sheet.values.map((cells, index) =>
            index === row.row ? cells.map((value, at) => (columns.includes(at) ? 0 : value)) : cells,
          ),
        };
        rows += 1;
        if (!staysRow(sheet, zeros, { map, row, column })) continue;
        const again = locateWorkbook(pack, {
          ...snapshot,
          sheets: snapshot.sheets.map((other) => (other === sheet ? zeros : other)),
        }).tables.get(map.table.id)?.map;
        expect(again?.rows.map(({ key, row: place }) => [key, place])).toEqual(
          map.rows.map(({ key, row: place }) => [key, place]),
        );
      }
    }
  }
  expect(rows).toBeGreaterThan(10);
});
