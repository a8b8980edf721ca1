/** While somebody is still filling a workbook in, nothing is called wrong, no cell is suspected, and what waits keeps it from being handed in. */
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import { recalculate } from "../../src/core/formula";
import { planWorkbook } from "../../src/core/plan/plan";
import { reviewOf } from "../../src/core/review/review";
import { packs } from "../../src/packs";
import type { Blanking } from "../support/halfFilled";
import { anyBlanking, halfFilled } from "../support/halfFilled";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";
import { typedSheets } from "../support/typedSheets";

/** More of them by hand: HALF_FILLED_RUNS=250 npx jest test/property/halfFilled */
const RUNS = runs("HALF_FILLED_RUNS", 3, 100);
const SEED = Number(process.env["HALF_FILLED_SEED"] ?? 20261128);

const UNTOUCHED: Blanking = { kind: "sheets", keep: Array.from({ length: 40 }, () => 1) };

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const { sheets, ownRows } = typedSheets(pack);
  const form = snapshotOf(planWorkbook(pack, { info: new Map(), groups: new Map(), stated: [] }));

  test("no error, no suspect", () => {
    let waiting = 0;
    fc.assert(
      fc.property(randomUnitsOf(id), anyBlanking, (inputs, blanking) => {
        const full = recalculate(snapshotOf(planWorkbook(pack, inputs))).snapshot;
        const half = halfFilled(full, form, { sheets, ownRows }, blanking);
        const report = checkWorkbook(pack, half);
        expect({
          blanking,
          errors: report.findings.filter(({ severity }) => severity === "error"),
          suspects: report.suspects,
        }).toEqual({ blanking, errors: [], suspects: [] });
        const unfilled = report.findings.filter(({ kind }) => kind === "unfilled");
        if (unfilled.length > 0) {
          waiting += 1;
          expect(report.outcomes.unfilled).toBeGreaterThan(0);
          expect(reviewOf(report, pack, "2026-11-28").blockers.map(({ code }) => code)).toContain("unfilled");
        }
      }),
      { numRuns: RUNS * 4, seed: SEED, endOnFailure: true },
    );
    expect(waiting).toBeGreaterThan(RUNS);
  }, 600_000);

  test("a workbook that is filled in waits for nothing", () => {
    for (const inputs of fc.sample(randomUnitsOf(id), { seed: SEED, numRuns: RUNS })) {
      const full = recalculate(snapshotOf(planWorkbook(pack, inputs))).snapshot;
      const report = checkWorkbook(pack, halfFilled(full, form, { sheets, ownRows }, UNTOUCHED));
      expect(report.findings.filter(({ kind, severity }) => kind === "unfilled" || severity === "error")).toEqual([]);
      expect(report.outcomes.unfilled).toBe(0);
    }
  }, 300_000);
});
