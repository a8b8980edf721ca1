/** Tests over the declarations themselves: structure, unique ids, references, circles. What rules do is in identityExamples and textExamples. */
import fc from "fast-check";
import { instancesOf } from "../../src/core/identity/instances";
import { createContext } from "../../src/core/report/check";
import { planWorkbook } from "../../src/core/plan/plan";
import { groupsOf, infoFields } from "../../src/core/declare/lookups";
import { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { referenceFaults } from "../../src/core/packFile/references";
import { sheetNames } from "../../src/core/packFile/references/known";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("pack %s", (id, pack) => {
  const randomUnit = randomUnitsOf(id);

  test("is what the schemas say, and plain data", () => {
    expect(PackSpec.parse(pack)).toEqual(pack);
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  test("ids are unique", () => {
    expect(repeated(pack.rules.map((rule) => rule.id))).toEqual([]);
    expect(repeated(pack.tables.map((table) => table.id))).toEqual([]);
    expect(repeated(pack.tables.map((table) => table.sheet))).toEqual([]);
    expect(repeated(pack.tables.flatMap((table) => groupsOf(table).map((group) => group.id)))).toEqual([]);
    expect(repeated(infoFields(pack.info).map((field) => field.id))).toEqual([]);
    expect(repeated(infoFields(pack.info).map((field) => field.label))).toEqual([]);
    expect(
      repeated(
        pack.narratives
          .flatMap((narrative) => narrative.sections)
          .flatMap((section) => section.sentences.map((sentence) => sentence.id)),
      ),
    ).toEqual([]);
    for (const table of pack.tables) {
      expect(
        repeated(groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows.map((row) => row.id) : []))),
      ).toEqual([]);
    }
  });

  test("every reference resolves", () => {
    expect(referenceFaults(pack)).toEqual([]);
  });

  test("no cell is defined twice, and no definition goes in a circle", () => {
    const inputs = fc.sample(randomUnit, { seed: 3, numRuns: 5 });
    for (const unit of inputs) expect(() => planWorkbook(pack, unit)).not.toThrow();
    const snapshot = snapshotOf(planWorkbook(pack, inputs[0] as never));
    const { book } = createContext(pack, snapshot);
    const defined = pack.rules.flatMap((rule) => {
      const map = rule.kind === "identity" && rule.role !== "checks" ? book.tables.get(rule.table) : undefined;
      return map && rule.kind === "identity"
        ? instancesOf(rule, map).map(({ row, column }) => `${rule.table} ${row.key} ${column}`)
        : [];
    });
    expect(repeated(defined)).toEqual([]);
  });

  test("sheet names are ones that Excel accepts", () => {
    const names = sheetNames(pack);
    expect(repeated(names)).toEqual([]);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
  });
});
