/** A row that the user inserts into a table counts in its totals and in the tables that draw on it, or the check reports it. */
import fc from "fast-check";
import { findingsIn } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import { settleMoney } from "../../src/core/locate/settleMoney";
import { recalculate } from "../../src/core/formula/index";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { TableMap } from "../../src/core/model/tableMap";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import { amountColumns, codeParts } from "../../src/core/declare/lookups";
import { packs } from "../../src/packs";
import { insertRow } from "../support/insertRow";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";

/** Notes beside the figures: no total that a row could be missing from. */
const NOTES: readonly string[] = ["itemNotes"];

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const [unit] = fc.sample(randomUnitsOf(id), { seed: 42, numRuns: 1 });
  if (!unit) throw new Error("no unit");
  const snapshot = snapshotOf(planWorkbook(pack, unit));
  const findings = (book: WorkbookSnapshot): readonly Finding[] => findingsIn(settleMoney(locateWorkbook(pack, book)));
  const before = findings(snapshot).length;
  const tables = [...planContext(pack, unit).tables.values()].filter(
    (map) => map.rows.some((row) => row.kind !== "fixed") && !NOTES.includes(map.table.id),
  );

  describe.each(tables.map((map) => [map.table.shortName, map] as const))("%s", (_, map) => {
    const rows = map.rows.filter((row) => row.kind !== "fixed");
    const places = [...new Set([...rows.map((row) => row.row), Math.max(...rows.map((row) => row.row)) + 1])];

    test.each(places)("a row with figures above sheet row %i is counted or reported", (at) => {
      const counts = amountColumns(map.table, blockAt(map, at));
      const inserted = insertRow(snapshot, map.sheet, at);
      const edited = recalculate(fill(inserted, map, at, counts)).snapshot;
      expect(findings(edited).length).toBeGreaterThan(before);
    });

    test("an empty row changes nothing", () => {
      const at = rows[1]?.row ?? rows[0]?.row ?? 0;
      expect(
        findings(recalculate(insertRow(snapshot, map.sheet, at)).snapshot).filter(
          (finding) => finding.severity !== "info",
        ),
      ).toEqual([]);
    });
  });
});

function blockAt(map: TableMap, at: number): TableMap["table"]["blocks"][number] {
  const row =
    map.rows.find((candidate) => candidate.kind !== "fixed" && candidate.row === at) ??
    map.rows.find((candidate) => candidate.kind !== "fixed");
  const block = map.table.blocks.find((candidate) => candidate.id === row?.block);
  if (!block) throw new Error("no block");
  return block;
}

/** What a person types into the new row: a code and a name of its own, and an amount in every column. */
function fill(inserted: WorkbookSnapshot, map: TableMap, at: number, columns: readonly string[]): WorkbookSnapshot {
  const block = blockAt(map, at);
  const cells: CellValue[] = [];
  const put = (index: number | undefined, value: CellValue): void => {
    if (index !== undefined) cells[index] = value;
  };
  const codes = map.codes.get(block.id) ?? [];
  codeParts("2019988", codes.length === 2 ? [3, 7] : [3, 5, 7], codes.length).forEach((part, index) =>
    put(codes[index], part),
  );
  put(map.names.get(block.id), "新增的一行");
  for (const column of columns) put(map.columns.get(column), 12.34);
  return {
    ...inserted,
    sheets: inserted.sheets.map((sheet) =>
      sheet.name === map.sheet
        ? {
            ...sheet,
            values: sheet.values.map((row, index) => (index === at ? Array.from(cells, (cell) => cell ?? null) : row)),
          }
        : sheet,
    ),
  };
}
