/**
 * npm run bench:faults: every command of the pane over a connection that breaks, with the genuine Office.js client and the embedded host.
 * Afterwards the workbook is as before or as after, or the next start offers 恢复, which brings it back; the message says which. An interrupted
 * run goes on when it is started again. Options: --quick, --seed S, --fresh.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openExcel } from "../../contract/excelAdapter";
import type { Fault } from "../../support/officeHost/faults";
import { Journal } from "../journal";
import type { FaultyCommand } from "./commands";
import { COMMANDS } from "./commands";
import { plannedFaults, quickFaults } from "./plan";
import type { Trial } from "./trial";
import { setStage, tryFault } from "./trial";

const { values } = parseArgs({ options: { quick: { type: "boolean" }, fresh: { type: "boolean" }, seed: { type: "string" } } });
const SEED = 20261129;
/** Faults of a full run. */
const GOAL = 2000;
/** --quick begins no other fault after this. */
const QUICK_MILLISECONDS = 50_000;

interface Step extends Fault {
  readonly command: string;
  readonly index: number;
}
interface Entry extends Step, Trial {}

async function main(): Promise<void> {
  const seed = Number(values.seed ?? SEED);
  const isQuick = values.quick === true;
  const path = isQuick ? null : join(__dirname, "../../..", ".cache/bench-faults", `${seed}.ndjson`);
  const journal = new Journal<Step, Entry>(path, values.fresh === true, ({ command, index }) => `${command} ${index}`);
  const began = performance.now();
  const undone: string[] = [];
  for (const command of COMMANDS) {
    const isOver = (): boolean => isQuick && performance.now() - began > QUICK_MILLISECONDS;
    if (!isOver()) undone.push(...(await runCommand(command, seed, journal, isQuick, isOver)));
  }
  process.exitCode = print(journal.entries(), undone, isQuick) ? 0 : 1;
}

/** What 撤销上一步 did not bring back. */
async function runCommand(command: FaultyCommand, seed: number, journal: Journal<Step, Entry>, isQuick: boolean, isOver: () => boolean): Promise<readonly string[]> {
  const subject = await openExcel();
  try {
    const stage = await setStage(subject, command);
    const share = Math.ceil(GOAL / COMMANDS.length);
    const faults = isQuick ? quickFaults(stage.requests, COMMANDS.indexOf(command), seed) : plannedFaults(stage.requests, share, seed);
    for (const [index, fault] of faults.entries()) {
      const step = { command: command.name, index, ...fault };
      if (journal.has(step)) continue;
      if (isOver()) break;
      const trial = await tryFault(stage, fault);
      journal.add({ ...step, ...trial });
      if (trial.faults.length > 0) console.log(`${command.name} ${JSON.stringify(fault)}：${trial.faults.join("；")}`);
    }
    return stage.undoFaults.map((line) => `${command.name}：${line}`);
  } finally {
    await subject.close();
  }
}

function print(entries: readonly Entry[], undone: readonly string[], isQuick: boolean): boolean {
  for (const { name } of COMMANDS) {
    const own = entries.filter(({ command }) => command === name);
    const count = (outcome: Trial["outcome"]): number => own.filter((entry) => entry.outcome === outcome).length;
    console.log(`${name}：${own.length} 次，和原来一样 ${count("before")}，写完 ${count("after")}，断在中间（恢复后和原来一样）${count("half")}，不合要求 ${own.filter(({ faults }) => faults.length > 0).length}`);
  }
  const faulty = entries.filter(({ faults }) => faults.length > 0).length;
  const missing = COMMANDS.filter(({ name }) => !entries.some(({ command }) => command === name)).map(({ name }) => name);
  const kinds = new Set(entries.map(({ kind, forGood }) => `${kind} ${forGood}`)).size;
  const enough = isQuick || entries.length >= GOAL;
  console.log(`做了 ${entries.length} 次，全部是 ${GOAL} 次${isQuick ? "（抽样）" : `，目标 至少 ${GOAL} 次，${enough ? "达到" : "未达到"}`}。`);
  console.log(`不合要求：${faulty} 次，目标 0 次，${faulty === 0 ? "达到" : "未达到"}`);
  console.log(`撤销上一步没有还原：${undone.length} 处，目标 0 处，${undone.length === 0 ? "达到" : `未达到：${undone.join("；")}`}`);
  console.log(`断法：${kinds} 种，目标 6 种，${kinds === 6 ? "达到" : "未达到"}；没有做到的命令：${missing.length === 0 ? "没有" : missing.join("、")}`);
  return faulty === 0 && undone.length === 0 && enough && kinds === 6 && missing.length === 0;
}

main().then(() => process.exit(), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
