/** All outcomes at once → the fewest cells whose change would make everything hold. ADR 0011. */
import type { CheckContext } from "../check/context";
import type { JudgedInstance } from "../check/identities";
import type { Finding, Suspect } from "../check/report";
import { figuresOf, keyOf } from "./cells";
import { componentsOf } from "./components";
import { forgottenTotals } from "./forgotten";
import { formsOf } from "./forms";
import type { Mistake, Propose } from "./search";
import { explain } from "./search";
import { shiftedRows } from "./shifted";
import { singles } from "./singles";
import type { SearchSpace } from "./space";
import { failing, problemOf, residualsOf } from "./state";
import { rankMistake } from "./suspects";
import { swappedColumns } from "./swapped";
import { otherUnits } from "./units";

/** Proposals that the search looks at; far more than it follows. */
const KEPT = 40;

/** `findings` in the order of the report. */
export function diagnose(context: CheckContext, judged: readonly JudgedInstance[], findings: readonly Finding[]): readonly Suspect[] {
  if (!judged.some(({ judgement }) => judgement.outcome === "fail")) return [];
  const space = spaceOf(context, judged, findings);
  const ranked = mistakesOf(space)
    .map((mistake, number) => rankMistake(context, space, findings, mistake, number))
    .sort((a, b) => b.gain - a.gain);
  const firsts = ranked.flatMap(({ suspects }, mistake) => suspects.slice(0, 1).map((suspect) => ({ ...suspect, mistake })));
  const others = ranked.flatMap(({ suspects }, mistake) => suspects.slice(1).map((suspect) => ({ ...suspect, mistake })));
  return [...firsts, ...others];
}

function spaceOf(context: CheckContext, judged: readonly JudgedInstance[], findings: readonly Finding[]): SearchSpace {
  const lost = findings.filter((finding) => finding.template === "formulaLost");
  return {
    problem: problemOf(formsOf(context, judged)),
    figures: figuresOf(context),
    overwritten: new Set(lost.flatMap((finding) => finding.cells.slice(0, 1).map(({ address }) => keyOf(address)))),
  };
}

function mistakesOf(space: SearchSpace): readonly Mistake[] {
  const { problem } = space;
  const start = residualsOf(problem);
  const propose: Propose = (residuals, left) =>
    [singles, swappedColumns, shiftedRows, otherUnits, forgottenTotals]
      .flatMap((hypotheses) => hypotheses(space, residuals, left))
      .filter((proposal) => proposal.effect.gain > 0)
      .sort((a, b) => a.energy - b.energy)
      .slice(0, KEPT);
  return componentsOf(problem, failing(problem, start)).flatMap((own) => explain(problem, start, own, propose));
}
