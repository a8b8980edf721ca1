/**
 * 更新 after anything that people do: no constant of anybody's is lost or stands beside another code, a second time there is nothing to do,
 * and 勾稽检查, the colours and the check say the same.
 */
import fc from "fast-check";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import { locateWorkbook } from "../../src/core/locate/locate";
import { settleMoney } from "../../src/core/locate/settleMoney";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import type { Additions } from "../../src/core/refresh/additions";
import { NO_ADDITIONS } from "../../src/core/refresh/additions";
import { planRefresh } from "../../src/core/refresh/planRefresh";
import type { Refresh } from "../../src/core/refresh/account";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { additions, asked } from "../support/refresh/asked";
import { randomUnitsOf } from "../support/randomUnits";
import { edit, planOfEdit } from "../support/refresh/edits";
import { lost } from "../support/refresh/lost";
import { holdTogether, verdictsOfCheck, verdictsOfFile } from "../support/refresh/verdicts";
import { runs } from "../support/runs";

const RUNS = runs("REFRESH_RUNS", 4, 50);

const locate = (pack: PackSpec, snapshot: WorkbookSnapshot): LocatedWorkbook =>
  settleMoney(locateWorkbook(pack, snapshot));

async function refreshed(pack: PackSpec, workbook: FileWorkbook, wanted: Additions): Promise<Refresh> {
  const before = await workbook.read();
  const refresh = planRefresh(locate(pack, before), wanted);
  if (refresh.plan) await workbook.apply(refresh.plan);
  expect(lost(before, await workbook.read(), refresh, pack)).toEqual([]);
  return refresh;
}

async function agree(pack: PackSpec, workbook: FileWorkbook): Promise<void> {
  const bytes = await workbook.toBytes();
  const snapshot = await (await openWorkbookFile(bytes)).read();
  const sheet = pack.checkSheet.sheet;
  const [check, file] = [verdictsOfCheck(pack, snapshot, sheet), verdictsOfFile(bytes, snapshot, sheet)];
  holdTogether(check, file);
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("after any edits", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        randomUnitsOf(id),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        additions,
        async (unit, edits, wanted) => {
          const workbook = createWorkbookFile();
          await workbook.apply(planWorkbook(pack, unit));
          for (const one of edits) {
            const snapshot = await workbook.read();
            const plan = planOfEdit(locate(pack, snapshot).book.tables, snapshot, one);
            if (plan) await workbook.apply(plan);
          }
          const { account } = await refreshed(pack, workbook, asked(pack, wanted));
          for (const [what, changes] of Object.entries(account))
            if (Array.isArray(changes) ? changes.length > 0 : changes !== null) seen.add(what);
          await agree(pack, workbook);
          const again = await refreshed(pack, workbook, NO_ADDITIONS);
          expect({ ...again.account, kept: [], idle: [] }).toMatchObject({
            added: [],
            completed: [],
            renamed: [],
            formulas: [],
            filled: [],
            sheets: [],
            lines: null,
            colours: [],
          });
          expect(again.plan).toBeNull();
        },
      ),
      { numRuns: RUNS },
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining(["added", "colours", "formulas", "lines"]));
  }, 900_000);
});
