/**
 * npm run bench:detect, in two halves. Slips of the hand: how many broken workbooks the check sees, whether it names the cell that is
 * wrong, and whether it accuses unbroken ones. Situations: what people really do to a workbook, whether its cause is named first, and
 * whether any advice would change a figure that is right. Ends with 1 when a goal is missed. An interrupted full run goes on.
 * Options: --quick, --fresh, --half slips|situations, --units N (of each pack), --pack ID, --seed S, --misses N.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { PackSpec } from "../../../src/core/declare/pack";
import { packs } from "../../../src/packs";
import { Journal } from "../journal";
import { KINDS } from "./broken";
import { printGoals } from "./goals";
import { printResults, slipGoals } from "./print";
import { printMisses } from "./printMisses";
import { quickEntries } from "./quick";
import { randomInputs, together, toldOrBroken } from "./run";
import { SITUATION_KINDS } from "./situations/kinds";
import { printSituationMisses, printSituations, situationGoals } from "./situations/print";
import { situationsOf } from "./situations/run";
import type { UnitEntry, UnitStep } from "./unit";
import { kept, keyOfStep, revived, slipsOf } from "./unit";

const UNITS = 40;
/** Of each pack and style: four packs and two styles make a thousand. */
const UNBROKEN = 125;
const SEED = 20261125;
/** Ignored by git. */
const FOLDER = join(__dirname, "../../../.cache/bench-detect");
const PROGRESS_EVERY = 60_000;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    fresh: { type: "boolean" },
    half: { type: "string" },
    units: { type: "string" },
    pack: { type: "string" },
    seed: { type: "string" },
    misses: { type: "string" },
  },
});
const HALVES = ["slips", "situations"] as const;

function main(): void {
  const chosen = packs.filter((pack) => values.pack === undefined || pack.id === values.pack);
  if (chosen.length === 0) throw new Error(`no pack ${values.pack ?? ""}`);
  const halves = HALVES.filter((half) => values.half === undefined || values.half === half);
  if (halves.length === 0) throw new Error(`no half ${values.half ?? ""}`);
  const units = Number(values.units ?? UNITS);
  const seed = Number(values.seed ?? SEED);
  const unbroken = values.units === undefined ? UNBROKEN : units;
  const entries =
    values.quick === true
      ? quickEntries(chosen, seed, halves)
      : wholeEntries(chosen, { units, unbroken, seed, halves });
  printMade(entries, chosen.length * (units * SITUATION_KINDS.length + units * (KINDS.length + 2) + unbroken * 2));
  process.exitCode = report(chosen, entries, halves, seed, values.quick === true || values.units !== undefined) ? 0 : 1;
}

interface Whole {
  readonly units: number;
  readonly unbroken: number;
  readonly seed: number;
  readonly halves: readonly UnitStep["half"][];
}

/** Only a run of all units is kept: the others are for trying, and the product is another one each time. */
function wholeEntries(chosen: readonly PackSpec[], { units, unbroken, seed, halves }: Whole): readonly UnitEntry[] {
  const path = values.units === undefined ? join(FOLDER, `${seed}-${units}-${unbroken}.ndjson`) : null;
  const journal = new Journal<UnitStep, UnitEntry>(path, values.fresh === true, keyOfStep);
  const steps = halves.flatMap((half) =>
    chosen.flatMap((pack) =>
      Array.from({ length: half === "slips" ? Math.max(units, unbroken) : units }, (_, unit) => ({ half, pack, unit })),
    ),
  );
  const left = steps.filter(({ half, pack, unit }) => !journal.has({ half, pack: pack.id, unit }));
  if (left.length < steps.length)
    console.log(`接着做：已经做了 ${steps.length - left.length} 个单位，还有 ${left.length} 个。`);
  const inputs = new Map(chosen.map((pack) => [pack, randomInputs(pack, seed, Math.max(units, unbroken))]));
  let told = performance.now();
  for (const [place, { half, pack, unit }] of left.entries()) {
    const own = inputs.get(pack)?.[unit];
    if (!own) continue;
    const step = { half, pack: pack.id, unit };
    journal.add(
      half === "slips"
        ? { ...step, slips: kept(slipsOf(pack, unit, own, { seed, ...toldOrBroken(unit, units) })) }
        : { ...step, situations: situationsOf({ pack, unit, inputs: own, seed }) },
    );
    if (performance.now() - told < PROGRESS_EVERY) continue;
    told = performance.now();
    console.log(`${new Date().toLocaleTimeString("zh-CN")} 第 ${place + 1} 个单位，共 ${left.length} 个`);
  }
  return steps.flatMap(({ half, pack, unit }) => journal.get({ half, pack: pack.id, unit }) ?? []);
}

function printMade(entries: readonly UnitEntry[], all: number): void {
  const made = entries.reduce(
    (sum, { slips, situations }) =>
      sum + (slips?.verdicts.length ?? 0) + (slips?.unbroken ?? 0) + (situations?.length ?? 0),
    0,
  );
  console.log(`做了 ${made} 本，全部至多 ${all} 本（有的做法有的单位没有地方做）。`);
}

/** Whether every goal is met. */
function report(
  chosen: readonly PackSpec[],
  entries: readonly UnitEntry[],
  halves: readonly UnitStep["half"][],
  seed: number,
  sampled: boolean,
): boolean {
  const results = together(
    entries.flatMap(({ pack, slips }) => {
      const spec = chosen.find(({ id }) => id === pack);
      return spec && slips ? [revived(spec, slips)] : [];
    }),
  );
  const outcomes = entries.flatMap(({ situations = [] }) => situations);
  const most = Number(values.misses ?? 0);
  if (halves.includes("slips")) printResults(results);
  if (halves.includes("situations")) printSituations(outcomes);
  printMisses(results, most, seed);
  printSituationMisses(outcomes, most);
  return printGoals([
    ...(halves.includes("slips") ? slipGoals(results, sampled) : []),
    ...(halves.includes("situations") ? situationGoals(outcomes, sampled) : []),
  ]);
}

main();
