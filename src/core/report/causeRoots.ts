/** Findings that one cause, or one mistake, explains are one: the gravest and first of them stands for it, the others are folded under it. */
import type { TextFormula } from "../diagnose/unknowns";
import type { Finding } from "../finding/finding";
import type { Cause, Suspect } from "../finding/suspect";

/** The same findings in the same order; followers name the position of the one that stands for them. */
export function underCauses(
  findings: readonly Finding[],
  suspects: readonly Suspect[],
  causes: readonly Cause[],
): readonly Finding[] {
  const roots = new Map<number, number>();
  const leads = new Set(findings.flatMap(({ root }) => root ?? []));
  for (const explained of [...causes, ...mistakesOf(suspects)].map((one) => one.findings)) {
    const free = explained
      .filter((index) => findings[index] !== undefined && findings[index]?.root === undefined && !roots.has(index))
      .sort((a, b) => a - b);
    const [first] = free;
    if (first === undefined) continue;
    // One that others follow, or that another cause has, stands for this one as well.
    const root =
      free.find((index) => leads.has(index) && findings[index]?.severity === findings[first]?.severity) ?? first;
    leads.add(root);
    for (const index of free) if (index !== root && !leads.has(index)) roots.set(index, root);
  }
  return findings.map((finding, index) => {
    const root = roots.get(index);
    return root === undefined ? finding : { ...finding, root };
  });
}

/** The same with what follows from a formula that gives a number as text under that formula's finding. */
export function underTextFormulas(findings: readonly Finding[], formulas: readonly TextFormula[]): readonly Finding[] {
  const leads = new Set([...findings.flatMap(({ root }) => root ?? []), ...formulas.map(({ finding }) => finding)]);
  const roots = new Map<number, number>();
  for (const { finding: root, explains } of formulas)
    for (const index of explains)
      if (findings[index]?.root === undefined && !leads.has(index) && !roots.has(index)) roots.set(index, root);
  return findings.map((finding, index) => {
    const root = roots.get(index);
    return root === undefined ? finding : { ...finding, root: findings[root]?.root ?? root };
  });
}

/** The first suspect of every mistake: its alternatives explain no more. What follows from a code is told by codeRoots. */
function mistakesOf(suspects: readonly Suspect[]): readonly Suspect[] {
  const first = new Map<number, Suspect>();
  for (const suspect of suspects) if (!first.has(suspect.mistake)) first.set(suspect.mistake, suspect);
  return [...first.values()].filter(({ kind }) => kind !== "code");
}
