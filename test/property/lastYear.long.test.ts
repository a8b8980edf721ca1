/** 取上年数 on random units of every form: what is taken is what last year's cells hold, no other cell changes, and it comes back. */
import fc from "fast-check";
import { convertAmount } from "../../src/core/amount/money";
import type { LastYearProposal, Taking } from "../../src/core/lastYear/taking";
import { canBeWritten } from "../../src/core/lastYear/taking";
import { planTaking } from "../../src/core/lastYear/planTaking";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import type { CellValue } from "../../src/core/model/snapshot";
import { planRepairUndo } from "../../src/core/repair/planUndo";
import { infoFields } from "../../src/core/declare/lookups";
import { recognise } from "../../src/app/recognise";
import { packs } from "../../src/packs";
import { applied } from "../support/applied";
import { plainValues, withoutSheets } from "../support/foreignSnapshot";
import { planOfYear } from "../support/planOfYear";
import { located, proposed, withFields } from "../support/lastYear";
import { writtenDifferently } from "../support/otherWriting";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { randomFrom } from "../support/seededRandom";
import { snapshotOf } from "../support/snapshotOf";

const RUNS = runs("LAST_YEAR_RUNS", 3, 30);

/** The figure in 万元 as the cell shows it, read without terms. */
function shown(last: LocatedWorkbook, { field, from: [at] }: Taking): number {
  const sheet = last.snapshot.sheets.find(({ name }) => name === at?.sheet);
  const value = sheet?.values[at?.row ?? 0]?.[at?.column ?? 0];
  const term = infoFields(last.pack.info).find(({ id }) => id === field)?.takenFrom;
  const money = term?.term === "cell" ? last.tables.get(term.table)?.map.money.unit : undefined;
  return convertAmount(Math.round(Number(value ?? 0) * 100), money ?? "万元", "万元");
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const year = pack.year;
  const wanted = infoFields(pack.info).filter(({ takenFrom }) => takenFrom);

  test("fields equal last year's cells, and nothing else moves", () => {
    let [filled, nonzero] = [0, 0];
    fc.assert(
      fc.property(
        randomUnitsOf(id),
        randomUnitsOf(id),
        fc.func(fc.constantFrom("blank", "typed", "same")),
        (before, after, kind) => {
          const last = located(pack, snapshotOf(planOfYear(pack, before, year - 1)));
          const blank = withFields(
            pack,
            snapshotOf(planOfYear(pack, after, year)),
            new Map(wanted.map((field): [string, CellValue] => [field.id, ""])),
          );
          const all = proposed(located(pack, blank), last).takings;
          expect(all.map(({ field, status }) => ({ field, status }))).toEqual(
            wanted.map((field) => ({ field: field.id, status: "fill" })),
          );
          for (const taking of all)
            expect({ field: taking.field, amount: taking.amount }).toEqual({
              field: taking.field,
              amount: shown(last, taking),
            });

          const held = new Map<string, CellValue>(
            all.map((taking): [string, CellValue] => [
              taking.field,
              kind(taking.field) === "blank"
                ? ""
                : ((taking.amount ?? 0) + (kind(taking.field) === "typed" ? 7 : 0)) / 100,
            ]),
          );
          const now = withFields(pack, blank, held);
          const { takings } = proposed(located(pack, now), last);
          expect(takings.map(({ field, status }) => [field, status])).toEqual(
            all.map(({ field }) => [
              field,
              kind(field) === "blank" ? "fill" : kind(field) === "typed" ? "differs" : "same",
            ]),
          );

          const { plan, written, left } = planTaking(
            located(pack, now),
            takings.filter(({ status }) => status === "fill"),
          );
          expect(left).toEqual([]);
          filled += written.length;
          nonzero += all.filter(({ amount }) => amount !== 0).length;
          const done = applied(now, plan);
          const changed = withFields(
            pack,
            now,
            new Map(
              takings.flatMap(({ field, status, amount }): readonly [string, CellValue][] =>
                status === "fill" ? [[field, (amount ?? 0) / 100]] : [],
              ),
            ),
          );
          expect(done.sheets).toEqual(changed.sheets);
          expect(applied(done, planRepairUndo(done, written).plan).sheets).toEqual(now.sheets);

          const chosen = planTaking(located(pack, now), takings.filter(canBeWritten));
          const whole = proposed(located(pack, applied(now, chosen.plan)), last);
          expect(whole.takings.map(({ status }) => status)).toEqual(wanted.map(() => "same"));
        },
      ),
      { numRuns: RUNS },
    );
    expect(Math.min(filled, nonzero)).toBeGreaterThan(0);
  }, 600_000);

  test("a published copy without 基础信息, as other hands write it, gives the same figures", () => {
    fc.assert(
      fc.property(randomUnitsOf(id), randomUnitsOf(id), fc.integer({ min: 0, max: 1e6 }), (before, after, seed) => {
        const ours = snapshotOf(planOfYear(pack, before, year - 1));
        const published = withoutSheets(plainValues(ours), [pack.info.sheet]);
        const other = writtenDifferently(
          published,
          [...located(pack, published).book.tables.values()],
          randomFrom(seed),
        );
        const now = located(pack, snapshotOf(planOfYear(pack, after, year)));
        expect(recognise(packs, other)?.pack.id).toBe(id);
        expect(figures(proposed(now, located(pack, other)))).toEqual(figures(proposed(now, located(pack, ours))));
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});

function figures({ lastYear, takings }: LastYearProposal): unknown {
  return { lastYear, takings: takings.map(({ field, amount, from }) => ({ field, amount, from })) };
}
