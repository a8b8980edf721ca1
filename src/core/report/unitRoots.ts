/** The same other unit of money over several tables is one matter: where nothing tells which figures are in it, one sentence names them all. */
import { retold } from "../finding/finding";
import type { Finding } from "../finding/finding";

/** The findings, the first of such with the others' tables and cells; and by position of the others, that of the first. */
export function oneUnitFinding(findings: readonly Finding[]): {
  readonly findings: readonly Finding[];
  readonly roots: ReadonlyMap<number, number>;
} {
  const groups = new Map<string, number[]>();
  for (const [index, { template, words }] of findings.entries()) {
    if (template !== "moneyUnitDiffers") continue;
    const key = `${words.unit ?? ""}|${words.expected ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const [told, roots] = [[...findings], new Map<number, number>()];
  for (const [first, ...others] of groups.values()) {
    const lead = first === undefined ? undefined : findings[first];
    if (first === undefined || !lead || others.length === 0) continue;
    const all = [first, ...others].flatMap((index) => findings[index] ?? []);
    told[first] = {
      ...retold(lead, "moneyUnitOfAll", {
        ...lead.words,
        tables: all.map(({ words }) => words.table ?? "").join("、"),
      }),
      cells: all.flatMap(({ cells }) => cells),
    };
    for (const index of others) roots.set(index, first);
  }
  return { findings: told, roots };
}
