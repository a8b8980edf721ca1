/**
 * npm run test:mutation: small changes of core, each against the tests near its file. A seeded sample of 400 over the folders of nearTests.ts;
 * goal 85% noticed. An interrupted run goes on. Options: --quick (a minute), --seed S, --folder NAME, --count N, --fresh.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Journal } from "../bench/journal";
import type { Lane } from "../bench/lanes";
import { endWithStarter, isInLane, ownLane, runLanes } from "../bench/lanes";
import { randomFrom, seedOf } from "../support/seededRandom";
import type { Verdict } from "./lane";
import { createLane } from "./lane";
import type { Mutant } from "./mutants";
import { described, mutantsOf } from "./mutants";
import { FOLDERS, sourcesOf } from "./nearTests";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    fresh: { type: "boolean" },
    seed: { type: "string", default: "20261130" },
    folder: { type: "string" },
    count: { type: "string", default: "400" },
  },
});
const ROOT = path.join(__dirname, "../..");
const GOAL = 0.85;
const QUICK_MILLISECONDS = 50_000;

type Entry = Mutant & { readonly verdict: Verdict };

const sourceOf = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

function sample(seed: number): readonly Mutant[] {
  const folders = Object.keys(FOLDERS).filter((folder) => values.folder === undefined || folder === values.folder);
  const all = folders.flatMap((folder) => sourcesOf(ROOT, folder)).flatMap((file) => mutantsOf(file, sourceOf(file)));
  return randomFrom(seed).shuffled(all).slice(0, Number(values.count));
}

function runMutants(mutants: readonly Mutant[], journal: Journal<Mutant, Entry>, lane: Lane | null): void {
  const began = performance.now();
  const place = createLane(ROOT);
  try {
    for (const [index, mutant] of mutants.entries()) {
      if (journal.has(mutant) || (lane !== null && !isInLane(index, lane))) continue;
      if (values.quick === true && performance.now() - began > QUICK_MILLISECONDS) break;
      const verdict = place.tryOne(mutant);
      journal.add({ ...mutant, verdict });
      if (verdict === "survived") console.log(described(sourceOf(mutant.file), mutant));
    }
  } finally {
    place.remove();
  }
}

function print(mutants: readonly Mutant[], journal: Journal<Mutant, Entry>): boolean {
  const entries = mutants.flatMap((mutant) => journal.get(mutant) ?? []);
  const rate = (own: readonly Entry[]): string => {
    const noticed = own.filter(({ verdict }) => verdict !== "survived").length;
    return `${noticed} / ${own.length}${own.length > 0 ? `（${((100 * noticed) / own.length).toFixed(1)}%）` : ""}`;
  };
  for (const folder of Object.keys(FOLDERS)) {
    const own = entries.filter(({ file }) => file.startsWith(`src/core/${folder}/`));
    if (own.length > 0) console.log(`${folder}：发现 ${rate(own)}`);
  }
  const noticed = entries.filter(({ verdict }) => verdict !== "survived").length;
  const holds = entries.length > 0 && noticed >= GOAL * entries.length;
  console.log(
    `做了 ${entries.length} 处，抽样共 ${mutants.length} 处；发现 ${rate(entries)}，目标 85%，${holds ? "达到" : "未达到"}`,
  );
  return holds && (values.quick === true || entries.length === mutants.length);
}

/** A mutant of a file that has changed since is another one. */
function keyOf({ file, from, to, replacement }: Mutant): string {
  return [file, seedOf(sourceOf(file)), from, to, replacement].join(" ");
}

async function main(): Promise<void> {
  const mutants = sample(Number(values.seed));
  const kept = path.join(ROOT, ".cache/mutation", `${values.seed}.ndjson`);
  const journalIn = (fresh: boolean): Journal<Mutant, Entry> =>
    new Journal(values.quick === true ? null : kept, fresh, keyOf);
  const lane = ownLane();
  if (lane !== null) {
    endWithStarter();
    runMutants(mutants, journalIn(false), lane);
    return;
  }
  const journal = journalIn(values.fresh === true);
  if (values.quick === true) runMutants(mutants, journal, null);
  else await runLanes(["--fresh"]);
  process.exitCode = print(mutants, values.quick === true ? journal : journalIn(false)) ? 0 : 1;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
