import { parseAddress } from "../../../test/support/addresses";
import { live } from "../../../test/support/diagnosis";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { createContext } from "../report/check";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import { dependentsIn } from "./dependents";
import { sheetsThatLead } from "./sheetsThatLead";

function withFormula(snapshot: WorkbookSnapshot, at: CellAddress, formula: string): WorkbookSnapshot {
  const write = (row: readonly (string | null)[] | undefined): (string | null)[] =>
    Object.assign([...(row ?? [])], { [at.column]: formula });
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === at.sheet
        ? { ...sheet, formulas: Object.assign([...sheet.formulas], { [at.row]: write(sheet.formulas[at.row]) }) }
        : sheet,
    ),
  };
}

const contextOf = (snapshot: WorkbookSnapshot): ReturnType<typeof createContext> => createContext(pack, snapshot);

test("what only looks at the tables is not followed, and is known to read them", () => {
  const dependents = dependentsIn(contextOf(live));
  const cell = parseAddress("表5!D9");
  expect(new Set(dependents.of([cell]).map(({ sheet }) => sheet))).not.toContain("勾稽检查");
  expect(dependents.of([cell]).length).toBeGreaterThan(2);
  const seenOnly = parseAddress("表1!D38");
  expect([dependents.of([seenOnly]).length, dependents.reads(seenOnly)]).toEqual([0, true]);
  expect(dependents.reads(parseAddress("表5!Z99"))).toBe(false);
});

test("a sheet of somebody's own counts as soon as a table reads it, through others too", () => {
  const before = sheetsThatLead(contextOf(live));
  expect([before.has("表5"), before.has("基础信息"), before.has("预算图表"), before.has("勾稽检查")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const own = withFormula(
    withFormula(live, parseAddress("表5!D9"), "='名词解释'!A1"),
    parseAddress("名词解释!A1"),
    "=预算图表!B2*2",
  );
  expect(sheetsThatLead(contextOf(own)).has("预算图表")).toBe(true);
});

test.each(['=INDIRECT("勾稽检查!A1")', "=OFFSET(A1,1,1)", "=某个名称"])(
  "where %s stands in a table, any sheet can lead to its figures",
  (formula) => {
    expect(sheetsThatLead(contextOf(withFormula(live, parseAddress("表5!D9"), formula))).has("勾稽检查")).toBe(true);
  },
);
