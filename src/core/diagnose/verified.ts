/** Whether a correction does what it says, worked through on a copy: it mends what it explains and raises nothing. */
import type { CheckContext } from "../finding/context";
import { hasFormula } from "../finding/context";
import type { JudgedInstance } from "../check/figures/identities";
import type { Instance } from "../identity/instances";
import type { PricedHypothesis } from "./search/hypothesis";
import type { Mistake } from "./search/search";
import type { SearchSpace } from "./search/space";
import { repairOf } from "./suspects";
import type { Correction, Trials } from "./trial";

/** What it takes for a correction to hold. */
export interface Holding {
  /** Corrections that carry the same difference, as that of the row's 合计: to be made along with it. */
  readonly along: readonly PricedHypothesis[];
  /** False where it holds only beside other mistakes that are told by themselves. */
  readonly alone: boolean;
}

/** `others`: the other mistakes of the same matter, where both stand in one identity it holds only when both are mended. Null where it does not. */
export type Verified = (proposal: PricedHypothesis, others: readonly Mistake[]) => Holding | null;

export function verifierOf(
  context: CheckContext,
  space: SearchSpace,
  judged: readonly JudgedInstance[],
  trials: Trials,
): Verified {
  const positions = new Map<Instance, number>(judged.map(({ instance }, index) => [instance, index]));
  const correctionsOf = (proposal: PricedHypothesis): readonly Correction[] =>
    proposal.repairs.flatMap((change) => repairOf(context, space, change));
  const does = (proposal: PricedHypothesis, corrections: readonly Correction[]): boolean => {
    const after = trials.after(corrections);
    const raised = [...after].some(
      ([index, outcome]) => outcome === "fail" && judged[index]?.judgement.outcome === "pass",
    );
    return (
      !raised &&
      proposal.effect.mended.every((form) => {
        const instance = space.problem.forms[form]?.instance;
        const index = instance && positions.get(instance);
        return index === undefined || after.get(index) === "pass";
      })
    );
  };
  return (proposal, others) => {
    const own = correctionsOf(proposal);
    if (own.length < proposal.repairs.length || own.some(({ address }) => hasFormula(context, address))) return null;
    if (does(proposal, own)) return { along: [], alone: true };
    const firsts = others.flatMap(({ alternatives: [first] }) => first ?? []);
    const along = [...firsts.map((first) => [first]), firsts].find(
      (some) => some.length > 0 && does(proposal, [...some.flatMap(correctionsOf), ...own]),
    );
    if (along === undefined) return null;
    return isCarried([proposal, ...along]) ? { along, alone: true } : { along: [], alone: false };
  };
}

/** One difference in several cells, as in a figure and its 合计; other mistakes beside it are told by themselves. */
function isCarried(proposals: readonly PricedHypothesis[]): boolean {
  return new Set(proposals.flatMap(({ repairs }) => repairs.map(({ by }) => Math.abs(by)))).size === 1;
}
