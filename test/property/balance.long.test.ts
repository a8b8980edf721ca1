/** 舍位平衡 on random units: what is proposed evens its sums, brings nothing else about, can be taken back exactly, and happens once. */
import fc from "fast-check";
import type { Amount } from "../../src/core/amount/amount";
import { toAmount } from "../../src/core/amount/amount";
import { lastPlace } from "../../src/core/amount/money";
import { planBalance, planUndo } from "../../src/core/balance/planBalance";
import { proposeBalance } from "../../src/core/balance/propose";
import type { Balance } from "../../src/core/balance/proposal";
import { checkLocated } from "../../src/core/report/check";
import { instancesOf } from "../../src/core/identity/instances";
import type { Instance } from "../../src/core/identity/instances";
import { rightSideOf } from "../../src/core/identity/judge";
import type { CheckReport } from "../../src/core/finding/report";
import { settleMoney } from "../../src/core/locate/settleMoney";
import type { Inputs } from "../../src/core/model/inputs";
import { recalculate } from "../../src/core/formula/index";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { Book } from "../../src/core/model/tableMap";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { applied } from "../support/applied";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";

const RUNS = runs("BALANCE_RUNS", 6, 60);
const NOTHING = { sheets: [], names: [], state: null, activate: null };

function allowance(instance: Instance, book: Book): Amount {
  const right = rightSideOf(instance, book);
  return right.ok ? right.allowance : 0;
}

/** One subtotal in some is stated a place or two beside its parts, as the budget system prints it. */
function withStatedTotals(pack: PackSpec, inputs: Inputs, picks: readonly number[]): Inputs {
  const { book, tables } = planContext(pack, inputs);
  const subtotals = pack.rules
    .flatMap((rule) => {
      const map =
        rule.kind === "identity" && rule.role === "defines" && rule.tolerance === "rounding"
          ? tables.get(rule.table)
          : undefined;
      return map && rule.kind === "identity"
        ? instancesOf(rule, map).filter(({ row }) => row.kind === "fixed" || row.children.length > 0)
        : [];
    })
    .filter((instance) => allowance(instance, book) > 0);
  const stated = picks.flatMap((pick) => {
    const instance = subtotals[pick % Math.max(1, subtotals.length)];
    if (!instance) return [];
    const { map, row, column } = instance;
    const steps = pick % 3 === 0 ? -1 : pick % 5 === 0 ? 2 : 1;
    const step =
      Math.min(Math.abs(steps), allowance(instance, book) / lastPlace(map.money)) *
      Math.sign(steps) *
      lastPlace(map.money);
    return [{ table: map.table.id, row: row.key, column, amount: (book.cell(map, row, column).amount ?? 0) + step }];
  });
  return {
    ...inputs,
    stated: [...new Map(stated.map((one) => [`${one.table}|${one.row}|${one.column}`, one])).values()],
  };
}

/** The typed figures of one table get decimals that are not printed: the totals are those of the exact figures, as when they were pasted from elsewhere. */
function withExactParts(pack: PackSpec, snapshot: WorkbookSnapshot, seed: number): WorkbookSnapshot {
  const tables = new Map(pack.tables.map((table) => [table.sheet, table]));
  let turn = seed;
  const chosen = pack.tables[seed % pack.tables.length]?.sheet;
  const finer = (value: CellValue, formula: string | null, places: number): CellValue => {
    if (typeof value !== "number" || value === 0 || formula !== null) return value;
    turn = (turn * 1103515245 + 12345) % 2147483648;
    return value + ((turn % 99) - 49) / 100 / 10 ** places;
  };
  return recalculate({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const table = tables.get(sheet.name);
      if (!table || sheet.name !== chosen) return sheet;
      const places = table.moneyUnit === "元" ? 0 : 2;
      return {
        ...sheet,
        values: sheet.values.map((row, r) =>
          row.map((value, c) => finer(value, sheet.formulas[r]?.[c] ?? null, places)),
        ),
      };
    }),
  }).snapshot;
}

function published(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, formulas: sheet.formulas.map((row) => row.map(() => null)) })),
  };
}

const keysOf = (report: CheckReport): readonly string[] =>
  report.findings.map(
    (finding) => `${finding.rule} ${finding.severity} ${JSON.stringify(finding.cells[0]?.address ?? finding.words)}`,
  );

function hold(pack: PackSpec, snapshot: WorkbookSnapshot): Balance {
  const locate = (of: WorkbookSnapshot): LocatedWorkbook => settleMoney(locateWorkbook(pack, of));
  const before = checkLocated(locate(snapshot));
  const balance = proposeBalance(locate(snapshot));
  for (const { changes, printed, gap } of balance.proposals) {
    expect(gap).not.toBe(0);
    expect(printed).not.toBe(0);
    for (const { role, before: was, after, places } of changes) {
      if (role !== "part" && role !== "printed") continue;
      expect(was.formula).toBeNull();
      expect(Math.sign(after.value)).toBe(Math.sign(was.value));
      expect(Math.abs(toAmount(after.value, places) - toAmount(was.value, places))).toBe(
        role === "part" ? 10 ** (2 - places) : 0,
      );
      expect(Math.abs(after.value - was.value)).toBeLessThan(1.0001 / 10 ** places);
    }
  }
  if (balance.proposals.length === 0) return balance;
  const after = applied(snapshot, planBalance(locate(snapshot), balance.proposals));
  const report = checkLocated(locate(after));
  expect(keysOf(report).filter((key) => !keysOf(before).includes(key))).toEqual([]);
  const again = proposeBalance(locate(after));
  const even = new Set(balance.proposals.flatMap(({ id, mends }) => [id, ...mends]));
  expect(again.unbalanced.filter(({ id }) => even.has(id))).toEqual([]);
  expect(again.proposals).toEqual([]);
  const undo = planUndo(locate(after));
  expect(undo?.left).toEqual([]);
  const back = applied(after, undo?.plan ?? NOTHING);
  expect(back.sheets).toEqual(applied(snapshot, NOTHING).sheets);
  return balance;
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const proposed = { formulas: 0, typed: 0, exact: 0 };

  test("subtotals as the budget system states them, with formulas and as published", () => {
    fc.assert(
      fc.property(randomUnitsOf(id), fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), (inputs, picks) => {
        const snapshot = snapshotOf(planWorkbook(pack, withStatedTotals(pack, inputs, picks)));
        proposed.formulas += hold(pack, snapshot).proposals.length;
        proposed.typed += hold(pack, published(snapshot)).proposals.length;
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  test("parts that are rounded from exact values: the nearest one moves", () => {
    fc.assert(
      fc.property(randomUnitsOf(id), fc.integer({ min: 1, max: 1_000_000 }), (inputs, seed) => {
        const { proposals } = hold(pack, withExactParts(pack, snapshotOf(planWorkbook(pack, inputs)), seed));
        proposed.exact += proposals.length;
        for (const { changes, chosen } of proposals) {
          if (chosen !== "nearest") continue;
          // No part that stays was nearer to the other side: it moves by less than a place from its exact value.
          for (const { role, before, after, places } of changes)
            if (role === "part") expect(Math.abs(after.value - before.value)).toBeLessThan(1 / 10 ** places);
        }
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  test("something was proposed at all", () => {
    expect(proposed.formulas + proposed.typed + proposed.exact).toBeGreaterThan(0);
  });
});

test("a subtotal stated alike in three tables: the part changes in all of them, and with it nothing but its own sums", () => {
  const [pack] = packs;
  if (!pack) throw new Error("no pack");
  let proposed = 0;
  for (const inputs of fc.sample(randomUnitsOf(pack.id), { seed: 11, numRuns: 40 })) {
    const { book, tables } = planContext(pack, inputs);
    const t05 = tables.get("t05");
    const branch = t05?.rows.find(
      (row) =>
        row.group === "generalBudget" &&
        row.children.length > 1 &&
        row.children.filter((key) => partOf(key) % 100 !== 0).length > 1,
    );
    if (!t05 || !branch?.code) continue;
    function partOf(key: string): number {
      const row = t05?.byKey.get(key);
      const read = t05 && row ? book.amount(t05, row, "basic") : null;
      return read?.ok ? read.amount : 0;
    }
    const at = (table: string, group: string, column: string): Inputs["stated"][number] => {
      const map = tables.get(table);
      const row = map?.byKey.get(`${group}/${branch.code}`);
      const read = map && row ? book.amount(map, row, column) : null;
      if (!row || !read?.ok) throw new Error(`${table} has no ${group}`);
      return { table, row: row.key, column, amount: read.amount + 1 };
    };
    const stated = [
      at("t05", "generalBudget", "basic"),
      at("t03", "expenditure", "basic"),
      at("t02", "otherFunds", "general"),
    ];
    const snapshot = snapshotOf(planWorkbook(pack, { ...inputs, stated }));
    for (const one of [snapshot, published(snapshot)])
      proposed += hold(pack, one).proposals.filter(({ mends }) => mends.length >= 5).length;
    if (proposed >= 4) break;
  }
  expect(proposed).toBeGreaterThanOrEqual(4);
}, 600_000);
