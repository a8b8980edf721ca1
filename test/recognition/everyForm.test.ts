/** Every form among the others: as plain values, under other names of sheets, it is taken for the form that it is, whichever stands first. */
import fc from "fast-check";
import { recognise } from "../../src/app/recognise";
import type { Inputs } from "../../src/core/model/inputs";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { foreignWorkbook } from "../support/foreignPlan";
import { insertColumns, mapSheets, plainValues, withoutSheets } from "../support/foreignSnapshot";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";

const RUNS = runs("EVERY_FORM_RUNS", 5, 60);
const orders = [packs, [...packs].reverse()];

function unitsOf(pack: PackSpec): readonly Inputs[] {
  return fc.sample(randomUnitsOf(pack.id), { seed: 8, numRuns: RUNS });
}

function plainBook(pack: PackSpec, inputs: Inputs): WorkbookSnapshot {
  return withoutSheets(plainValues(snapshotOf(planWorkbook(pack, inputs))), [pack.checkSheet.sheet]);
}

function taken(snapshot: WorkbookSnapshot): readonly (string | undefined)[] {
  return orders.map((order) => recognise(order, snapshot)?.pack.id);
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("plain values, sheets renamed and turned round", () => {
    for (const inputs of unitsOf(pack)) {
      const renamed = mapSheets(plainBook(pack, inputs), (sheet, index) => ({
        ...insertColumns(sheet, [0]),
        name: `第${index + 1}页`,
      }));
      expect(taken({ ...renamed, sheets: [...renamed.sheets].reverse() })).toEqual([id, id]);
    }
  });

  test("as published, without 基础信息 and working sheets", () => {
    for (const [seed, inputs] of unitsOf(pack).entries())
      expect(taken(snapshotOf(foreignWorkbook(pack, inputs, { published: true, seed })))).toEqual([id, id]);
  });

  test("sheets named 表1, 表2 … as another form names its own", () => {
    const published = pack.tables.filter((table) => table.formNo !== null).map((table) => table.sheet);
    for (const inputs of unitsOf(pack)) {
      expect(
        taken(
          mapSheets(plainBook(pack, inputs), (sheet) =>
            published.includes(sheet.name) ? { ...sheet, name: `表${published.indexOf(sheet.name) + 1}` } : sheet,
          ),
        ),
      ).toEqual([id, id]);
    }
  });
});
