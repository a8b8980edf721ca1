/** One worker thread that takes one task at a time and answers each with one message. */
import { Worker } from "node:worker_threads";
import { expectLongRun } from "../guard/shortRun";

export interface WorkerSettings {
  /** Path of the script: for every message it gets it posts one back. TypeScript is loaded through tsx. */
  readonly script: string;
  /** Handed to the thread as it starts. */
  readonly data?: string;
  /** Milliseconds for one task, the start of the thread included. */
  readonly timeLimit: number;
  /** MB of JavaScript objects, beyond which the thread is ended. */
  readonly memoryLimit: number;
  /** MB that the whole process may take beyond what it had before the thread, in which unpacked parts count too; for a thread that is alone. */
  readonly processLimit?: number;
}

/** crashed: the thread ended instead of answering; `reason` is for a bug report. */
export type SettledTask<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "crashed"; readonly reason: string }
  | { readonly kind: "outOfMemory" }
  | { readonly kind: "tooSlow" };

/** MB for what is forgotten soon, which is nearly all that reading makes: twice Node's usual room saves a tenth of the time. */
const YOUNG = 96;
const MB = 1024 * 1024;
/** Milliseconds. */
const WATCH_EVERY = 200;

export class TaskWorker<Task, Result> {
  private readonly worker: Worker;
  private answer: ((settled: SettledTask<Result>) => void) | null = null;
  private dead: SettledTask<Result> | null = null;
  /** What the process that gives the tasks takes itself is not theirs. */
  private readonly taken = process.memoryUsage.rss();

  constructor(private readonly settings: WorkerSettings) {
    expectLongRun();
    // The loader as a --require hook: the options of this process may hold it as --import, which threads of Node 20 do not take over.
    const execArgv = settings.script.endsWith(".ts") ? ["--require", require.resolve("tsx/cjs")] : [];
    this.worker = new Worker(settings.script, {
      execArgv,
      workerData: settings.data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: settings.memoryLimit },
    });
    this.worker.on("message", (result: Result) => this.settle({ kind: "done", result }));
    this.worker.on("messageerror", (error) => this.die(error));
    this.worker.on("error", (error) => this.die(error));
    this.worker.on("exit", (code) => this.die(new Error(`exit ${code}`)));
  }

  /** False once the thread has ended. */
  get alive(): boolean {
    return this.dead === null;
  }

  /** Never rejects. After anything but done, stop this worker and use another. */
  async run(task: Task): Promise<SettledTask<Result>> {
    if (this.dead) return this.dead;
    const timer = setTimeout(() => this.settle({ kind: "tooSlow" }), this.settings.timeLimit);
    const watch = this.watchMemory();
    const settled = await new Promise<SettledTask<Result>>((resolve) => {
      this.answer = resolve;
      this.worker.postMessage(task);
    });
    clearTimeout(timer);
    clearInterval(watch);
    return settled;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  /** Bytes outside of JavaScript's own memory are not in the limits of a thread. */
  private watchMemory(): NodeJS.Timeout | undefined {
    const { processLimit } = this.settings;
    if (processLimit === undefined) return undefined;
    return setInterval(() => {
      if (process.memoryUsage.rss() - this.taken > processLimit * MB) this.settle({ kind: "outOfMemory" });
    }, WATCH_EVERY);
  }

  private settle(settled: SettledTask<Result>): void {
    this.answer?.(settled);
    this.answer = null;
  }

  private die(error: Error): void {
    this.dead ??=
      "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? { kind: "outOfMemory" }
        : { kind: "crashed", reason: String(error) };
    this.settle(this.dead);
  }
}
