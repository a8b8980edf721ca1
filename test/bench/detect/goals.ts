/** What npm run bench:detect wants of the check. Shares of 1. */
export const GOALS = {
  /** Slips of the hand. */
  slips: { seen: 0.999, first: 0.987, firstThree: 0.98, firstFour: 0.8 },
  /** What people do. `other`: of all situations; `roots`: median. */
  situations: { first: 0.9, other: 1 / 200, roots: 1 },
} as const;

export interface Goal {
  readonly line: string;
  readonly met: boolean;
}

/** `sampled`: of a few one may miss, since nothing finer can be measured. */
export function shareGoal(what: string, count: number, of: number, target: number, sampled: boolean): Goal {
  const missed = of - count;
  const allowed = sampled ? Math.ceil(of * (1 - target)) : of * (1 - target) + 1e-9;
  const met = missed <= allowed;
  return {
    line: `${what}：${percent(count, of)}（${count} / ${of}），目标 ${(target * 100).toFixed(1)}%，${verdict(met)}`,
    met,
  };
}

export function atMostGoal(what: string, measured: number, most: number, words: string): Goal {
  const met = measured <= most;
  return { line: `${what}：${words}，${verdict(met)}`, met };
}

function verdict(met: boolean): string {
  return met ? "达到" : "没有达到";
}

export function percent(count: number, of: number): string {
  return of === 0 ? "–" : `${((count / of) * 100).toFixed(1)}%`;
}

/** Prints them; whether all are met. */
export function printGoals(goals: readonly Goal[]): boolean {
  for (const { line } of goals) console.log(line);
  return goals.every(({ met }) => met);
}
