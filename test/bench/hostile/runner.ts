/** Runs commands in a process of their own, and ends it when it goes beyond the limits. */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Task, Told } from "./child";
import type { Outcome } from "./judge";
import { LIMITS } from "./settings";
import type { Answerable } from "./uses";

const LOOK_EVERY = 200;
const LAST_WORDS = 2000;

export interface Ran {
  readonly outcome: Outcome;
  readonly finding: Answerable | null;
}

export class Runner {
  private process: ChildProcess | null = null;
  private words = "";

  /** Others than these are for tests. */
  constructor(
    private readonly script = join(__dirname, "child.ts"),
    private readonly limits: { readonly milliseconds: number; readonly megabytes: number } = LIMITS,
  ) {}

  /** Never rejects: what happens to the process is the outcome. */
  async run(task: Task): Promise<Ran> {
    const child = (this.process ??= this.started());
    const pid = child.pid ?? 0;
    const [began, before] = [performance.now(), processorTime(pid)];
    let [highest, ended]: [number, "hung" | "swollen" | null] = [0, null];
    const look = setInterval(() => {
      highest = Math.max(highest, residentMegabytes(pid));
      ended ??=
        highest > this.limits.megabytes
          ? "swollen"
          : performance.now() - began > this.limits.milliseconds
            ? "hung"
            : null;
      // Beyond its limits nothing that it could still say counts.
      if (ended !== null) child.kill("SIGKILL");
    }, LOOK_EVERY);
    let seconds = 0;
    const timed = setInterval(() => (seconds = processorTime(pid) - before || seconds), LOOK_EVERY);
    const told = await answered(child, task);
    clearInterval(look);
    clearInterval(timed);
    if (told)
      return {
        outcome: { kind: "answered", answer: { ...told.answer, megabytes: Math.max(told.answer.megabytes, highest) } },
        finding: told.finding,
      };
    this.process = null;
    return {
      outcome: { kind: ended ?? "crashed", seconds, megabytes: highest, reason: this.words.slice(-LAST_WORDS) },
      finding: null,
    };
  }

  /** The next run starts with a process that remembers nothing. */
  async renew(): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  private started(): ChildProcess {
    const child = fork(this.script, [], {
      execArgv: ["--expose-gc", "--import", pathToFileURL(require.resolve("tsx")).href],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.words = "";
    child.stderr
      ?.setEncoding("utf8")
      .on("data", (text: string) => (this.words = (this.words + text).slice(-LAST_WORDS * 4)));
    return child;
  }
}

/** Null when the process ended instead. */
function answered(child: ChildProcess, task: Task): Promise<Told | null> {
  return new Promise((resolve) => {
    const done = (told: Told | null): void => {
      child.off("message", onMessage);
      child.off("exit", onExit);
      resolve(told);
    };
    const onMessage = (message: unknown): void => done(message as Told);
    const onExit = (): void => done(null);
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.send(task);
  });
}

/** 0 where /proc does not say. */
function residentMegabytes(pid: number): number {
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(procFile(pid, "status"))?.[1] ?? 0) / 1024);
}

/** Seconds: Linux counts hundredths, user and system apart (proc(5), fields 14 and 15). */
function processorTime(pid: number): number {
  const fields = procFile(pid, "stat")
    .replace(/^.*\) /, "")
    .split(" ");
  return fields.length < 13 ? 0 : (Number(fields[11]) + Number(fields[12])) / 100;
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
