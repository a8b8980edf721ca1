/** Random units as they come from elsewhere, adopted: nothing of the user's changes, formulas follow, 勾稽检查 says what the check says. */
import fc from "fast-check";
import { toNumber } from "../../src/core/amount/amount";
import { planAdoption } from "../../src/core/adopt/planAdoption";
import { checkWorkbook } from "../../src/core/report/check";
import { instancesOf } from "../../src/core/identity/instances";
import { judge } from "../../src/core/identity/judge";
import { hasLiveLine } from "../../src/core/plan/verdict";
import { describeFinding } from "../../src/core/finding/wording";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { cellName } from "../../src/core/model/address";
import type { PackSpec } from "../../src/core/declare/pack";
import { findPack } from "../../src/packs";
import { applied } from "../support/applied";
import { editCell, valueOf } from "../support/edit";
import { foreignWorkbook } from "../support/foreignPlan";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";

const RUNS = runs("ADOPTED_UNITS", 6, 60);

/** `amount` is what one figure is raised by, in the unit of the table. */
const forms = [
  ["shanxi-unit-2026", 12.34, RUNS],
  ["shanghai-unit-2026", 1234, RUNS / 3],
  ["shanghai-department-2026", 1234, RUNS / 3],
] as const;

describe.each(forms)("%s", (id, amount, runs) => {
  const pack = findPack(id) as PackSpec;
  const table = "t05";

  const foreignUnit = fc
    .record({ inputs: randomUnitsOf(id), published: fc.boolean(), seed: fc.integer({ min: 0, max: 999 }) })
    .map(({ inputs, published, seed }) => snapshotOf(foreignWorkbook(pack, inputs, { published, seed })));

  function property(body: (before: WorkbookSnapshot) => void): void {
    fc.assert(fc.property(foreignUnit, body), { numRuns: Math.max(1, Math.round(runs)) });
  }

  test("with formulas: every value is as before, and the check has nothing to say", () => {
    property((before) => {
      const { plan, account } = planAdoption(locateWorkbook(pack, before), { formulas: true });
      const after = applied(before, plan);
      for (const sheet of before.sheets) expect(cells(sheetOf(after, sheet.name))).toEqual(cells(sheet));
      expect(account.formulas.kept).toEqual([]);
      expect(account.formulas.written).toBeGreaterThan(20);
      expect(account.unrecognised).toEqual([]);
      const report = checkWorkbook(pack, after);
      expect(report.findings.filter((finding) => finding.severity !== "info").map(describeFinding)).toEqual([]);
      expect(report.outcomes).toMatchObject({ fail: 0, missingInput: 0, ruleError: 0 });
    });
  });

  test("without formulas no cell changes", () => {
    property((before) => {
      const { plan } = planAdoption(locateWorkbook(pack, before), { formulas: false });
      expect(plan.sheets.filter((sheet) => sheet.mode === "update").flatMap((sheet) => sheet.cells)).toEqual([]);
      const touching = plan.sheets.filter((sheet) => sheet.mode === "update").flatMap((sheet) => Object.keys(sheet));
      expect(new Set(touching)).toEqual(new Set(["name", "mode", "cells", "verdicts", "conditionalFormats"]));
    });
  });

  test("an input that changes moves every total above it", () => {
    property((before) => {
      const after = applied(before, planAdoption(locateWorkbook(pack, before), { formulas: true }).plan);
      const located = locateWorkbook(pack, after);
      const leaf = inputOf(located, table, "generalBudget", "project");
      if (!leaf) return;
      const edited = editCell(after, leaf, Number(valueOf(after, leaf) ?? 0) + amount);
      const now = locateWorkbook(pack, edited);
      expect(Number(valueOf(edited, totalOf(now, table))) - Number(valueOf(after, totalOf(now, table)))).toBeCloseTo(
        amount,
        6,
      );
      expect(brokenFormulas(pack, now)).toEqual([]);
    });
  });

  test("勾稽检查 has a line for each judged identity, with the figures of the check", () => {
    property((before) => {
      const located = locateWorkbook(pack, before);
      const { plan, account } = planAdoption(located, { formulas: true });
      const after = applied(before, plan);
      const judged = judgedInstances(pack, locateWorkbook(pack, after));
      const lines = checkLines(pack, after);
      expect(lines.length).toBe(judged.length);
      expect(lines.length).toBe(account.checkSheet.lines);
      lines.forEach((line, index) => {
        const one = judged[index];
        expect([line[3], line[4]]).toEqual([toNumber(one?.actual ?? NaN), toNumber(one?.expected ?? NaN)]);
        expect(line[7]).toBe(one?.outcome === "notApplicable" ? "不适用" : "通过");
      });
    });
  });

  test("a broken figure shows 不平 there, and not before", () => {
    property((before) => {
      const after = applied(before, planAdoption(locateWorkbook(pack, before), { formulas: false }).plan);
      expect(checkLines(pack, after).filter((line) => line[7] === "不平")).toEqual([]);
      const total = totalOf(locateWorkbook(pack, after), table);
      const edited = editCell(after, total, Number(valueOf(after, total)) + 500);
      const failing = checkLines(pack, edited).filter((line) => line[7] === "不平");
      expect(failing.length).toBeGreaterThan(0);
      expect(sheetOf(edited, pack.checkSheet.sheet).values[2]?.[3]).toBe(failing.length);
    });
  });
});

function sheetOf(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const found = snapshot.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function cells({ values }: SheetSnapshot): readonly (readonly [string, unknown])[] {
  return values.flatMap((row, r) =>
    row.flatMap((value, c): (readonly [string, unknown])[] =>
      value === null || value === "" ? [] : [[cellName(r, c), value]],
    ),
  );
}

function checkLines(pack: PackSpec, snapshot: WorkbookSnapshot): readonly (readonly unknown[])[] {
  return sheetOf(snapshot, pack.checkSheet.sheet)
    .values.slice(4)
    .filter((row) => typeof row[0] === "number");
}

function judgedInstances(pack: PackSpec, { book }: LocatedWorkbook): readonly ReturnType<typeof judge>[] {
  return pack.rules.flatMap((rule) => {
    const map = hasLiveLine(rule) ? book.tables.get(rule.table) : undefined;
    if (!map || !hasLiveLine(rule)) return [];
    return instancesOf(rule, map)
      .map((instance) => judge(instance, book))
      .filter(({ outcome }) => outcome === "pass" || outcome === "fail" || outcome === "notApplicable");
  });
}

/** Formula cells that do not follow; money moved in one table only, so other tables may well disagree. */
function brokenFormulas(pack: PackSpec, { book, snapshot }: LocatedWorkbook): readonly string[] {
  return pack.rules.flatMap((rule) => {
    const map = rule.kind === "identity" && rule.role === "defines" ? book.tables.get(rule.table) : undefined;
    if (!map || rule.kind !== "identity") return [];
    return instancesOf(rule, map)
      .filter((instance) => {
        const at = cellAt(map, instance.row, instance.column);
        return (
          at !== null &&
          sheetOf(snapshot, at.sheet).formulas[at.row]?.[at.column] != null &&
          judge(instance, book).outcome === "fail"
        );
      })
      .map((instance) => `${rule.id} ${instance.row.key}`);
  });
}

/** The first row of the group that nothing is summed up from. */
function inputOf({ book }: LocatedWorkbook, table: string, group: string, column: string): CellAddress | null {
  const map = book.tables.get(table);
  const row = map?.rows.find(
    (candidate) => candidate.group === group && candidate.code !== null && candidate.children.length === 0,
  );
  return map && row ? cellAt(map, row, column) : null;
}

function totalOf({ book }: LocatedWorkbook, table: string): CellAddress {
  const map = book.tables.get(table);
  const row = map?.byKey.get("total");
  const at = map && row && cellAt(map, row, "project");
  if (!at) throw new Error(`no total in ${table}`);
  return at;
}
