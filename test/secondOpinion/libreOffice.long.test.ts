/** Every formula of generated workbooks: LibreOffice computes what we computed. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Inputs } from "../../src/core/model/inputs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { CellAddress } from "../../src/core/model/snapshot";
import type { CellWrite, SheetPlan } from "../../src/core/model/workbookPlan";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { applied } from "../support/applied";
import { describeWithLibreOffice, recalculateFiles } from "../support/libreOffice";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";
import { storedValues } from "../support/witness";

const UNITS = runs("SECOND_OPINION_UNITS", 8, 50);
/** Of each pack after the first. */
const MORE_UNITS = runs("SECOND_OPINION_UNITS", 5, 50);
/** Files per run of LibreOffice. */
const BATCH = 25;

describeWithLibreOffice("LibreOffice agrees with every formula", () => {
  test("of the sample", async () => {
    const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), shanxiUnit2026);
    if (!sample.ok) throw new Error("the sample does not read");
    expect(await disagreements(shanxiUnit2026, [sample.inputs])).toEqual([]);
  });

  test.each(packs.map((pack, index) => [pack.id, index === 0 ? UNITS : MORE_UNITS, pack] as const))(
    "of random units: %s, %i of them",
    async (id, count, pack) => {
      const units = fc.sample(randomUnitsOf(id), { seed: 20261122, numRuns: count });
      for (let start = 0; start < units.length; start += BATCH)
        expect(await disagreements(pack, units.slice(start, start + BATCH))).toEqual([]);
    },
    1_200_000,
  );
});

/** Units of each pack whose workbooks are broken in a few cells. */
const BROKEN_UNITS = runs("SECOND_OPINION_UNITS", 3, 50);

describeWithLibreOffice("LibreOffice's 勾稽检查 says what our check says", () => {
  test.each(packs.map((pack) => [pack.id, pack] as const))(
    "after figures were changed: %s",
    async (id, pack) => {
      const broken = await Promise.all(
        fc
          .sample(randomUnitsOf(id), { seed: 20261125, numRuns: BROKEN_UNITS })
          .map((inputs, index) => brokenWorkbook(pack, inputs, index)),
      );
      const recalculated = await recalculateFiles(broken.map(({ bytes }) => bytes));
      const seen = new Set<string>();
      for (const [index, { verdicts, bytes, columns }] of broken.entries()) {
        const [ours, theirs] = [await storedValues(bytes), await storedValues(recalculated[index] as Uint8Array)];
        const said = (theirs.get(pack.checkSheet.sheet) ?? []).slice(4).map((row) => String(row[7]));
        expect(said).toEqual(verdicts);
        const lit = (values: typeof ours) =>
          columns
            .filter(({ sheet, row, column }) => values.get(sheet)?.[row]?.[column] === "不平")
            .map(({ sheet, row, column }) => `${sheet} ${row},${column}`);
        expect(lit(theirs)).toEqual(lit(ours));
        expect(lit(ours).length).toBeGreaterThan(0);
        for (const verdict of said) seen.add(verdict);
      }
      expect(seen).toContain("不平");
    },
    600_000,
  );
});

interface BrokenWorkbook {
  readonly bytes: Uint8Array;
  readonly verdicts: readonly string[];
  /** The hidden cells that colours read. */
  readonly columns: readonly CellAddress[];
}

/** Every 23rd amount is 0.01 more, every seventh is zero, formulas too; `verdicts` are those of our evaluator, which test/property/liveVerdicts holds to the check. */
async function brokenWorkbook(pack: PackSpec, inputs: Inputs, shift: number): Promise<BrokenWorkbook> {
  const plan = planWorkbook(pack, inputs);
  const file = createWorkbookFile();
  await file.apply(plan);
  const tables = new Set(pack.tables.map((table) => table.sheet));
  const sheets = plan.sheets
    .filter(({ name }) => tables.has(name))
    .map((sheet): SheetPlan => ({
      name: sheet.name,
      mode: "update",
      cells: sheet.cells
        .filter(({ content }) => typeof content.value === "number")
        .flatMap(({ row, column, content }, index): readonly CellWrite[] => {
          if ((index + shift) % 7 !== 0 && (index + shift) % 23 !== 0) return [];
          const value = (index + shift) % 7 === 0 ? 0 : Math.round(Number(content.value) * 100 + 1) / 100;
          return [{ row, column, content: { kind: "value", value } }];
        }),
    }));
  const change = { sheets, names: [], state: null, activate: null };
  await file.apply(change);
  const ours = applied(snapshotOf(plan), change).sheets.find(({ name }) => name === pack.checkSheet.sheet);
  const columns = plan.sheets.flatMap(({ name, verdicts }) =>
    (verdicts?.cells ?? []).map(({ row, column }) => ({ sheet: name, row, column })),
  );
  return { bytes: await file.toBytes(), columns, verdicts: (ours?.values ?? []).slice(4).map((row) => String(row[7])) };
}

async function disagreements(pack: PackSpec, units: readonly Inputs[]): Promise<readonly string[]> {
  const plans = units.map((inputs) => planWorkbook(pack, inputs));
  const files = await Promise.all(
    plans.map(async (plan) => {
      const file = createWorkbookFile();
      await file.apply(plan);
      return file.toBytes();
    }),
  );
  const recalculated = await recalculateFiles(files);
  const found: string[] = [];
  for (const [index, plan] of plans.entries()) {
    const theirs = await storedValues(recalculated[index] as Uint8Array);
    for (const sheet of snapshotOf(plan).sheets) {
      sheet.formulas.forEach((row, r) =>
        row.forEach((formula, c) => {
          if (formula === null) return;
          const ours = sheet.values[r]?.[c] ?? null;
          const other = theirs.get(sheet.name)?.[r]?.[c] ?? null;
          if (!same(ours, other))
            found.push(
              `unit ${index} ${sheet.name} R${r + 1}C${c + 1} ${formula}: ours ${String(ours)}, LibreOffice ${String(other)}`,
            );
        }),
      );
    }
  }
  return found.slice(0, 20);
}

function same(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === "number" || typeof theirs === "number")
    return Math.abs(Number(ours ?? 0) - Number(theirs ?? 0)) < 1e-9;
  return (ours ?? "") === (theirs ?? "");
}
