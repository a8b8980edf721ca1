/** Times of a task: the median of several runs after a warm-up, in milliseconds. */

const WARM_UP_RUNS = 3;
const RUNS = 9;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Runs one after the other; what the task returns is dropped. */
export async function medianTime(task: () => unknown, runs = RUNS): Promise<number> {
  for (let run = 0; run < WARM_UP_RUNS; run += 1) await task();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return median(times);
}
