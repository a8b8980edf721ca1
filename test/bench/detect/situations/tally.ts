/** Shares and counts of the outcomes of situations. */
import type { Outcome } from "./run";

export interface Tally {
  readonly count: number;
  readonly handled: number;
  /** Of which something is to be named, and is named first. */
  readonly named: number;
  readonly first: number;
  readonly certain: number;
  readonly other: number;
  /** Median of the errors and warnings of those where something is wrong. */
  readonly roots: number;
  /** Workbooks with an error. */
  readonly errors: number;
}

export function isFirst({ places }: Outcome): boolean {
  return places.includes(1) && places.every((place) => place !== null && place <= Math.max(1, 2 * places.length));
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (holds: (outcome: Outcome) => boolean): number => outcomes.filter(holds).length;
  const roots = outcomes.map((outcome) => outcome.roots / Math.max(1, outcome.places.length)).sort((a, b) => a - b);
  return {
    count: outcomes.length,
    handled: count(({ handled }) => handled),
    named: count(({ places }) => places.length > 0),
    first: count(isFirst),
    certain: count(({ harm }) => harm.certain > 0),
    other: count(({ harm }) => harm.other > 0),
    roots: roots[Math.max(0, Math.ceil(roots.length / 2) - 1)] ?? 0,
    errors: count(({ errors }) => errors > 0),
  };
}
