/** The benchmark of the check runs, breaks what it says it breaks, and does not fall far below what it measured. */
import fc from "fast-check";
import { packs } from "../../../src/packs";
import { randomUnitsOf } from "../../support/randomUnits";
import type { Breakage } from "./broken";
import { brokenWorkbooks, KINDS, unitWorkbook } from "./broken";
import { keyOf } from "./cells";
import { digitLess, digitMore, digitWrong, transposed } from "./digits";
import { Grid } from "./grid";
import { run } from "./run";
import { workbookIn } from "./styles";
import { doublesOf, singlesOf, tallyOf } from "./tally";

const UNITS = 2;
const results = run({ packs, units: UNITS, unbroken: UNITS, seed: 7 });
const { verdicts } = results;

test("every pack is broken in every kind, in both styles, alone and twice at once", () => {
  const made = (holds: (broken: Breakage) => boolean): number => verdicts.filter(({ broken }) => holds(broken)).length;
  for (const pack of packs) {
    for (const kind of KINDS)
      expect([
        pack.id,
        kind,
        singlesOf(verdicts).filter(({ broken }) => broken.pack === pack && broken.faults[0]?.kind === kind).length,
      ]).toEqual([pack.id, kind, UNITS]);
    for (const style of ["published", "live"])
      expect(made((broken) => broken.pack === pack && broken.style === style && broken.faults.length === 2)).toBe(
        UNITS,
      );
  }
});

test.each(packs.map((pack) => [pack.id, pack] as const))(
  "a fault in %s changes what is printed, on cells of its own",
  (id, pack) => {
    const [inputs] = fc.sample(randomUnitsOf(id), { seed: 7, numRuns: 1 });
    if (!inputs) throw new Error("no unit");
    const workbooks = {
      published: unitWorkbook(pack, 0, "published", workbookIn("published", pack, inputs)),
      live: unitWorkbook(pack, 0, "live", workbookIn("live", pack, inputs)),
    };
    for (const { before, snapshot, faults } of brokenWorkbooks(workbooks, 7)) {
      const [was, is] = [new Grid(before, []), new Grid(snapshot, [])];
      for (const fault of faults) {
        expect(fault.cells.length).toBeGreaterThan(0);
        const moved = faults.some((other) => other.inserted !== undefined);
        for (const { address, value } of fault.edits) {
          expect(is.at(address)).toEqual(value);
          if (!moved) expect(was.at(address) ?? 0).not.toEqual(value ?? 0);
        }
      }
      expect(new Set(faults.flatMap((fault) => fault.edits.map((edit) => keyOf(edit.address)))).size).toBe(
        faults.reduce((sum, fault) => sum + fault.edits.length, 0),
      );
    }
  },
);

test("the same seed breaks the same cells", () => {
  const [pack] = packs;
  const again = run({ packs: pack ? [pack] : [], units: 1, unbroken: 1, seed: 7 });
  const edits = (list: typeof verdicts): unknown => list.map(({ broken }) => broken.faults.map((fault) => fault.edits));
  expect(again.verdicts.length).toBeGreaterThan(KINDS.length);
  expect(edits(again.verdicts)).toEqual(
    edits(verdicts.filter(({ broken }) => broken.pack === pack && broken.unit === 0)),
  );
});

test("nothing right is accused, hardly anything wrong goes unseen, and most suspects are the right ones", () => {
  expect(results.accused).toEqual([]);
  const [all, singles, doubles] = [tallyOf(verdicts), tallyOf(singlesOf(verdicts)), tallyOf(doublesOf(verdicts))];
  expect(all.seen / all.count).toBeGreaterThanOrEqual(0.97);
  expect(singles.firstThree / singles.count).toBeGreaterThanOrEqual(0.7);
  expect(doubles.count).toBe(packs.length * UNITS * 2);
});

test("slips of the digits", () => {
  expect(transposed("12.3")).toEqual(["21.3", "13.2"]);
  expect(transposed("77")).toEqual([]);
  expect(digitWrong("30")).toHaveLength(18);
  expect(digitMore("5.00")).toContain("57.00");
  expect(digitLess("12.34")).toEqual(["2.34", "1.34", "12.4", "12.3"]);
  expect(digitLess("5")).toEqual([]);
});
