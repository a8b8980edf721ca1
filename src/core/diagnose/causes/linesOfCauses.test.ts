/** A cause names the lines that have to be put right, in workbooks of random units whose formulas were typed over. */
import { brokenWorkbooks, unitWorkbook } from "../../../../test/bench/detect/broken";
import type { Breakage } from "../../../../test/bench/detect/broken";
import type { FaultKind } from "../../../../test/bench/detect/cells";
import { keyOf } from "../../../../test/bench/detect/cells";
import { randomInputs } from "../../../../test/bench/detect/run";
import { workbookIn } from "../../../../test/bench/detect/styles";
import { describeCause } from "../../../app/wording/causes";
import { packs } from "../../../packs";
import type { CheckReport } from "../../finding/report";
import { published, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { checkWorkbook } from "../../report/check";

const SEED = 20261125;

/** One slip of this kind in a workbook with formulas, its own cells and what the check says of it. */
function broken(
  id: string,
  unit: number,
  kind: FaultKind,
): { readonly fault: Set<string>; readonly report: CheckReport } {
  const pack = packs.find((one) => one.id === id);
  const inputs = pack && randomInputs(pack, SEED, unit + 1)[unit];
  if (!pack || !inputs) throw new Error(`no unit ${String(unit)} of ${id}`);
  const workbooks = {
    published: unitWorkbook(pack, unit, "published", workbookIn("published", pack, inputs)),
    live: unitWorkbook(pack, unit, "live", workbookIn("live", pack, inputs)),
  };
  const made = brokenWorkbooks(workbooks, SEED, [kind]).find(
    ({ style, faults }) => style === "live" && faults.length === 1,
  );
  if (!made) throw new Error("nothing broken");
  return { fault: cellsOf(made.faults), report: checkWorkbook(pack, made.snapshot) };
}

const cellsOf = (faults: Breakage["faults"]): Set<string> => new Set(faults.flatMap(({ cells }) => cells.map(keyOf)));

const cellsNamed = ({ causes: [first] = [] }: CheckReport): readonly string[] =>
  (first?.cells ?? []).map(({ address }) => keyOf(address));

test.each([
  ["shanxi-unit-2026", 2, "表二第 11 至 15 行“合计”与“一般公共预算”两列的数像是互换了"],
  ["shanghai-department-2026", 0, "行“基本支出”与“项目支出”两列的数像是互换了"],
])("columns exchanged in some lines of %s, unit %i: these and no others", (id, unit, words) => {
  const { fault, report } = broken(id, unit, "columnsSwapped");
  expect(report.causes?.[0] && describeCause(report.causes[0])).toContain(words);
  expect(cellsNamed(report).filter((cell) => !fault.has(cell))).toEqual([]);
  expect(cellsNamed(report).length).toBeGreaterThan(0);
});

test("a total whose two figures changed places is suspected by itself", () => {
  const { fault, report } = broken("shanghai-unit-2026", 0, "columnsSwapped");
  expect((report.causes ?? []).map(({ kind }) => kind)).not.toContain("exchangedColumns");
  expect(fault).toContain(report.suspects[0] && keyOf(report.suspects[0].address));
});

test("one row that no other table has, rather than blank rows of several tables", () => {
  const { fault, report } = broken("shanghai-unit-2026", 2, "rowAdded");
  expect(report.causes?.map(({ kind }) => kind)).toEqual(["typedRow"]);
  expect(cellsNamed(report).filter((cell) => fault.has(cell))).not.toEqual([]);
});

test("a project that came in with its totals, which no other table has", () => {
  const total = Number(valueIn(published, "表12!C7"));
  const all = Number(valueIn(published, "表12!B7"));
  const book = withCells(published, {
    "表12!A18": "农村公路灾毁修复",
    "表12!B18": 81.35,
    "表12!C18": 81.35,
    "表12!B7": all + 81.35,
    "表12!C7": total + 81.35,
  });
  const report = reportOn(book);
  expect(report.suspects).toEqual([]);
  expect((report.causes ?? []).map(describeCause)).toEqual([
    expect.stringMatching(/^表十二第 18 行（农村公路灾毁修复）别处没有算进去/),
  ]);
  expect(report.findings.filter(({ severity, root }) => severity === "error" && root === undefined)).toHaveLength(1);
});
