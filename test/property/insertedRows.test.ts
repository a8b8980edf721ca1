/** A row that the user inserts into a table counts in its totals and in the tables that draw on it, or the check reports it. */
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/check/check";
import { recalculate } from "../../src/core/formula/index";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { TableMap } from "../../src/core/model/tableMap";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import { amountColumns } from "../../src/core/spec/lookups";
import type { PackSpec } from "../../src/core/spec/pack";
import { basicEight } from "../../src/packs/basic-eight/pack";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { insertRow } from "../support/insertRow";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";

const books = [shanxiUnit2026, basicEight].flatMap((pack: PackSpec) => fc.sample(randomUnitsOf(pack.id), { seed: 42, numRuns: 1 }).map((unit) => ({ pack, unit, snapshot: snapshotOf(planWorkbook(pack, unit)) })));
const tables = books.flatMap((book) => [...planContext(book.pack, book.unit).tables.values()].filter((map) => map.rows.some((row) => row.kind !== "fixed")).map((map) => ({ ...book, map })));

describe.each(tables.map((table) => [table.pack.id, table.map.table.shortName, table] as const))("%s %s", (_id, _name, { pack, snapshot, map }) => {
  const rows = map.rows.filter((row) => row.kind !== "fixed");
  const places = [...new Set([...rows.map((row) => row.row), Math.max(...rows.map((row) => row.row)) + 1])];

  test.each(places)("a row with figures above sheet row %i is counted or reported", (at) => {
    const counts = amountColumns(map.table, blockAt(map, at));
    const inserted = insertRow(snapshot, map.sheet, at);
    const edited = recalculate(fill(inserted, map, at, counts)).snapshot;
    const before = checkWorkbook(pack, snapshot).findings.length;
    expect(checkWorkbook(pack, edited).findings.length).toBeGreaterThan(before);
  });

  test("an empty row changes nothing", () => {
    const at = rows[1]?.row ?? rows[0]?.row ?? 0;
    const report = checkWorkbook(pack, recalculate(insertRow(snapshot, map.sheet, at)).snapshot);
    expect(report.findings.filter((finding) => finding.severity !== "info")).toEqual([]);
  });
});

function blockAt(map: TableMap, at: number): TableMap["table"]["blocks"][number] {
  const row = map.rows.find((candidate) => candidate.kind !== "fixed" && candidate.row === at) ?? map.rows.find((candidate) => candidate.kind !== "fixed");
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
  put(map.codes.get(block.id)?.[0], "2019988");
  put(map.names.get(block.id), "新增的一行");
  for (const column of columns) put(map.columns.get(column), 12.34);
  return { ...inserted, sheets: inserted.sheets.map((sheet) => (sheet.name === map.sheet ? { ...sheet, values: sheet.values.map((row, index) => (index === at ? Array.from(cells, (cell) => cell ?? null) : row)) } : sheet)) };
}
