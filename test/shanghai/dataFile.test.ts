/** What a unit enters can be kept in a data file, read again, and gives the same workbook. */
import fc from "fast-check";
import { readDataFile } from "../../src/core/data/dataFile";
import { toDataFile } from "../../src/core/data/toDataFile";
import { describeDataIssue } from "../../src/core/data/wording";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanghaiDepartment2026 } from "../../src/packs/shanghai-department-2026/pack";
import { shanghaiUnit2026 } from "../../src/packs/shanghai-unit-2026/pack";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";

describe.each([shanghaiUnit2026, shanghaiDepartment2026].map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("a data file gives the workbook that its figures were entered for", () => {
    for (const unit of fc.sample(randomUnitsOf(id), { seed: 4, numRuns: 8 })) {
      const reading = readDataFile(toDataFile(unit, pack), pack);
      if (!reading.ok) throw new Error(reading.issues.map(describeDataIssue).join("\n"));
      expect(snapshotOf(planWorkbook(pack, reading.inputs))).toEqual(snapshotOf(planWorkbook(pack, unit)));
    }
  });

  test.each([
    ["more than ten million yuan", "23456789", true],
    ["a fraction of a yuan", "12.50", false],
    ["whole yuan with places", "12.00", true],
  ])("%s", (_, amount, accepted) => {
    const file = JSON.stringify({
      schema: "budget-disclosure/data@1",
      pack: id,
      tables: { generalBudget: [{ code: "2080505", basic: amount }] },
    });
    expect(readDataFile(file, pack).ok).toBe(accepted);
  });
});
