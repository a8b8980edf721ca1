/** Runs commands in a process of their own, and ends it when it goes beyond the limits. */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Task, Told } from "./child";
import type { Outcome } from "./judge";
import { GOALS, LIMITS } from "./settings";
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
    private readonly limits: Limits = LIMITS,
  ) {}

  /** Never rejects: what happens to the process is the outcome. */
  async run(task: Task): Promise<Ran> {
    const child = (this.process ??= this.started());
    const watch = new Watch(child, this.limits);
    const told = await answered(child, task);
    watch.stop();
    if (told) {
      const megabytes = Math.max(told.answer.megabytes, watch.megabytes);
      return { outcome: { kind: "answered", answer: { ...told.answer, megabytes } }, finding: told.finding };
    }
    this.process = null;
    const { seconds, megabytes } = watch;
    const reason = this.words.slice(-LAST_WORDS);
    return { outcome: { kind: watch.ended ?? "crashed", seconds, megabytes, reason }, finding: null };
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

interface Limits {
  readonly milliseconds: number;
  readonly patience: number;
  readonly megabytes: number;
}

/** Looks at a process from outside, and ends it beyond the limits: nothing that it could still say counts then. */
class Watch {
  seconds = 0;
  megabytes = 0;
  ended: "hung" | "swollen" | null = null;
  private readonly began = performance.now();
  private readonly before: number;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly child: ChildProcess,
    private readonly limits: Limits,
  ) {
    this.before = processorTime(child.pid ?? 0);
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const pid = this.child.pid ?? 0;
    this.megabytes = Math.max(this.megabytes, residentMegabytes(pid));
    this.seconds = Math.max(this.seconds, processorTime(pid) - this.before);
    if (this.megabytes > this.limits.megabytes) this.ended ??= "swollen";
    else if (this.isOverdue()) this.ended ??= "hung";
    if (this.ended !== null) this.child.kill("SIGKILL");
  }

  private isOverdue(): boolean {
    const passed = performance.now() - this.began;
    const { milliseconds, patience } = this.limits;
    return passed > milliseconds * patience || (passed > milliseconds && this.seconds > GOALS.seconds);
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
