/** Things that people did to random units, after which a correct figure or code was once suspected. */
import { packs } from "../../../src/packs";
import { randomInputs } from "./run";
import type { SituationKind } from "./situations/kinds";
import type { Outcome } from "./situations/run";
import { situationsOf } from "./situations/run";

const SEED = 20261125;

function outcomeOf(kind: SituationKind, id: string, unit: number): Outcome {
  const pack = packs.find((one) => one.id === id);
  const inputs = pack && randomInputs(pack, SEED, unit + 1)[unit];
  const [outcome] = pack && inputs ? situationsOf({ pack, unit, inputs, seed: SEED }, [kind]) : [];
  if (!outcome) throw new Error(`${kind} was not made of ${id}, ${String(unit)}`);
  return outcome;
}

test.each<[string, SituationKind, string, number]>([
  ["a 款 whose name is that of its code, over a 项 that was misprinted", "digitsExchanged", "basic-eight", 33],
  ["the same beside a table in another unit", "twoThings", "shanxi-unit-2026", 25],
  ["a figure that a table of last year, one of few, has otherwise", "lastYear", "shanghai-unit-2026", 8],
  ["a line of another draft that looks like a slip", "otherDraft", "shanghai-unit-2026", 17],
  ["a figure typed over a formula whose table is not filled in", "rowsUntyped", "shanghai-unit-2026", 17],
  ["one of many figures that would do as well", "textStale", "shanghai-unit-2026", 22],
])("%s is not to be changed", (_, kind, pack, unit) => {
  const { harm, said } = outcomeOf(kind, pack, unit);
  expect({ harm, said: harm.certain + harm.other > 0 ? said : [] }).toEqual({
    harm: { certain: 0, other: 0 },
    said: [],
  });
});

test.each<[SituationKind, string, number]>([
  ["lastYear", "shanghai-unit-2026", 19],
  ["otherDraft", "shanghai-unit-2026", 17],
  ["digitsExchanged", "basic-eight", 33],
])("%s of %s, unit %i: its cause is named first", (kind, pack, unit) => {
  expect(outcomeOf(kind, pack, unit).places).toEqual([1]);
});
