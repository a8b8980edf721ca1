/** The process in which the commands run, one after the other, as functions. Started by runner.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { runCli } from "../../../src/cli/runCli";
import type { Answer } from "./judge";
import { writtenProblem } from "./reopen";
import type { Answerable, UseName } from "./uses";
import { answerable } from "./uses";

export interface Task {
  readonly use: UseName;
  readonly argv: readonly string[];
  readonly out: string;
  readonly outFolder: string;
  /** The workbook that the command writes on; null where it makes a new file. */
  readonly from: string | null;
}

export interface Told {
  readonly answer: Answer;
  /** After check --json. */
  readonly finding: Answerable | null;
}

const MEGABYTE = 1024 * 1024;
/** Garbage of the runs before is cleared away beyond so many MB, so that it does not count for this one. */
const CLEAR_BEYOND = 300;
const SHOWN = 4000;

process.on("message", (task: Task) => {
  void ran(task).then((told) => process.send?.(told));
});
process.on("disconnect", () => process.exit());

async function ran({ use, argv, out, outFolder, from }: Task): Promise<Told> {
  const lines = { out: [] as string[], err: [] as string[] };
  const io = { out: (text: string) => void lines.out.push(text), err: (text: string) => void lines.err.push(text) };
  startMeasuring();
  const before = process.cpuUsage();
  let [exit, thrown]: [number, string | null] = [-1, null];
  try {
    exit = await runCli(argv, io);
  } catch (error) {
    thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  const megabytes = highest();
  const written = await writtenProblem({ out, folder: outFolder, from, exit });
  const printed = lines.out.join("\n");
  const answer = {
    exit,
    out: printed.slice(0, SHOWN),
    err: lines.err.join("\n").slice(0, SHOWN),
    seconds: (user + system) / 1e6,
    megabytes,
    thrown,
    written,
  };
  return { answer, finding: use === "check --json" ? answerable(printed) : null };
}

function startMeasuring(): void {
  if (process.memoryUsage.rss() > CLEAR_BEYOND * MEGABYTE) globalThis.gc?.();
  try {
    // Linux: the highest size is counted anew from here (proc(5)).
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Elsewhere the parent's looks from outside have to do.
  }
}

function highest(): number {
  const now = process.memoryUsage.rss() / MEGABYTE;
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return Math.round(Math.max(now, Number(kilobytes ?? 0) / 1024));
  } catch {
    return Math.round(now);
  }
}
