/** Units that nobody spoilt, of every form: the checks of the whole workbook have hints at most, with the narrative written and without. */
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { applied } from "../support/applied";
import { isGap } from "../support/gaps";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";

const RUNS = runs("BOOK_CHECK_RUNS", 8, 250);

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const findings = (snapshot: WorkbookSnapshot): readonly string[] =>
    checkWorkbook(pack, snapshot)
      .findings.filter((finding) => finding.severity !== "info" && !isGap(finding))
      .map(describeFinding);

  test("no error and no warning", () => {
    fc.assert(
      fc.property(randomUnitsOf(id), (inputs) => {
        const planned = snapshotOf(planWorkbook(pack, inputs));
        const seeing = {
          ...planned,
          linkedFiles: [],
          sheets: planned.sheets.map((sheet) => ({ ...sheet, hiddenRows: [], hiddenColumns: [] })),
        };
        expect(findings(seeing)).toEqual([]);
        expect(findings(applied(seeing, narrate(pack, seeing).plan))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("every check is declared once, and judged in a workbook that can be looked at whole", () => {
    const ids = (pack.bookChecks ?? []).map((check) => check.id);
    expect(ids.length).toBeGreaterThan(15);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
