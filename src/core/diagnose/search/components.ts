/** Identities that fail for want of one cell share that cell: those that share none are separate mistakes. */
import type { CellKey } from "./cells";
import type { Problem } from "./state";

export function componentsOf(problem: Problem, failing: readonly number[]): readonly (readonly number[])[] {
  const root = new Map<number, number>(failing.map((form) => [form, form]));
  const find = (form: number): number => {
    let at = form;
    for (let above = root.get(at) ?? at; above !== at; above = root.get(at) ?? at) {
      // The next time the way is half as long.
      root.set(at, root.get(above) ?? above);
      at = above;
    }
    return at;
  };
  const owner = new Map<CellKey, number>();
  for (const form of failing) {
    for (const key of problem.forms[form]?.shares.keys() ?? []) {
      const other = owner.get(key);
      if (other === undefined) owner.set(key, form);
      else root.set(find(form), find(other));
    }
  }
  const groups = new Map<number, number[]>();
  for (const form of failing) {
    const group = groups.get(find(form));
    if (group) group.push(form);
    else groups.set(find(form), [form]);
  }
  return [...groups.values()];
}
