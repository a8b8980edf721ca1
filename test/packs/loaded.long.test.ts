/** A pack that comes from its file does what the built-in one does: the same plan, the same report, the same sentences, from random units. */
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Inputs } from "../../src/core/model/inputs";
import { checkWorkbook } from "../../src/core/report/check";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { packFileText } from "../../src/core/packFile/packFile";
import { readPackFile } from "../../src/core/packFile/readPackFile";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";

function loaded(pack: PackSpec): PackSpec {
  const reading = readPackFile(packFileText(pack));
  if (!reading.ok) throw new Error(reading.faults.join("\n"));
  return reading.pack;
}

/** One figure of every table is another, so that the reports have something to say. */
function changed(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      let left = 1;
      return {
        ...sheet,
        values: sheet.values.map((row) =>
          row.map((value) => (typeof value === "number" && value > 100 && left-- > 0 ? value + 1 : value)),
        ),
      };
    }),
  };
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const own = loaded(pack);
  const units: readonly Inputs[] = fc.sample(randomUnitsOf(id), { seed: 15, numRuns: 6 });

  test("the same plan, report and sentences", () => {
    let told = 0;
    for (const unit of units) {
      const plan = planWorkbook(pack, unit);
      expect(isDeepStrictEqual(planWorkbook(own, unit), plan)).toBe(true);
      for (const snapshot of [snapshotOf(plan), changed(snapshotOf(plan))]) {
        const report = checkWorkbook(pack, snapshot);
        expect(isDeepStrictEqual(checkWorkbook(own, snapshot), report)).toBe(true);
        told += report.findings.length;
        expect(isDeepStrictEqual(narrate(own, snapshot), narrate(pack, snapshot))).toBe(true);
      }
    }
    expect(told).toBeGreaterThan(units.length);
  });

  test("a change in the file is a change of what it does", () => {
    const other = loaded({
      ...pack,
      tables: pack.tables.map((table, index) => (index === 0 ? { ...table, sheet: "改名的表" } : table)),
      contents: {
        ...pack.contents,
        lines: pack.contents.lines.filter((line) => line.to !== "sheet" || line.sheet !== pack.tables[0]?.sheet),
      },
    });
    expect(planWorkbook(other, units[0] as Inputs).sheets.map(({ name }) => name)).toContain("改名的表");
  });
});
