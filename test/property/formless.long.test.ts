/** Disclosures of every form, read as if nobody had declared it: what agrees is accused of nothing, and a wrong digit is seen. */
import fc from "fast-check";
import { checkLocated, checkWorkbook, contextOf } from "../../src/core/report/check";
import { judgeInstances } from "../../src/core/check/figures/identities";
import type { CheckReport } from "../../src/core/finding/report";
import { describeFinding } from "../../src/core/finding/wording";
import { inferForm } from "../../src/core/formless/inferForm";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { packs } from "../../src/packs";
import { noForm } from "../../src/packs/no-form/pack";
import { applied } from "../bench/detect/applied";
import type { Cell } from "../bench/detect/cells";
import { keyOf } from "../bench/detect/cells";
import { faultOf } from "../bench/detect/faultOf";
import { Grid } from "../bench/detect/grid";
import { workbookIn } from "../bench/detect/styles";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { randomFrom } from "../support/seededRandom";

const RUNS = runs("FORMLESS_RUNS", 4, 75);
/** Of the wrong digits; a share of all forms together. */
const SEEN = 0.85;

function located(snapshot: WorkbookSnapshot): LocatedWorkbook {
  const found = inferForm(noForm, snapshot);
  if (!found) throw new Error("taken for no disclosure");
  return found;
}

const mismatches = (report: CheckReport): readonly string[] =>
  report.findings.filter(({ kind, severity }) => kind === "mismatch" && severity !== "info").map(describeFinding);

function readCells(book: LocatedWorkbook): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { instance, judgement } of judgeInstances(contextOf(book)).judged) {
    for (const address of [cellAt(instance.map, instance.row, instance.column), ...judgement.cells])
      if (address) cells.set(keyOf(address), { address, kind: "amount", places: instance.map.money.places });
  }
  return [...cells.values()];
}

test("no form: nothing that agrees is accused, all tables are found, wrong digits are seen", () => {
  let [tried, seen] = [0, 0];
  for (const pack of packs) {
    const published = pack.tables.filter(({ formNo }) => formNo !== null).length;
    for (const [index, inputs] of fc.sample(randomUnitsOf(pack.id), { seed: 20261129, numRuns: RUNS }).entries()) {
      const plain = workbookIn("published", pack, inputs);
      const whole = located(plain);
      expect({ pack: pack.id, found: mismatches(checkLocated(whole)) }).toEqual({ pack: pack.id, found: [] });
      expect(whole.tables.size).toBeGreaterThanOrEqual(published);
      const fault = faultOf("digitWrong", new Grid(plain, readCells(whole)), randomFrom(index));
      if (!fault) continue;
      tried += 1;
      if (mismatches(checkLocated(located(applied(fault, plain, "published")))).length > 0) seen += 1;
    }
  }
  expect(tried).toBeGreaterThan(RUNS * 2);
  expect(seen / tried).toBeGreaterThanOrEqual(SEEN);
});

test("a form: none of its own sheets is taken for a table beside it, however the workbook was made", () => {
  for (const pack of packs) {
    for (const inputs of fc.sample(randomUnitsOf(pack.id), { seed: 20261130, numRuns: RUNS })) {
      for (const style of ["live", "published"] as const) {
        const report = checkWorkbook(pack, workbookIn(style, pack, inputs, true));
        expect({ pack: pack.id, style, beside: report.tables.filter(({ beside }) => beside) }).toEqual({
          pack: pack.id,
          style,
          beside: [],
        });
      }
    }
  }
});
