/** A sample by the seed for at most a minute: one of every kind first, then others until the time is over. */
import type { PackSpec } from "../../../src/core/declare/pack";
import type { Random } from "../../support/seededRandom";
import { randomFrom, seedOf } from "../../support/seededRandom";
import { KINDS } from "./broken";
import type { FaultKind } from "./cells";
import { randomInputs } from "./run";
import { SITUATION_KINDS } from "./situations/kinds";
import type { Outcome } from "./situations/run";
import { UnitBench } from "./situations/run";
import type { UnitEntry, UnitStep } from "./unit";
import { kept, slipsOf } from "./unit";

/** Beyond these nothing more is begun; what the sample must hold takes less on an idle machine. */
const MILLISECONDS = 45_000;
/** Units of each pack among which the sample draws. */
const UNITS = 4;

export function quickEntries(
  packs: readonly PackSpec[],
  seed: number,
  halves: readonly UnitStep["half"][],
): readonly UnitEntry[] {
  const began = performance.now();
  const random = randomFrom(seedOf(seed, "quick"));
  const draw = unitsOf(packs, seed, random);
  return [
    ...(halves.includes("slips")
      ? packs.map((pack, place) => quickSlips(draw(pack), seed, (index) => index % packs.length === place))
      : []),
    ...(halves.includes("situations")
      ? quickSituations(packs, draw, seed, random, () => performance.now() - began > MILLISECONDS)
      : []),
  ];
}

interface Drawn {
  readonly pack: PackSpec;
  readonly unit: number;
  readonly inputs: ReturnType<typeof randomInputs>[number];
}

type Draw = (pack: PackSpec) => Drawn;

/** One unit of each pack, always the same. */
function unitsOf(packs: readonly PackSpec[], seed: number, random: Random): Draw {
  const drawn = new Map(
    packs.map((pack): [PackSpec, Drawn | undefined] => {
      const unit = random.below(UNITS);
      const inputs = randomInputs(pack, seed, UNITS)[unit];
      return [pack, inputs && { pack, unit, inputs }];
    }),
  );
  return (pack) => {
    const found = drawn.get(pack);
    if (!found) throw new Error(`no unit of ${pack.id}`);
    return found;
  };
}

/** The kinds take turns over the packs. */
function quickSlips({ pack, unit, inputs }: Drawn, seed: number, isOwn: (index: number) => boolean): UnitEntry {
  const kinds = ([...KINDS, "double"] as readonly (FaultKind | "double")[]).filter((_, index) => isOwn(index));
  return {
    half: "slips",
    pack: pack.id,
    unit,
    slips: kept(slipsOf(pack, unit, inputs, { seed, breaks: true, told: false, kinds })),
  };
}

function quickSituations(
  packs: readonly PackSpec[],
  draw: Draw,
  seed: number,
  random: Random,
  isOver: () => boolean,
): readonly UnitEntry[] {
  const benches = packs.map((pack) => new UnitBench({ ...draw(pack), seed }));
  const outcomes = benches.map((): Outcome[] => []);
  const done = new Set<string>();
  const once = (kind: (typeof SITUATION_KINDS)[number], place: number): boolean => {
    const outcome = done.has(`${kind} ${place}`) ? null : (benches[place]?.outcome(kind) ?? null);
    done.add(`${kind} ${place}`);
    if (outcome) outcomes[place]?.push(outcome);
    return outcome !== null;
  };
  // A form may have no place for a kind: then the next one is asked.
  for (const [index, kind] of SITUATION_KINDS.entries())
    packs.some((_, turn) => once(kind, (index + turn) % packs.length));
  const rest = random.shuffled(SITUATION_KINDS.flatMap((kind) => packs.map((_, place) => ({ kind, place }))));
  for (const { kind, place } of rest) {
    if (isOver()) break;
    once(kind, place);
  }
  return packs.map((pack, place) => ({
    half: "situations",
    pack: pack.id,
    unit: draw(pack).unit,
    situations: outcomes[place] ?? [],
  }));
}
