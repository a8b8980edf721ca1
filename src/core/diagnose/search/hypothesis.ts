/** One cause, one or several cells: what would have to change, and how much it takes to believe it. */
import type { SlipKind } from "../../finding/suspect";
import type { CellShift, Effect, Problem, Residuals } from "./state";
import { effectOf } from "./state";

export interface Hypothesis {
  /** What shows whether it explains the failures. */
  readonly changes: readonly CellShift[];
  /** What the user is told to change, the suspect first; the changes themselves unless the repair is another than undoing the cause. */
  readonly repairs: readonly CellShift[];
  readonly slip: SlipKind | null;
  readonly cost: number;
}

export interface PricedHypothesis extends Hypothesis {
  readonly effect: Effect;
  /** Below 0 where believing it is cheaper than leaving the failures unexplained. */
  readonly energy: number;
}

/** Every cause costs this much, so that one cause is preferred to two. */
const CAUSE = 0.5;

/** Sums that agree to the last place decide between corrections that rounding would allow alike. */
const EXACT = 0.01;

/** From this energy on nothing follows a proposal. */
export const TOO_DEAR = 1;

export function proposed(problem: Problem, residuals: Residuals, hypothesis: Hypothesis): PricedHypothesis {
  return withEffect(hypothesis, effectOf(problem, residuals, hypothesis.changes));
}

export function withEffect(hypothesis: Hypothesis, effect: Effect): PricedHypothesis {
  return { ...hypothesis, effect, energy: energyOf(effect, hypothesis.cost) };
}

export function energyOf({ broken, gain, exact }: Effect, cost: number): number {
  return CAUSE + cost + broken - gain - EXACT * exact;
}

export function isWorthwhile(proposal: PricedHypothesis): boolean {
  return proposal.effect.mended.length > 0 && proposal.energy < 0;
}

export function idOf({ changes }: Hypothesis): string {
  return changes
    .map(({ key, by }) => `${key}:${by}`)
    .sort()
    .join(" ");
}
