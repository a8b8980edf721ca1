/** Codes to try a form with: those that its rules name, each down to the lowest level, and some of its catalogue. */
import { ancestors, catalogueFor } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { TreeGroup } from "../declare/table";
import { derived } from "../declare/derived";

const MOST_CODES = 60;
/** Of the catalogue, so that a form whose rules name none is tried too. */
const FROM_CATALOGUE = 4;

export function codesNamed(pack: PackSpec, group: TreeGroup): readonly string[] {
  const lowest = group.levels.at(-1) ?? 0;
  const leaves = catalogueFor(pack, group)
    .map(({ code }) => code)
    .filter((code) => code.length === lowest);
  const codes = [...namedIn(pack), ...leaves.slice(0, FROM_CATALOGUE)]
    .filter((code) => group.levels.includes(code.length))
    .map((code) => leaves.find((leaf) => leaf.startsWith(code)) ?? code.padEnd(lowest, "01"));
  return [...new Set(codes)]
    .filter((code) => code.length === lowest && ancestors(code, group.levels).length === group.levels.length - 1)
    .slice(0, MOST_CODES);
}

/** Every text of a rule that is a code. */
const namedIn = derived((pack: PackSpec): readonly string[] => {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string" && /^\d{3,9}$/.test(value)) found.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  walk(pack.rules);
  return [...found];
});
