/** Every formula of generated workbooks: LibreOffice computes what we computed. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Inputs } from "../../src/core/data/inputs";
import { readDataFile } from "../../src/core/data/dataFile";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/spec/pack";
import { packs } from "../../src/packs";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { describeWithLibreOffice, recalculateFiles } from "../support/libreOffice";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";
import { storedValues } from "../support/witness";

const UNITS = Number(process.env.SECOND_OPINION_UNITS ?? 200);
/** Of each pack after the first. */
const MORE_UNITS = Number(process.env.SECOND_OPINION_UNITS ?? 25);
/** Files per run of LibreOffice. */
const BATCH = 25;

describeWithLibreOffice("LibreOffice agrees with every formula", () => {
  test("of the sample", async () => {
    const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), shanxiUnit2026);
    if (!sample.ok) throw new Error("the sample does not read");
    expect(await disagreements(shanxiUnit2026, [sample.inputs])).toEqual([]);
  });

  test.each(packs.map((pack, index) => [pack.id, index === 0 ? UNITS : MORE_UNITS, pack] as const))("of random units: %s, %i of them", async (id, count, pack) => {
    const units = fc.sample(randomUnitsOf(id), { seed: 20261122, numRuns: count });
    for (let start = 0; start < units.length; start += BATCH) expect(await disagreements(pack, units.slice(start, start + BATCH))).toEqual([]);
  }, 1_200_000);
});

async function disagreements(pack: PackSpec, units: readonly Inputs[]): Promise<readonly string[]> {
  const plans = units.map((inputs) => planWorkbook(pack, inputs));
  const files = await Promise.all(plans.map(async (plan) => {
    const file = createWorkbookFile();
    await file.apply(plan);
    return file.toBytes();
  }));
  const recalculated = await recalculateFiles(files);
  const found: string[] = [];
  for (const [index, plan] of plans.entries()) {
    const theirs = await storedValues(recalculated[index] as Uint8Array);
    for (const sheet of snapshotOf(plan).sheets) {
      sheet.formulas.forEach((row, r) => row.forEach((formula, c) => {
        if (formula === null) return;
        const ours = sheet.values[r]?.[c] ?? null;
        const other = theirs.get(sheet.name)?.[r]?.[c] ?? null;
        if (!same(ours, other)) found.push(`unit ${index} ${sheet.name} R${r + 1}C${c + 1} ${formula}: ours ${String(ours)}, LibreOffice ${String(other)}`);
      }));
    }
  }
  return found.slice(0, 20);
}

function same(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === "number" || typeof theirs === "number") return Math.abs(Number(ours ?? 0) - Number(theirs ?? 0)) < 1e-9;
  return (ours ?? "") === (theirs ?? "");
}
