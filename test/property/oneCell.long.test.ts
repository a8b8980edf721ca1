/** Change any one input, or overwrite any one formula, by the last printed place: the check says so, or the cell is one that no rule can see. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { toNumber } from "../../src/core/amount/amount";
import { lastPlace } from "../../src/core/amount/money";
import { findingsIn } from "../../src/core/report/check";
import { settleMoney } from "../../src/core/locate/settleMoney";
import { readDataFile } from "../../src/core/data/dataFile";
import type { Inputs } from "../../src/core/model/inputs";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { TableMap } from "../../src/core/model/tableMap";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import { amountColumns } from "../../src/core/declare/lookups";
import type { PackSpec } from "../../src/core/declare/pack";
import { shanghaiDepartment2026 } from "../../src/packs/shanghai-department-2026/pack";
import { shanghaiUnit2026 } from "../../src/packs/shanghai-unit-2026/pack";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { editCell } from "../support/edit";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { randomFrom } from "../support/seededRandom";
import { snapshotOf } from "../support/snapshotOf";

/** 1 tries all cells, as the figures of docs/known-limitations.md were measured. */
const EVERY = runs("ONE_CELL_EVERY", 10, 1);

interface Case {
  readonly pack: PackSpec;
  readonly inputs: Inputs;
  /** The cells that docs/known-limitations.md lists: no table repeats them before the narrative is written. */
  readonly unseen: Readonly<Record<string, readonly string[]>>;
  /** As published, without formulas: where every figure is entered once, a change follows its formulas everywhere and contradicts nothing. */
  readonly published: boolean;
}

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), shanxiUnit2026);
if (!sample.ok) throw new Error("the sample does not read");

/** A unit with every kind of budget and of income, and few rows. */
function smallUnit(pack: PackSpec): Inputs {
  const filled = ["generalBudget", "governmentFund", "stateCapital", "income", "expenditure", "basicByEconomic"];
  const units = fc
    .sample(randomUnitsOf(pack.id), { seed: 8, numRuns: 300 })
    .filter((unit) => filled.every((group) => (unit.groups.get(group) ?? []).some((row) => row.amounts.size > 0)));
  const size = (unit: Inputs): number => filled.reduce((sum, group) => sum + (unit.groups.get(group)?.length ?? 0), 0);
  const [first, ...others] = units;
  if (!first) throw new Error("no unit");
  return others.reduce((smallest, unit) => (size(unit) < size(smallest) ? unit : smallest), first);
}

const cases: readonly Case[] = [
  {
    pack: shanxiUnit2026,
    inputs: sample.inputs,
    unseen: {
      表十: ["abroad", "reception", "vehiclePurchase", "vehicleRunning"].map((row) => `${row} general`),
      表十一: ["unit fund", "unit capital"],
    },
    published: false,
  },
  { pack: shanghaiUnit2026, inputs: smallUnit(shanghaiUnit2026), unseen: {}, published: true },
  { pack: shanghaiDepartment2026, inputs: smallUnit(shanghaiDepartment2026), unseen: {}, published: true },
];

function withoutFormulas(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, formulas: sheet.formulas.map((row) => row.map(() => null)) })),
  };
}

function findings(pack: PackSpec, snapshot: WorkbookSnapshot): string {
  return JSON.stringify(
    findingsIn(settleMoney(locateWorkbook(pack, snapshot))).map((finding) => [
      finding.rule,
      finding.cells[0]?.address,
      finding.difference,
    ]),
  );
}

describe.each(cases.map((each) => [each.pack.id, each] as const))("%s", (_, { pack, inputs, unseen, published }) => {
  const context = planContext(pack, inputs);
  const planned = snapshotOf(planWorkbook(pack, inputs));
  const untouched = published ? withoutFormulas(planned) : planned;
  const before = findings(pack, untouched);

  /** Every cell that is not expected to be seen, and about one of so many others. */
  const random = randomFrom(20_261_128);
  const isTried = (table: string, cell: string): boolean =>
    random.below(EVERY) === 0 || (unseen[table] ?? []).includes(cell);

  function unseenCells(map: TableMap): readonly string[] {
    return map.rows.flatMap((row) => {
      const block = map.table.blocks.find((candidate) => candidate.id === row.block);
      if (row.kind === "tree" && row.code === null) return [];
      return (block ? amountColumns(map.table, block) : []).flatMap((column) => {
        if (row.columns !== null && !row.columns.includes(column)) return [];
        const name = `${row.key} ${column}`;
        if (!isTried(map.table.shortName, name)) return [];
        const at = { sheet: map.sheet, row: row.row, column: map.columns.get(column) ?? 0 };
        const amount = (context.book.cell(map, row, column).amount ?? 0) + lastPlace(map.money);
        return findings(pack, editCell(untouched, at, toNumber(amount))) === before ? [name] : [];
      });
    });
  }

  test.each([...context.tables.values()].map((map) => [map.table.shortName, map] as const))(
    "%s",
    (name, map) => {
      expect(unseenCells(map)).toEqual(unseen[name] ?? []);
    },
    300_000,
  );
});
