/** Disclosures without a form, adopted: the check says what it said before, and the lines and colours that were added say the same. */
import fc from "fast-check";
import { planAdoption } from "../../src/core/adopt/planAdoption";
import { checkLocated } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { describeFinding } from "../../src/core/finding/wording";
import { inferForm } from "../../src/core/formless/inferForm";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { CHECK_SHEET } from "../../src/core/plan/checkSheet";
import { stateOf } from "../../src/core/state/state";
import { packs } from "../../src/packs";
import { noForm } from "../../src/packs/no-form/pack";
import { workbookIn } from "../bench/detect/styles";
import { applied } from "../support/applied";
import { editCell } from "../support/edit";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";

const RUNS = runs("FORMLESS_ADOPTION_RUNS", 1, 20);

function read(snapshot: WorkbookSnapshot): LocatedWorkbook {
  const found = inferForm(noForm, snapshot);
  if (!found) throw new Error("taken for no disclosure");
  return found;
}

const said = (report: CheckReport): readonly string[] =>
  report.findings.map((finding) => `${finding.severity} ${describeFinding(finding)}`);
const wrong = (report: CheckReport): readonly string[] =>
  report.findings
    .filter(({ kind, severity }) => kind === "mismatch" && severity === "error")
    .map(({ cells: [cell] }) => JSON.stringify(cell?.address));

/** What 勾稽检查 calls 不平. */
function failingLines(snapshot: WorkbookSnapshot): number {
  const name = stateOf(snapshot)?.adopted?.checkSheet;
  const lines = snapshot.sheets.find((sheet) => sheet.name === name);
  return (lines?.values ?? []).filter((row) => row[CHECK_SHEET.columns - 1] === "不平").length;
}

const everyUnit = packs.flatMap((pack) =>
  fc
    .sample(randomUnitsOf(pack.id), { seed: 20261130, numRuns: RUNS })
    .map((inputs, index) => [`${pack.id} ${String(index)}`, workbookIn("published", pack, inputs)] as const),
);

describe.each(everyUnit)("%s", (_, plain) => {
  const before = read(plain);
  const { plan, account } = planAdoption(before, { formulas: true });
  const adopted = applied(plain, plan);

  test("nothing is said that was not said before; the state says that no form was there", () => {
    const after = read(adopted);
    expect(said(checkLocated(after))).toEqual(said(checkLocated(before)));
    expect([...after.tables.keys()]).toEqual([...before.tables.keys()]);
    expect(stateOf(adopted)).toMatchObject({ pack: "none", adopted: { checkSheet: "勾稽检查", infoSheet: null } });
    expect(account.checkSheet.failing).toBe(0);
    expect(failingLines(adopted)).toBe(0);
    expect(account.formulas.written).toBeGreaterThan(10);
  });

  test("a total that is typed over is 不平 in the lines where the check says so", () => {
    const rule = before.pack.rules.find(
      (one) => one.kind === "identity" && one.severity === "error" && one.right.term === "rows",
    );
    const map = rule && before.book.tables.get(rule.table);
    const row =
      map && rule?.kind === "identity"
        ? map.rows.find(({ key }) => rule.rows.some((selector) => "rows" in selector && selector.rows.includes(key)))
        : undefined;
    const at = map && row && rule?.kind === "identity" ? cellAt(map, row, rule.columns[0] ?? "") : null;
    if (!at) throw new Error("no total of codes");
    const broken = editCell(adopted, at, 123_456.78);
    const told = wrong(checkLocated(read(broken)));
    expect(told).toContain(JSON.stringify(at));
    expect(failingLines(broken)).toBeGreaterThanOrEqual(1);
  });
});
