/**
 * npm run bench:edits: two weeks in one workbook, at random. Edits of the hand (type, insert, delete, sort, rename, paste, codes and projects)
 * and commands on files, and in the embedded host with somebody typing between the requests. Nothing typed is lost or moved to another code,
 * what was not concerned stays, and after 更新 pane, sheet and check agree. An interrupted run goes on. Options: --quick, --seed S, --fresh.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import type { Inputs } from "../../../src/core/model/inputs";
import { planWorkbook } from "../../../src/core/plan/plan";
import type { PackSpec } from "../../../src/core/declare/pack";
import { packs } from "../../../src/packs";
import { createWorkbookFile } from "../../../src/workbook/file/fileWorkbook";
import { randomUnitsOf } from "../../support/randomUnits";
import { Journal } from "../journal";
import type { Lane } from "../lanes";
import { endWithStarter, isInLane, ownLane, runLanes } from "../lanes";
import { tryInExcel } from "./excelTrial";
import { trySequence } from "./fileTrial";
import { COMMANDS, sequenceOf } from "./steps";

const { values } = parseArgs({
  options: { quick: { type: "boolean" }, fresh: { type: "boolean" }, seed: { type: "string" } },
});
const SEED = 20261129;
const GOALS = { file: 10_000, excel: 300 } as const;
const QUICK_MILLISECONDS = { file: 35_000, excel: 20_000 } as const;
/** Units of each form that the sequences begin with. */
const UNITS = 5;

type Place = keyof typeof GOALS;
interface Trial {
  readonly place: Place;
  readonly index: number;
}
interface Entry extends Trial {
  readonly commands: readonly string[];
  readonly faults: readonly string[];
}
interface Start {
  readonly pack: PackSpec;
  readonly unit: Inputs;
  readonly bytes: Uint8Array;
}

async function starts(seed: number): Promise<readonly Start[]> {
  const made = packs.flatMap((pack) =>
    fc.sample(randomUnitsOf(pack.id), { seed, numRuns: UNITS }).map((unit) => ({ pack, unit })),
  );
  return Promise.all(
    made.map(async ({ pack, unit }) => {
      const workbook = createWorkbookFile();
      await workbook.apply(planWorkbook(pack, unit));
      return { pack, unit, bytes: await workbook.toBytes() };
    }),
  );
}

async function main(): Promise<void> {
  const seed = Number(values.seed ?? SEED);
  const isQuick = values.quick === true;
  const path = isQuick ? null : join(__dirname, "../../..", ".cache/bench-edits", `${seed}.ndjson`);
  const journalIn = (isFresh: boolean): EditsJournal =>
    new Journal(path, isFresh, ({ place, index }) => `${place} ${index}`);
  const lane = ownLane();
  const journal = journalIn(values.fresh === true && lane === null);
  if (lane !== null || isQuick) return await runSteps(journal, seed, lane, isQuick);
  await runLanes(["--fresh"]);
  process.exitCode = print(journalIn(false).entries(), isQuick) ? 0 : 1;
}

type EditsJournal = Journal<Trial, Entry>;

async function runSteps(journal: EditsJournal, seed: number, lane: Lane | null, isQuick: boolean): Promise<void> {
  if (lane !== null) endWithStarter();
  const all = await starts(seed);
  const spent = { file: 0, excel: 0 };
  for (const { place, index } of isQuick ? quickTrials() : allTrials()) {
    if (journal.has({ place, index }) || (lane !== null && !isInLane(index, lane))) continue;
    if (isQuick && spent[place] > QUICK_MILLISECONDS[place]) continue;
    const began = performance.now();
    const { pack, unit, bytes } = all[index % all.length] as Start;
    const steps = sequenceOf(seed + index);
    const faults = await attempt(() =>
      place === "file" ? trySequence(pack, bytes, steps) : tryInExcel(pack, unit, steps, seed + index),
    );
    spent[place] += performance.now() - began;
    journal.add({
      place,
      index,
      commands: steps.flatMap((step) => (step.kind === "command" ? [step.command] : [])),
      faults,
    });
    if (faults.length > 0)
      console.log(`${place} ${index}（${pack.id}）：${faults.slice(0, 5).join("；").slice(0, 1500)}`);
  }
  if (isQuick) process.exitCode = print(journal.entries(), isQuick) ? 0 : 1;
}

/** Those in the open workbook among those on files, so that a run that was interrupted has looked at both. */
function allTrials(): readonly Trial[] {
  const every = Math.floor(GOALS.file / GOALS.excel);
  return Array.from({ length: GOALS.file }, (_, index): Trial => ({ place: "file", index })).flatMap((trial) =>
    trial.index % every === 0 && trial.index / every < GOALS.excel
      ? [trial, { place: "excel", index: trial.index / every }]
      : [trial],
  );
}

function quickTrials(): readonly Trial[] {
  return (["file", "excel"] as const).flatMap((place) =>
    Array.from({ length: GOALS[place] }, (_, index) => ({ place, index })),
  );
}

async function attempt(work: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await work();
  } catch (error) {
    return [`出错：${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`];
  }
}

function print(entries: readonly Entry[], isQuick: boolean): boolean {
  const verdict = (holds: boolean): string => (holds ? "达到" : "未达到");
  const rows = (["file", "excel"] as const).map((place) => {
    const own = entries.filter((entry) => entry.place === place);
    const faulty = own.filter(({ faults }) => faults.length > 0).length;
    const isEnough = isQuick ? own.length > 0 : own.length >= GOALS[place];
    const missing = COMMANDS.filter((command) => !own.some(({ commands }) => commands.includes(command)));
    console.log(
      `${place === "file" ? "文件" : "打开的工作簿（请求之间有人输入）"}：做了 ${own.length} 串，全部是 ${GOALS[place]} 串${isQuick ? "（抽样）" : `，${verdict(isEnough)}`}；不合要求 ${faulty} 串，目标 0，${verdict(faulty === 0)}；没有做到的命令：${missing.length === 0 ? "没有" : missing.join("、")}`,
    );
    return faulty === 0 && isEnough && missing.length === 0;
  });
  return rows.every(Boolean);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
