/** Nothing is accused for being written differently, and nothing wrong is hidden by it. */
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { describeFinding } from "../../src/core/finding/wording";
import type { Inputs } from "../../src/core/model/inputs";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { TableMap } from "../../src/core/model/tableMap";
import { planContext } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { applied } from "../bench/detect/applied";
import { faultOf } from "../bench/detect/faultOf";
import { Grid } from "../bench/detect/grid";
import { readCells } from "../bench/detect/readCells";
import { workbookIn } from "../bench/detect/styles";
import { isGap } from "../support/gaps";
import { writtenDifferently } from "../support/otherWriting";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { randomFrom } from "../support/seededRandom";

const RUNS = runs("WRITING_RUNS", 6, 100);

/** What a random unit left blank is a gap in its text, however it is written. */
const accused = (report: CheckReport): readonly string[] =>
  report.findings.filter((finding) => finding.severity !== "info" && !isGap(finding)).map(describeFinding);
/** Where figures do not agree, and by how much. */
const mismatches = (report: CheckReport): readonly string[] =>
  report.findings
    .filter((finding) => finding.kind === "mismatch" && finding.severity !== "info")
    .map(({ rule, cells, difference }) => JSON.stringify([rule, cells[0]?.address, difference]))
    .sort();

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const examples = fc.record({ inputs: randomUnitsOf(id), seed: fc.nat() });

  function tablesOf(inputs: Inputs, workbook: WorkbookSnapshot): readonly TableMap[] {
    const sheets = new Set(workbook.sheets.map((sheet) => sheet.name));
    return [...planContext(pack, inputs).tables.values()].filter((map) => sheets.has(map.sheet));
  }

  test("neither an error nor a warning, and everything is found and judged as before", () => {
    fc.assert(
      fc.property(examples, ({ inputs, seed }) => {
        const plain = workbookIn("published", pack, inputs, true);
        const written = writtenDifferently(plain, tablesOf(inputs, plain), randomFrom(seed));
        const report = checkWorkbook(pack, written);
        expect(accused(report)).toEqual([]);
        expect(report.outcomes).toEqual(checkWorkbook(pack, plain).outcomes);
      }),
      { numRuns: RUNS },
    );
  });

  test("a figure that is wrong stands out as much as in plain writing", () => {
    let broken = 0;
    fc.assert(
      fc.property(examples, ({ inputs, seed }) => {
        const plain = workbookIn("published", pack, inputs);
        const random = randomFrom(seed);
        const fault = faultOf("digitWrong", new Grid(plain, readCells(pack, plain)), random);
        if (!fault) return;
        const wrong = applied(fault, plain, "published");
        const expected = mismatches(checkWorkbook(pack, wrong));
        if (expected.length > 0) broken += 1;
        expect(mismatches(checkWorkbook(pack, writtenDifferently(wrong, tablesOf(inputs, plain), random)))).toEqual(
          expected,
        );
      }),
      { numRuns: RUNS },
    );
    expect(broken).toBeGreaterThan(RUNS / 2);
  });
});
