/**
 * npm run bench:faults: every command of the pane over a connection that breaks, with the genuine Office.js client and the embedded host.
 * Afterwards the workbook is as before or as after, or the next start offers 恢复, which brings it back; the message says which. An interrupted
 * run goes on when it is started again. Options: --quick, --seed S, --fresh.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openExcel } from "../../contract/excelAdapter";
import type { ExcelSubject } from "../../contract/excelAdapter";
import type { Fault } from "../../support/officeHost/faults";
import { Journal } from "../journal";
import type { FaultyCommand } from "./commands";
import { COMMANDS, kindOf } from "./commands";
import { plannedFaults, quickFaults } from "./plan";
import type { Trial } from "./trial";
import { setStage, tryFault } from "./trial";

const { values } = parseArgs({ options: { quick: { type: "boolean" }, fresh: { type: "boolean" }, seed: { type: "string" } } });
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
  const path = isQuick ? null : join(__dirname, "../../..", ".cache/bench-faults", `${seed}.ndjson`);
  const journal = new Journal<Step, Entry>(path, values.fresh === true, ({ command, index }) => `${command} ${index}`);
  const undone: string[] = [];
  const workbooks = new Workbooks();
  for (const command of isQuick ? QUICK_ORDER : COMMANDS) {
    const isOver = (): boolean => isQuick && processorTime() > QUICK_MILLISECONDS;
    if (!isOver()) undone.push(...(await runCommand(command, await workbooks.for(command), { seed, journal, isQuick, isOver })));
  }
  await workbooks.close();
  process.exitCode = print(journal.entries(), undone, isQuick) ? 0 : 1;
}

/** One at a time: commands that begin with the same one follow each other, and each leaves it as it was, or another is made. */
class Workbooks {
  private open: { readonly subject: ExcelSubject; readonly prepare: FaultyCommand["prepare"]; isClean: boolean } | null = null;

  async for({ prepare }: FaultyCommand): Promise<OpenWorkbook> {
    if (this.open?.isClean !== true || this.open.prepare !== prepare) {
      await this.close();
      this.open = { subject: await openExcel(), prepare, isClean: false };
      return { subject: this.open.subject, isPrepared: false, leave: (isClean) => this.leave(isClean) };
    }
    this.open.isClean = false;
    return { subject: this.open.subject, isPrepared: true, leave: (isClean) => this.leave(isClean) };
  }

  async close(): Promise<void> {
    await this.open?.subject.close();
    this.open = null;
  }

  private leave(isClean: boolean): void {
    if (this.open) this.open.isClean = isClean;
  }
}

interface OpenWorkbook {
  readonly subject: ExcelSubject;
  readonly isPrepared: boolean;
  readonly leave: (isClean: boolean) => void;
}

interface Running {
  readonly seed: number;
  readonly journal: Journal<Step, Entry>;
  readonly isQuick: boolean;
  readonly isOver: () => boolean;
}

/** What 撤销上一步 did not bring back. */
async function runCommand(command: FaultyCommand, { subject, isPrepared, leave }: OpenWorkbook, { seed, journal, isQuick, isOver }: Running): Promise<readonly string[]> {
  const stage = await setStage(subject, command, isPrepared);
  let isClean = stage.undoFaults.length === 0;
  const share = Math.ceil(GOAL / COMMANDS.length);
  const faults = isQuick ? quickFaults(stage.requests, COMMANDS.indexOf(command), seed) : plannedFaults(stage.requests, share, seed);
  for (const [index, fault] of faults.entries()) {
    const step = { command: command.name, index, ...fault };
    if (journal.has(step)) continue;
    if (isOver()) break;
    const trial = await tryFault(stage, fault);
    journal.add({ ...step, ...trial });
    isClean &&= trial.faults.length === 0;
    if (trial.faults.length > 0) console.log(`${command.name} ${JSON.stringify(fault)}：${trial.faults.join("；")}`);
  }
  leave(isClean);
  return stage.undoFaults.map((line) => `${command.name}：${line}`);
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
  const allKinds = [...new Set(COMMANDS.map(kindOf))];
  const given = allKinds.filter((kind) => !COMMANDS.every((command) => kindOf(command) !== kind || missing.includes(command.name)));
  const isCovered = isQuick ? given.length === allKinds.length : missing.length === 0;
  const enough = isQuick || entries.length >= GOAL;
  console.log(`做了 ${entries.length} 次，全部是 ${GOAL} 次${isQuick ? "（抽样）" : `，目标 至少 ${GOAL} 次，${enough ? "达到" : "未达到"}`}。`);
  console.log(`不合要求：${faulty} 次，目标 0 次，${faulty === 0 ? "达到" : "未达到"}`);
  console.log(`撤销上一步没有还原：${undone.length} 处，目标 0 处，${undone.length === 0 ? "达到" : `未达到：${undone.join("；")}`}`);
  console.log(`断法：${kinds} 种，目标 6 种，${kinds === 6 ? "达到" : "未达到"}；命令：${given.length} 种，全部是 ${allKinds.length} 种；连同各种工作簿做了 ${COMMANDS.length - missing.length} 个，全部是 ${COMMANDS.length} 个${missing.length === 0 ? "" : `，没有做到：${missing.join("、")}`}`);
  return faulty === 0 && undone.length === 0 && enough && kinds === 6 && isCovered;
}

main().then(() => process.exit(), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
