/** The order of publication in a form whose 目录 prints no numbers: agreed to once, and then nothing is left to do. */
import fc from "fast-check";
import { applied } from "../../../test/support/applied";
import { randomUnitsOf } from "../../../test/support/randomUnits";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { packs } from "../../packs";
import { locateWorkbook } from "../locate/locate";
import { settleMoney } from "../locate/settleMoney";
import type { WorkbookSnapshot } from "../model/snapshot";
import { planWorkbook } from "../plan/plan";
import { readState, writeState } from "../state/state";
import { NO_ADDITIONS } from "./additions";
import { planRefresh } from "./planRefresh";

test.each(packs.map((pack) => [pack.id, pack] as const))("%s rests", (id, pack) => {
  const [unit] = fc.sample(randomUnitsOf(id), { seed: 7, numRuns: 1 });
  if (unit === undefined) throw new Error("no unit");
  const refresh = (book: WorkbookSnapshot) =>
    planRefresh(settleMoney(locateWorkbook(pack, book)), NO_ADDITIONS, true).plan;
  const made = snapshotOf(planWorkbook(pack, unit));
  const { pages: _, ...state } = readState(made.state) ?? {};
  const old = { ...made, state: writeState(state as Parameters<typeof writeState>[0]) };
  const first = refresh(old);
  expect(first).not.toBeNull();
  if (first) expect(refresh(applied(old, first))).toBeNull();
});
