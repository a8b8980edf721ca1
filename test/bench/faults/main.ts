/**
 * npm run bench:faults: every command of the pane over a connection that breaks, with the genuine Office.js client and the embedded host.
 * Afterwards the workbook is as before or as after, or the next start offers 恢复, which brings it back; the message says which. As many
 * processes as processors take every n-th fault of each command. An interrupted run goes on when it is started again, and what goes wrong in a
 * trial is told as its fault and ends nothing. Options: --quick, --seed S, --fresh, --each N (so many faults of every command, journal apart),
 * --typing (somebody types meanwhile into a cell that the command writes; journal apart).
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openExcel } from "../../contract/excelAdapter";
import type { ExcelSubject } from "../../contract/excelAdapter";
import type { Fault } from "../../support/officeHost/faults";
import { Journal } from "../journal";
import type { Lane } from "../lanes";
import { endWithStarter, isInLane, ownLane, runLanes } from "../lanes";
import type { FaultyCommand } from "./commands";
import { COMMANDS, kindOf } from "./commands";
import { chosen, plannedFaults, quickFaults } from "./plan";
import type { Stage, Trial } from "./trial";
import { setStage, tryFault } from "./trial";
import { tryTyping } from "./typing";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    fresh: { type: "boolean" },
    seed: { type: "string" },
    each: { type: "string" },
    typing: { type: "boolean" },
  },
});
const isTyping = values.typing === true;
const SEED = 20261129;
/** Faults of a full run. */
const GOAL = 2000;
/** --quick begins no other command after so much processor time, however busy the machine is with something else. */
const QUICK_MILLISECONDS = 50_000;
/** Every kind of command first, on the sample, the dearest last. */
const QUICK_ORDER = [...COMMANDS].sort((a, b) => rankOf(a) - rankOf(b));

interface Step extends Fault {
  readonly command: string;
  readonly index: number;
}
interface Entry extends Step, Trial {}

/** How a command without a fault came out. */
interface Start {
  readonly command: string;
}
interface Started extends Start {
  readonly requests: number;
  /** What 撤销上一步 did not bring back, or why the command could not be given. */
  readonly faults: readonly string[];
}

interface Running {
  readonly seed: number;
  /** Null in --quick, which is over by its time. */
  readonly each: number | null;
  readonly trials: Journal<Step, Entry>;
  readonly starts: Journal<Start, Started>;
  readonly lane: Lane | null;
  readonly isOver: () => boolean;
}

function rankOf(command: FaultyCommand): number {
  return (command.name === kindOf(command) ? 0 : 2) + (kindOf(command) === "更新" ? 1 : 0);
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function main(): Promise<void> {
  const seed = Number(values.seed ?? SEED);
  const isQuick = values.quick === true;
  const each = isQuick ? null : Number(values.each ?? Math.ceil(GOAL / COMMANDS.length));
  const lane = ownLane();
  const journals = (isFresh: boolean): Pick<Running, "trials" | "starts"> => {
    const path = (name: string): string | null =>
      isQuick
        ? null
        : join(
            __dirname,
            "../../..",
            ".cache/bench-faults",
            `${seed}${values.each === undefined ? "" : `-${String(each)}`}${isTyping ? "-typing" : ""}${name}.ndjson`,
          );
    return {
      trials: new Journal(path(""), isFresh, ({ command, index }) => `${command} ${index}`),
      starts: new Journal(path("-starts"), isFresh, ({ command }) => command),
    };
  };
  const own = journals(values.fresh === true && lane === null);
  if (lane === null && !isQuick) {
    await runLanes(["--fresh"]);
    const { trials, starts } = journals(false);
    process.exitCode = print(trials.entries(), starts.entries(), each) ? 0 : 1;
    return;
  }
  if (lane !== null) endWithStarter();
  const running: Running = { ...own, seed, each, lane, isOver: () => isQuick && processorTime() > QUICK_MILLISECONDS };
  const workbooks = new Workbooks();
  for (const command of isQuick ? QUICK_ORDER : COMMANDS)
    if (!running.isOver()) await runCommand(command, workbooks, running);
  await workbooks.close();
  if (isQuick) process.exitCode = print(own.trials.entries(), own.starts.entries(), null) ? 0 : 1;
}

/** One at a time: commands that begin with the same one follow each other, and each leaves it as it was, or another is made. */
class Workbooks {
  private open: { readonly subject: ExcelSubject; readonly prepare: FaultyCommand["prepare"] } | null = null;

  /** Not to be used any more once `spoil` was called. */
  async stage(command: FaultyCommand): Promise<Stage> {
    const { prepare } = command;
    if (this.open?.prepare === prepare) return await setStage(this.open.subject, command, true);
    await this.close();
    this.open = { subject: await openExcel(), prepare };
    return await setStage(this.open.subject, command);
  }

  /** It is not as it was. */
  async spoil(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    await this.open?.subject.close();
    this.open = null;
  }
}

async function runCommand(
  command: FaultyCommand,
  workbooks: Workbooks,
  { seed, each, trials, starts, lane, isOver }: Running,
): Promise<void> {
  const place = COMMANDS.indexOf(command);
  // Of few faults each process takes whole commands: making the workbook is most of the work.
  const isFew = values.each !== undefined;
  if (isFew && lane !== null && !isInLane(place, lane)) return;
  const stepsOf = (requests: number): readonly Step[] => {
    const faults =
      each === null
        ? quickFaults(requests, place, seed)
        : chosen(plannedFaults(requests, each, seed), isFew ? each : null, seed + place);
    return faults
      .map((fault, index) => ({ command: command.name, index, ...fault }))
      .filter((step) => !trials.has(step) && (lane === null || isInLane(isFew ? place : step.index, lane)));
  };
  const known = starts.get({ command: command.name });
  if (known !== undefined && known.requests > 0 && stepsOf(known.requests).length === 0) return;
  let stage = await begin(command, workbooks, starts);
  for (const step of stage === null ? [] : stepsOf(stage.requests)) {
    if (isOver()) break;
    stage ??= await begin(command, workbooks, starts);
    if (stage === null) break;
    const trial = await attempt(stage, step);
    trials.add({ ...step, ...trial });
    if (trial.faults.length === 0 && !(isTyping && trial.outcome === "half")) continue;
    if (trial.faults.length > 0) console.log(`${command.name} ${JSON.stringify(step)}：${trial.faults.join("；")}`);
    await workbooks.spoil();
    stage = null;
  }
}

/** Null where the command cannot even be given, or is not taken back: then there is nothing to compare with. */
async function begin(command: FaultyCommand, workbooks: Workbooks, starts: Running["starts"]): Promise<Stage | null> {
  try {
    const stage = await workbooks.stage(command);
    starts.add({ command: command.name, requests: stage.requests, faults: stage.undoFaults });
    if (stage.undoFaults.length === 0) return stage;
    console.log(`${command.name}，撤销上一步：${stage.undoFaults.join("；")}`);
  } catch (error) {
    const faults = [`没有做成：${wordsOf(error)}`];
    starts.add({ command: command.name, requests: 0, faults });
    console.log(`${command.name}：${faults.join("；")}`);
  }
  await workbooks.spoil();
  return null;
}

async function attempt(stage: Stage, fault: Fault): Promise<Trial> {
  try {
    return await (isTyping ? tryTyping : tryFault)(stage, fault);
  } catch (error) {
    return { outcome: "half", faults: [`出错：${wordsOf(error)}`] };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error);
}

/** `each`: null in --quick. */
function print(entries: readonly Entry[], starts: readonly Started[], each: number | null): boolean {
  const isQuick = each === null;
  const undone = starts.flatMap(({ command, faults }) => faults.map((line) => `${command}：${line}`));
  for (const { name } of COMMANDS) {
    const own = entries.filter(({ command }) => command === name);
    const count = (outcome: Trial["outcome"]): number => own.filter((entry) => entry.outcome === outcome).length;
    console.log(
      `${name}：${own.length} 次，和原来一样 ${count("before")}，写完 ${count("after")}，断在中间（恢复后和原来一样）${count("half")}，不合要求 ${own.filter(({ faults }) => faults.length > 0).length}`,
    );
  }
  const faulty = entries.filter(({ faults }) => faults.length > 0).length;
  const missing = COMMANDS.filter(({ name }) => !entries.some(({ command }) => command === name)).map(
    ({ name }) => name,
  );
  const kinds = new Set(entries.map(({ kind, forGood }) => `${kind} ${forGood}`)).size;
  const allKinds = [...new Set(COMMANDS.map(kindOf))];
  const given = allKinds.filter(
    (kind) => !COMMANDS.every((command) => kindOf(command) !== kind || missing.includes(command.name)),
  );
  const isCovered = isQuick ? given.length === allKinds.length : missing.length === 0;
  const goal = values.each === undefined ? GOAL : (each ?? 0) * COMMANDS.length;
  const enough = isQuick || entries.length >= goal;
  console.log(
    `做了 ${entries.length} 次，全部是 ${GOAL} 次${isQuick ? "（抽样）" : `，目标 至少 ${goal} 次，${enough ? "达到" : "未达到"}`}。`,
  );
  console.log(`不合要求：${faulty} 次，目标 0 次，${faulty === 0 ? "达到" : "未达到"}`);
  console.log(
    `撤销上一步没有还原：${undone.length} 处，目标 0 处，${undone.length === 0 ? "达到" : `未达到：${undone.join("；")}`}`,
  );
  console.log(
    `断法：${kinds} 种，目标 6 种，${kinds === 6 ? "达到" : "未达到"}；命令：${given.length} 种，全部是 ${allKinds.length} 种；连同各种工作簿做了 ${COMMANDS.length - missing.length} 个，全部是 ${COMMANDS.length} 个${missing.length === 0 ? "" : `，没有做到：${missing.join("、")}`}`,
  );
  return faulty === 0 && undone.length === 0 && enough && kinds === 6 && isCovered;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
