/** Every formula of generated workbooks through the genuine Office.js client: the embedded host computes what we computed, within the budget of round trips. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { generate, check } from "../../src/app/useCases";
import type { Inputs } from "../../src/core/model/inputs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { PackSpec } from "../../src/core/declare/pack";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { installOfficeGlobals, startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";

const UNITS = runs("EMBEDDED_HOST_UNITS", 4, 50);
/** Of each pack after the first. */
const MORE_UNITS = runs("EMBEDDED_HOST_UNITS", 2, 50);

async function withHost<T>(body: (host: OfficeHost) => Promise<T>): Promise<T> {
  const host = startOfficeHost();
  const uninstall = installOfficeGlobals(host, "1.14");
  try {
    return await body(host);
  } finally {
    uninstall();
    await host.dispose();
  }
}

function sampleInputs(): Inputs {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  return sample.inputs;
}

test("the sample: at most 12 round trips to generate, 2 to check, 1 to check again after an edit; requests under 1 MB", async () => {
  await withHost(async (host) => {
    const port = createExcelPort();
    await generate(port, pack, sampleInputs());
    expect(host.requests.count).toBeLessThanOrEqual(12);
    expect(Math.max(...host.requests.bytes)).toBeLessThan(1_000_000);
    host.resetRequests();
    const report = await check(port, packs);
    expect(host.requests.count).toBeLessThanOrEqual(2);
    expect(report.findings.map((finding) => finding.kind)).toEqual([
      "plausibility",
      "rounding",
      "rounding",
      "plausibility",
      "plausibility",
    ]);
    host.userEdit("表12", "C8", 99.5);
    host.resetRequests();
    const again = await check(port, packs);
    expect(host.requests.count).toBe(1);
    expect(
      again.findings.some((finding) => finding.rule === "t03.project-is-t12-plus-t13" && finding.severity === "error"),
    ).toBe(true);
  });
}, 120_000);

test("the sample: every value is ours", async () => {
  expect(await disagreements(pack, sampleInputs())).toEqual([]);
}, 120_000);

test.each(packs.map((each, index) => [each.id, index === 0 ? UNITS : MORE_UNITS, each] as const))(
  "random units of %s, %i of them: every value is ours",
  async (id, count, each) => {
    for (const inputs of fc.sample(randomUnitsOf(id), { seed: 20261122, numRuns: count }))
      expect(await disagreements(each, inputs)).toEqual([]);
  },
  1_800_000,
);

async function disagreements(pack: PackSpec, inputs: Inputs): Promise<readonly string[]> {
  const ours = snapshotOf(planWorkbook(pack, inputs));
  const theirs = await withHost(async () => {
    const port = createExcelPort();
    await generate(port, pack, inputs);
    return port.read();
  });
  return compare(ours, theirs).slice(0, 20);
}

function compare(ours: WorkbookSnapshot, theirs: WorkbookSnapshot): readonly string[] {
  return ours.sheets.flatMap((sheet) => {
    const other = theirs.sheets.find((candidate) => candidate.name === sheet.name);
    if (!other) return [`no sheet ${sheet.name}`];
    return sheet.values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const theirValue = other.values[r]?.[c] ?? null;
        return same(value, theirValue)
          ? []
          : [
              `${sheet.name} R${r + 1}C${c + 1} ${sheet.formulas[r]?.[c] ?? ""}: ours ${String(value)}, host ${String(theirValue)}`,
            ];
      }),
    );
  });
}

function same(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === "number" || typeof theirs === "number")
    return Math.abs(Number(ours ?? 0) - Number(theirs ?? 0)) < 1e-9;
  return (ours ?? "") === (theirs ?? "");
}
