/** The search as if what is judged 还没有填 failed: a column that is blank because its figures stand in the next is not waiting to be filled in. */
import type { JudgedInstance } from "../../check/figures/identities";
import type { CauseSearch, FoundCause } from "./causes";
import { spaceOf } from "../search/spaceOf";
import { failing, residualsOf } from "../search/state";

/** Positions of forms are those of `search` again; what was not judged is no part of them. */
export function besideBlank(
  find: (search: CauseSearch) => readonly FoundCause[],
): (search: CauseSearch) => readonly FoundCause[] {
  return (search) => {
    if (!search.judged.some(isUnfilled)) return find(search);
    const judged = search.judged.map((one): JudgedInstance =>
      isUnfilled(one) ? { ...one, judgement: { ...one.judgement, outcome: "fail" } } : one,
    );
    const space = spaceOf(search.context, judged, "shown");
    const start = residualsOf(space.problem);
    const known = new Map(search.space.problem.forms.map(({ instance }, index) => [instance, index]));
    const open = new Set(search.left.flatMap((index) => search.space.problem.forms[index]?.instance ?? []));
    const left = failing(space.problem, start).filter((index) => {
      const instance = space.problem.forms[index]?.instance;
      return instance !== undefined && (open.has(instance) || !known.has(instance));
    });
    return find({ ...search, judged, space, start, left }).map((cause) => ({
      ...cause,
      forms: cause.forms.flatMap((index) => {
        const instance = space.problem.forms[index]?.instance;
        return (instance && known.get(instance)) ?? [];
      }),
    }));
  };
}

function isUnfilled({ judgement }: JudgedInstance): boolean {
  return judgement.unfilled === true && judgement.missing === null;
}
