import fc from "fast-check";
import { randomUnitsOf } from "../../../test/support/randomUnits";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { packs } from "../../packs";
import { settleMoney } from "../locate/settleMoney";
import { NO_INPUTS } from "../model/inputs";
import { locateWorkbook } from "../locate/locate";
import { planWorkbook } from "../plan/plan";
import { NO_ADDITIONS } from "./additions";
import { planRefresh } from "./planRefresh";

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("a new workbook, blank or filled in, has nothing to be brought up to date", () => {
    for (const inputs of [NO_INPUTS, ...fc.sample(randomUnitsOf(id), { seed: 7, numRuns: 4 })]) {
      const located = settleMoney(locateWorkbook(pack, snapshotOf(planWorkbook(pack, inputs))));
      const { plan, account } = planRefresh(located, NO_ADDITIONS);
      const { added, completed, renamed, formulas, filled, sheets, lines, colours, kept } = account;
      expect({
        added,
        completed,
        renamed,
        formulas: formulas.slice(0, 4),
        filled,
        sheets,
        lines,
        colours,
        kept: kept.slice(0, 4),
      }).toEqual({
        added: [],
        completed: [],
        renamed: [],
        formulas: [],
        filled: [],
        sheets: [],
        lines: null,
        colours: [],
        kept: [],
      });
      expect(plan).toBeNull();
    }
  });
});
