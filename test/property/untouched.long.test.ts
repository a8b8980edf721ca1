/** A generated workbook that nobody touched: its formulas yield the planned values and the check has nothing to say. */
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { NO_INPUTS } from "../../src/core/model/inputs";
import { recalculate } from "../../src/core/formula/index";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { CellWrite } from "../../src/core/model/workbookPlan";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { isGap } from "../support/gaps";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";

const RUNS = runs("UNTOUCHED_RUNS", 40, 1000);
/** Of each pack after the first. */
const MORE_RUNS = RUNS / 5;

/** A blank, an empty text and nothing at all print alike; float noise far below a cent is none. */
function blankless(value: unknown): unknown {
  if (value === null || value === "") return null;
  return typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value;
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const randomUnit = randomUnitsOf(id);
  const count = id === packs[0]?.id ? RUNS : MORE_RUNS;

  test("every formula, recalculated, yields the value that the plan states, and the check has nothing to say or to ask for", () => {
    fc.assert(
      fc.property(randomUnit, (inputs) => {
        const planned = snapshotOf(planWorkbook(pack, inputs));
        const calculated = recalculate(planned);
        expect(calculated.unsupported).toEqual([]);
        expect(calculated.circular).toEqual([]);
        const shown = (snapshot: WorkbookSnapshot): readonly string[] =>
          snapshot.sheets.flatMap(({ name, values }) =>
            values.map((row, at) => `${name} ${at + 1} ${JSON.stringify(row.map(blankless))}`),
          );
        const expected = shown(planned);
        expect(shown(calculated.snapshot).filter((row, at) => row !== expected[at])).toEqual([]);
        const report = checkWorkbook(pack, planned);
        expect(report.findings.filter((finding) => finding.severity !== "info").map(describeFinding)).toEqual([]);
        expect(report.outcomes).toMatchObject({ fail: 0, missingInput: 0, ruleError: 0 });
        expect(report.tables.every((table) => table.found)).toBe(true);
        expect(report.suspects).toEqual([]);
      }),
      { numRuns: count },
    );
  });

  test("a narrative just written reads back without a finding", () => {
    fc.assert(
      fc.property(randomUnit, (inputs) => {
        const plan = planWorkbook(pack, inputs);
        const snapshot = snapshotOf(plan);
        const narration = narrate(pack, snapshot);
        expect(narration.sentences.filter((sentence) => sentence.status !== "write")).toEqual([]);
        const cellsOf = (name: string): readonly CellWrite[] =>
          narration.plan.sheets.filter((sheet) => sheet.name === name).flatMap((sheet) => sheet.cells);
        const written = snapshotOf({
          ...plan,
          sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells, ...cellsOf(sheet.name)] })),
        });
        const report = checkWorkbook(pack, written);
        expect(report.findings.filter((finding) => finding.rule.startsWith("narrative.") && !isGap(finding))).toEqual(
          [],
        );
        expect(report.narratives.flatMap(({ unchecked }) => unchecked)).toEqual([]);
      }),
      { numRuns: Math.ceil(count / 4) },
    );
  });

  test("a blank template has no error and no warning either, and says that it is blank", () => {
    const report = checkWorkbook(pack, recalculate(snapshotOf(planWorkbook(pack, NO_INPUTS))).snapshot);
    const said = new Set(report.findings.map((finding) => `${finding.severity} ${finding.rule}`));
    expect([...said].sort()).toEqual([
      "info workbook.figures-are-entered",
      "info workbook.figures-are-filled-in",
      "info workbook.unit-is-named",
    ]);
    expect(report.outcomes).toMatchObject({ fail: 0, ruleError: 0, missingInput: report.outcomes.unfilled });
    expect(report.outcomes.unfilled).toBeGreaterThan(0);
  });
});
