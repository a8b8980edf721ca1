/** Identities that fail for want of one cell share that cell: those that share none are separate mistakes. */
import type { CellKey } from "./cells";
import type { Problem } from "./state";

export function componentsOf(problem: Problem, failing: readonly number[]): readonly (readonly number[])[] {
  const root = new Map<number, number>(failing.map((form) => [form, form]));
  const find = (form: number): number => {
    const above = root.get(form) ?? form;
    if (above === form) return form;
    const top = find(above);
    root.set(form, top);
    return top;
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
  for (const form of failing) groups.set(find(form), [...(groups.get(find(form)) ?? []), form]);
  return [...groups.values()];
}
