/**
 * The fewest and likeliest causes whose correction makes everything hold: a search with a bound on width and depth, then each cause
 * is looked for again with the others taken as corrected.
 */
import type { Hypothesis, PricedHypothesis } from "./hypothesis";
import { idOf, isWorthwhile, TOO_DEAR } from "./hypothesis";
import type { CellShift, Problem, Residuals } from "./state";
import { holdsAt } from "./forms";
import { changed, failing } from "./state";

/** Half-finished explanations followed at a time. */
const WIDTH = 4;
/** Causes of one component; more cannot be told apart by anyone. */
const DEPTH = 12;

/** A figure and its total that are wrong together: the first of the two breaks as much as it mends. So many such steps in a row. */
const PATIENCE = 1;

/**
 * Cells looked at in all steps of one search, and the fewest steps of any: what thousands of rows have in common is no slip of the
 * hand, and the time must not grow with more than their number.
 */
const CELLS_TRIED = 60_000;
const FEWEST_STEPS = 3;

/** What would explain some of the failures that are left, likeliest first. */
export type Propose = (residuals: Residuals, left: readonly number[]) => readonly PricedHypothesis[];

interface Node {
  readonly chosen: readonly PricedHypothesis[];
  readonly residuals: Residuals;
  readonly left: readonly number[];
  readonly energy: number;
}

/** One cause with the others taken as corrected: what explains what it explains, likeliest first; the chosen one is the first. */
export interface Mistake {
  readonly alternatives: readonly PricedHypothesis[];
}

/** `start` are the residuals as the workbook stands, `own` the failing forms of the component. */
export function explain(
  problem: Problem,
  start: Residuals,
  own: readonly number[],
  propose: Propose,
): readonly Mistake[] {
  const scope = new Set(own);
  const limited = within(stepsFor(problem, own), propose);
  const cheap = searchFor(problem, start, own, limited, scope, 0);
  // Only what is left unexplained is worth a dearer step.
  const dear = cheap.left.length === 0 ? cheap : searchFor(problem, start, own, limited, scope, PATIENCE);
  const best = dear.energy < cheap.energy ? dear : cheap;
  return refine(problem, start, best.chosen, propose, scope);
}

/** Steps that a search over these failures may take. */
export function stepsFor({ forms }: Problem, own: readonly number[]): number {
  const cells = new Set(own.flatMap((form) => [...(forms[form]?.shares.keys() ?? [])])).size;
  return Math.max(FEWEST_STEPS, Math.floor(CELLS_TRIED / Math.max(1, cells)));
}

/** Proposes nothing once the steps are used up. */
function within(steps: number, propose: Propose): Propose {
  let left = steps;
  return (residuals, failures) => (left-- > 0 ? propose(residuals, failures) : []);
}

function searchFor(
  problem: Problem,
  start: Residuals,
  own: readonly number[],
  propose: Propose,
  scope: ReadonlySet<number>,
  most: number,
): Node {
  let front: readonly Node[] = [{ chosen: [], residuals: start, left: own, energy: 0 }];
  let best = front[0] as Node;
  let patience = most;
  for (let depth = 0; depth < DEPTH && patience >= 0; depth += 1) {
    const next = new Map<string, Node>();
    for (const node of front) {
      for (const proposal of propose(node.residuals, node.left)
        .filter(({ energy }) => energy < (most > 0 ? TOO_DEAR : 0))
        .slice(0, WIDTH)) {
        const chosen = [...node.chosen, proposal];
        const id = chosen.map(idOf).sort().join("|");
        if (next.has(id)) continue;
        const residuals = changed(problem, node.residuals, proposal.changes);
        next.set(id, {
          chosen,
          residuals,
          left: leftOf(problem, residuals, scope),
          energy: node.energy + proposal.energy,
        });
      }
    }
    front = [...next.values()].sort((a, b) => a.energy - b.energy).slice(0, WIDTH);
    const [first] = front;
    if (!first) break;
    if (first.energy < best.energy) {
      best = first;
      patience = most;
    } else patience -= 1;
  }
  return best;
}

/** What fails in this component: its own failures, and what a correction broke. */
function leftOf(problem: Problem, residuals: Residuals, scope: ReadonlySet<number>): readonly number[] {
  return failing(problem, residuals).filter((index) => {
    const form = problem.forms[index];
    return scope.has(index) || (form !== undefined && holdsAt(form, form.residual));
  });
}

function refine(
  problem: Problem,
  start: Residuals,
  chosen: readonly Hypothesis[],
  propose: Propose,
  scope: ReadonlySet<number>,
): readonly Mistake[] {
  const causes: Hypothesis[] = [...chosen];
  let mistakes: Mistake[] = [];
  // A better first choice for one cause can make room for a better one for another.
  for (let round = 0; round < 2; round += 1) {
    mistakes = causes.flatMap((_, index) => {
      const others: readonly CellShift[] = causes
        .filter((__, other) => other !== index)
        .flatMap((cause) => cause.changes);
      const residuals = changed(problem, start, others);
      const alternatives = propose(residuals, leftOf(problem, residuals, scope)).filter(isWorthwhile);
      const [best] = alternatives;
      if (best) causes[index] = best;
      return best ? [{ alternatives }] : [];
    });
    if (causes.length <= 1) break;
  }
  return mistakes;
}
