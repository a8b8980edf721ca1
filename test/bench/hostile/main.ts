/**
 * npm run bench:hostile: 600 mutated workbooks and 300 mutated data files and lists, each through every command: a result or a
 * sentence with the file's name, never a crash. An interrupted run goes on when it is started again.
 * Options: --quick, --seed S, --only INDEX, --commands "check,adopt", --fresh.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { HostileJournal } from "./journal";
import { journalIn, journalPath } from "./journal";
import { FAULTS } from "./judge";
import { showOne } from "./only";
import type { Case, Step } from "./plan";
import { keyOf, planned, sampled, steps } from "./plan";
import { printCoverage, printResults } from "./print";
import type { Work } from "./run";
import { runLane } from "./run";
import { FOLDER, QUICK_MILLISECONDS, SEED } from "./settings";
import type { UseName } from "./uses";
import { USE_NAMES } from "./uses";
import { Workplace } from "./workplace";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    fresh: { type: "boolean" },
    seed: { type: "string" },
    only: { type: "string" },
    commands: { type: "string" },
  },
});
const PROGRESS_EVERY = 30_000;

async function main(): Promise<void> {
  const seed = Number(values.seed ?? SEED);
  const uses = chosenUses(values.commands);
  const cases = planned(seed);
  if (values.only !== undefined) {
    process.exitCode = (await showOne(cases, Number(values.only), uses, seed)) ? 0 : 1;
    return;
  }
  const journal = journalIn(values.quick === true ? null : journalPath(FOLDER, seed), values.fresh === true);
  const all = steps(cases).filter(({ use }) => uses.includes(use));
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    if (values.quick === true) await quick(cases, seed, journal, new Workplace(folder, seed));
    else await whole(cases, all, journal, new Workplace(folder, seed));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const ran = journal.entries().filter(({ use }) => uses.includes(use));
  console.log(
    `做了 ${ran.length} 次，全部是 ${all.length} 次（${cases.length} 个文件，${uses.length} 种用法，种子 ${seed}）。`,
  );
  const isGood = printResults(ran, seed);
  const isWhole = values.quick !== true || printCoverage(sampled(cases, seed).first, cases, journal.entries());
  process.exitCode = isGood && isWhole ? 0 : 1;
}

function chosenUses(text: string | undefined): readonly UseName[] {
  if (text === undefined) return USE_NAMES;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !USE_NAMES.some((use) => use === name));
  if (unknown !== undefined) throw new Error(`没有“${unknown}”，可以写的有：${USE_NAMES.join("，")}`);
  return USE_NAMES.filter((use) => names.includes(use));
}

/** One of every kind and command first, then others until the time is over. */
async function quick(
  cases: readonly Case[],
  seed: number,
  journal: HostileJournal,
  workplace: Workplace,
): Promise<void> {
  const began = performance.now();
  const { first, rest } = sampled(cases, seed);
  const isOver = (place: number): boolean => {
    const passed = performance.now() - began;
    return passed > QUICK_MILLISECONDS.last || (place >= first.length && passed > QUICK_MILLISECONDS.enough);
  };
  const work = [...first, ...rest].map(({ index, use }): Work => ({ case: caseOf(cases, index), uses: [use] }));
  await overLanes(work, isOver, journal, workplace);
}

async function whole(
  cases: readonly Case[],
  all: readonly Step[],
  journal: HostileJournal,
  workplace: Workplace,
): Promise<void> {
  const left = new Set(all.filter((step) => !journal.has(step)).map(keyOf));
  if (left.size < all.length) console.log(`接着做：已经做了 ${all.length - left.size} 次，还有 ${left.size} 次。`);
  const work = cases.map((one): Work => ({
    case: one,
    uses: all.filter((step) => step.index === one.index && left.has(keyOf(step))).map(({ use }) => use),
  }));
  await overLanes(
    work.filter(({ uses }) => uses.length > 0),
    () => false,
    journal,
    workplace,
  );
}

function caseOf(cases: readonly Case[], index: number): Case {
  const one = cases[index];
  if (!one) throw new Error(`没有编号 ${index}，编号是 0 到 ${cases.length - 1}`);
  return one;
}

async function overLanes(
  work: readonly Work[],
  isOver: (place: number) => boolean,
  journal: HostileJournal,
  workplace: Workplace,
): Promise<void> {
  let place = 0;
  let faulty = 0;
  const next = (): Work | undefined => (isOver(place) ? undefined : work[place++]);
  const progress = setInterval(
    () =>
      console.log(
        `${new Date().toLocaleTimeString("zh-CN")} 第 ${place} 个，共 ${work.length} 个；不合要求 ${faulty} 次`,
      ),
    PROGRESS_EVERY,
  );
  const lane = {
    journal,
    workplace,
    onStep: (one: Case, use: UseName, { faults }: { readonly faults: readonly (keyof typeof FAULTS)[] }): void => {
      if (faults.length === 0) return;
      faulty += 1;
      console.log(
        `  ${one.index} ${use}：${faults.map((fault) => FAULTS[fault]).join("、")}（${one.mutation.kind}，${one.seed.name}）`,
      );
    },
  };
  await Promise.all(Array.from({ length: availableParallelism() }, () => runLane(next, lane)));
  clearInterval(progress);
}

void main();
