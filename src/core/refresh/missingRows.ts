/** The rows that each table lacks: codes that it has to print, and names that are to be in a list. */
import type { TableMap } from "../model/tableMap";
import { groupsOf } from "../spec/lookups";
import type { PackSpec } from "../spec/pack";
import { normalizeText } from "../text/normalize";
import type { Additions } from "./additions";
import { codeNames, treeGroups, wantedCodes } from "./codes";
import type { MissingRow } from "./placeRows";
import { ordinalLabel } from "./placeRows";

/** `tables` are those that are there. */
export function missingRows(pack: PackSpec, tables: ReadonlyMap<string, TableMap>, additions: Additions): readonly { readonly map: TableMap; readonly rows: readonly MissingRow[] }[] {
  const trees = new Set(treeGroups(pack).map(({ id }) => id));
  const added = new Map([...additions.rows].filter(([group]) => trees.has(group)).map(([group, rows]) => [group, new Set(rows.flatMap(({ code }) => code ?? []))]));
  const wanted = wantedCodes(pack, tables, added);
  const given = new Map([...additions.names, ...leafNames(pack, additions)]);
  const nameOf = codeNames(pack, tables, given);
  return [...tables.values()].map((map) => ({
    map,
    rows: groupsOf(map.table).flatMap((group): readonly MissingRow[] => {
      const own = map.rows.filter((row) => row.group === group.id);
      if (group.kind === "tree") {
        const there = new Set(own.map(({ code }) => code));
        // The ordinal is counted once the row stands.
        return [...(wanted.get(group.id) ?? [])].filter((code) => !there.has(code)).sort().map((code) => ({ group, code, name: ordinalLabel(group, nameOf(group, code) ?? "", 0) }));
      }
      const names = new Set(own.map(({ label }) => normalizeText(label)));
      const entered = group.kind === "list" ? (additions.rows.get(group.id) ?? []) : [];
      return entered.filter(({ name }) => name.trim() !== "" && !names.has(normalizeText(name))).map(({ code, name }) => ({ group, code, name }));
    }),
  }));
}

/** A row of a data file names its own code. */
export function leafNames(pack: PackSpec, { rows }: Additions): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const group of treeGroups(pack)) {
    for (const { code, name } of rows.get(group.id) ?? []) if (code !== null && name !== "" && code.length === group.levels.at(-1)) names.set(`${group.catalogue}/${code}`, name);
  }
  return names;
}
