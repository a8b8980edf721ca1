/** The example pack of docs/adding-a-pack.md is complete: it has the right shape, its ids resolve, and a workbook made from it checks. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { PackSpec } from "../../src/core/declare/pack";
import { referenceFaults } from "../../src/core/packFile/references";
import { randomUnit } from "../support/randomUnit";
import { snapshotOf } from "../support/snapshotOf";

const root = path.resolve(__dirname, "../..");
const page = readFileSync(path.join(root, "docs/adding-a-pack.md"), "utf8");
/** Inside the project, where jest transforms TypeScript. */
const folder = path.join(root, ".cache/adding-a-pack", String(process.pid));

function examplePack(): PackSpec {
  const files = [...page.matchAll(/```ts\n\/\/ src\/packs\/example-2027\/(\S+)\n([\s\S]*?)```/g)];
  mkdirSync(folder, { recursive: true });
  for (const [, name = "", code = ""] of files)
    writeFileSync(
      path.join(folder, name),
      code.replace(
        /"\.\.\/(codes\/|reasons"|\.\.\/core\/)/g,
        (_, place: string) => `"${root}/src/${place.startsWith("..") ? "core/" : `packs/${place}`}`,
      ),
    );
  return jest.requireActual<{ example2027: PackSpec }>(path.join(folder, "pack.ts")).example2027;
}

const pack = examplePack();

afterAll(() => rmSync(folder, { recursive: true }));

test("is what the schemas say, and its references resolve", () => {
  expect(PackSpec.parse(pack)).toEqual(pack);
  expect(referenceFaults(pack)).toEqual([]);
});

test("generates, narrates and checks; a figure changed in one table is found", () => {
  for (const unit of fc.sample(randomUnit, { seed: 7, numRuns: 10 })) {
    const snapshot = snapshotOf(planWorkbook(pack, unit));
    const report = checkWorkbook(pack, snapshot);
    expect(report.findings.filter((finding) => finding.severity !== "info")).toEqual([]);
    expect(report.outcomes).toMatchObject({ fail: 0, missingInput: 0, ruleError: 0 });
    expect(narrate(pack, snapshot).sentences.map((sentence) => sentence.status)).toEqual(["write"]);
    const changed = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) =>
        sheet.name === "表3"
          ? {
              ...sheet,
              values: sheet.values.map((row) =>
                row.map((value, column) => (column === 1 && typeof value === "number" ? value + 1 : value)),
              ),
            }
          : sheet,
      ),
    };
    expect(checkWorkbook(pack, changed).outcomes.fail).toBeGreaterThan(0);
  }
});
