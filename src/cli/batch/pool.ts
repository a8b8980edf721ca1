/** Many tasks over a few worker threads, results in the order of the tasks. A task that kills its worker fails alone. */
import { EventEmitter, once } from "node:events";
import type { SettledTask, WorkerSettings } from "./taskWorker";
import { TaskWorker } from "./taskWorker";

export interface PoolSettings extends WorkerSettings {
  /** Threads at most; no more are started than there are tasks. */
  readonly workers: number;
  /** Tasks handed out beyond the first one whose result was not taken yet: bounds what waits for a slow file or reader. */
  readonly ahead: number;
}

/**
 * Yields one outcome per task, as soon as it and all before it are there; stops the threads when it ends or is left early.
 * `onSettled` hears of every outcome at once, in the order in which they come.
 */
export async function* runInOrder<Task, Result>(
  tasks: readonly Task[],
  settings: PoolSettings,
  onSettled?: (settled: SettledTask<Result>) => void,
): AsyncGenerator<SettledTask<Result>> {
  const run = new Run<Task, Result>(tasks, settings, onSettled ?? (() => undefined));
  const lanes = Array.from({ length: Math.min(settings.workers, tasks.length) }, () => run.lane());
  try {
    for (let index = 0; index < tasks.length; index += 1) yield await run.outcome(index);
  } finally {
    run.stop();
    await Promise.all(lanes);
  }
}

class Run<Task, Result> {
  private next = 0;
  private taken = 0;
  private stopped = false;
  private readonly outcomes = new Map<number, SettledTask<Result>>();
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private readonly live = new Set<TaskWorker<Task, Result>>();

  constructor(
    private readonly tasks: readonly Task[],
    private readonly settings: PoolSettings,
    private readonly onSettled: (settled: SettledTask<Result>) => void,
  ) {}

  /** One thread after another, one task at a time, until no task is left. */
  async lane(): Promise<void> {
    let worker: TaskWorker<Task, Result> | null = null;
    for (let index = await this.claim(); index !== null; index = await this.claim()) {
      worker = this.usable(worker);
      const settled = await worker.run(this.tasks[index] as Task);
      if (settled.kind !== "done") await this.end(worker);
      if (this.stopped) break;
      this.outcomes.set(index, settled);
      this.onSettled(settled);
      this.changes.emit("change");
    }
    if (worker) await this.end(worker);
  }

  /** Waits for the outcome of the task and forgets it. */
  async outcome(index: number): Promise<SettledTask<Result>> {
    this.taken = index;
    this.changes.emit("change");
    for (;;) {
      const outcome = this.outcomes.get(index);
      this.outcomes.delete(index);
      if (outcome) return outcome;
      await once(this.changes, "change");
    }
  }

  stop(): void {
    this.stopped = true;
    this.changes.emit("change");
    for (const worker of this.live) void worker.stop();
  }

  /** The next task's index, null when there is none. */
  private async claim(): Promise<number | null> {
    while (!this.stopped && this.next < this.tasks.length && this.next - this.taken >= this.settings.ahead)
      await once(this.changes, "change");
    return this.stopped || this.next >= this.tasks.length ? null : this.next++;
  }

  private usable(known: TaskWorker<Task, Result> | null): TaskWorker<Task, Result> {
    if (known?.alive === true) return known;
    if (known) this.live.delete(known);
    const worker = new TaskWorker<Task, Result>(this.settings);
    this.live.add(worker);
    return worker;
  }

  private async end(worker: TaskWorker<Task, Result>): Promise<void> {
    this.live.delete(worker);
    await worker.stop();
  }
}
