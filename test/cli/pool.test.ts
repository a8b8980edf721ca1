/** The thread pool by itself, with a worker that does what it is told. */
import { join } from "node:path";
import type { PoolSettings } from "../../src/cli/batch/pool";
import { runInOrder } from "../../src/cli/batch/pool";
import type { SettledTask } from "../../src/cli/batch/taskWorker";

interface Task {
  readonly value: number;
  readonly wait?: number;
  readonly exit?: number;
}
interface Answer {
  readonly value: number;
  readonly threadId: number;
}

const settings: PoolSettings = {
  script: join(__dirname, "poolWorker.cjs"),
  workers: 2,
  timeLimit: 30_000,
  memoryLimit: 256,
  ahead: 256,
};

const valueOf = (settled: SettledTask<Answer>): number | string =>
  settled.kind === "done" ? settled.result.value : settled.kind;

async function all(tasks: readonly Task[], changed: Partial<PoolSettings> = {}): Promise<SettledTask<Answer>[]> {
  const settled: SettledTask<Answer>[] = [];
  for await (const one of runInOrder<Task, Answer>(tasks, { ...settings, ...changed })) settled.push(one);
  return settled;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const numbers = (count: number): Task[] => Array.from({ length: count }, (_, value) => ({ value }));

test("results come in the order of the tasks, though the first takes longest; threads are used again", async () => {
  const heard: (number | string)[] = [];
  const settled: SettledTask<Answer>[] = [];
  for await (const one of runInOrder<Task, Answer>(
    [{ value: 0, wait: 4000 }, ...numbers(8).slice(1)],
    settings,
    (early) => heard.push(valueOf(early)),
  ))
    settled.push(one);
  expect(settled.map(valueOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(heard.at(-1)).toBe(0);
  expect(new Set(settled.map((one) => (one.kind === "done" ? one.result.threadId : 0))).size).toBe(2);
});

test("a thread that ends fails its task alone and is replaced", async () => {
  const tasks = numbers(6).map((task) => (task.value === 1 || task.value === 4 ? { ...task, exit: 3 } : task));
  const settled = await all(tasks, { workers: 1 });
  expect(settled.map(valueOf)).toEqual([0, "crashed", 2, 3, "crashed", 5]);
  expect(settled[1]).toEqual({ kind: "crashed", reason: "Error: exit 3" });
});

test("a task over the time limit is given up with its thread: a late answer is not taken for the next task's", async () => {
  const tasks = [{ value: 0, wait: 8000 }, { value: 1, wait: 3000 }, { value: 2 }];
  expect((await all(tasks, { timeLimit: 6000, workers: 1 })).map(valueOf)).toEqual(["tooSlow", 1, 2]);
});

test("a script that cannot be loaded fails every task", async () => {
  expect((await all(numbers(3), { script: join(__dirname, "missing.cjs") })).map(valueOf)).toEqual([
    "crashed",
    "crashed",
    "crashed",
  ]);
});

test("no more tasks are handed out than `ahead` of the reader", async () => {
  let settledCount = 0;
  const results = runInOrder<Task, Answer>(numbers(20), { ...settings, ahead: 5 }, () => (settledCount += 1));
  for (let taken = 1; taken <= 3; taken += 1) {
    await results.next();
    while (settledCount < taken - 1 + 5) await pause(10);
    await pause(300);
    expect(settledCount).toBe(taken - 1 + 5);
  }
  await results.return(undefined);
});

test("leaving early stops the threads", async () => {
  const results = runInOrder<Task, Answer>([{ value: 0 }, { value: 1, wait: 60_000 }, ...numbers(50)], settings);
  await results.next();
  const started = Date.now();
  await results.return(undefined);
  expect(Date.now() - started).toBeLessThan(5000);
});

test("nothing to do", async () => {
  expect(await all([])).toEqual([]);
});
