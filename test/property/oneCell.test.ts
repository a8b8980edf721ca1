/** Change any one input, or overwrite any one formula, by one hundredth: the check says so, or the cell is one that no rule can see. */
import { readFileSync } from "node:fs";
import { toNumber } from "../../src/core/amount/amount";
import { checkWorkbook } from "../../src/core/check/check";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { TableMap } from "../../src/core/model/tableMap";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import { amountColumns } from "../../src/core/spec/lookups";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { editCell } from "../support/edit";
import { snapshotOf } from "../support/snapshotOf";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const context = planContext(pack, sample.inputs);
const untouched = snapshotOf(planWorkbook(pack, sample.inputs));

/** The cells that docs/known-limitations.md lists: no table repeats them before the narrative is written. */
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  表十: ["abroad", "reception", "vehiclePurchase", "vehicleRunning"].flatMap((row) => ["general", "fund", "capital"].map((column) => `${row} ${column}`)),
  表十一: ["unit fund", "unit capital"],
};

function findings(snapshot: WorkbookSnapshot): string {
  return JSON.stringify(checkWorkbook(pack, snapshot).findings.map((finding) => [finding.rule, finding.cells[0]?.address, finding.difference]));
}

function unseenCells(map: TableMap): readonly string[] {
  const before = findings(untouched);
  return map.rows.flatMap((row) => {
    const block = map.table.blocks.find((candidate) => candidate.id === row.block);
    return (block ? amountColumns(map.table, block) : []).flatMap((column) => {
      if (row.columns !== null && !row.columns.includes(column)) return [];
      const at = { sheet: map.sheet, row: row.row, column: map.columns.get(column) ?? 0 };
      const amount = (context.book.cell(map, row, column).amount ?? 0) + 1;
      return findings(editCell(untouched, at, toNumber(amount))) === before ? [`${row.key} ${column}`] : [];
    });
  });
}

test.each([...context.tables.values()].map((map) => [map.table.shortName, map] as const))("%s", (name, map) => {
  expect(unseenCells(map)).toEqual(UNSEEN[name] ?? []);
}, 300_000);
