/** Shares of the verdicts: seen, and named among the first suspects. */
import type { Verdict } from "./judged";

export interface Tally {
  readonly count: number;
  readonly seen: number;
  /** The true cell is the first suspect, and among the first three. */
  readonly first: number;
  readonly firstThree: number;
  /** Every fault of the workbook among the first four. */
  readonly firstFour: number;
}

function isWithin(verdict: Verdict, most: number): boolean {
  return verdict.places.every((place) => place !== null && place <= most);
}

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  const count = (holds: (verdict: Verdict) => boolean): number => verdicts.filter(holds).length;
  return {
    count: verdicts.length,
    seen: count((verdict) => verdict.seen),
    first: count((verdict) => isWithin(verdict, 1)),
    firstThree: count((verdict) => isWithin(verdict, 3)),
    firstFour: count((verdict) => isWithin(verdict, 4)),
  };
}

export function singlesOf(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter((verdict) => verdict.broken.faults.length === 1);
}

export function doublesOf(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter((verdict) => verdict.broken.faults.length > 1);
}

/** In the order in which the names first occur. */
export function groupedBy(
  verdicts: readonly Verdict[],
  nameOf: (verdict: Verdict) => string,
): ReadonlyMap<string, readonly Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const name = nameOf(verdict);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(verdict);
  }
  return groups;
}

/** The value that so much of the sorted list is at or below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
