/** Which codes every tree of the form has to print, and how they are called. */
import type { TableMap } from "../model/tableMap";
import { bareLabel, nameKey } from "../plan/memory";
import { namedCodes } from "../catalogue/known";
import { ancestors, catalogueFor, groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { RowGroup, TableSpec, TreeGroup } from "../declare/table";
import { isNameOfCode } from "../locate/codesByName";
import { normalizeText, withoutOrdinal } from "../text/normalize";

type Codes = ReadonlyMap<string, ReadonlySet<string>>;

export function treeGroups(pack: PackSpec): readonly TreeGroup[] {
  return pack.tables.flatMap(groupsOf).filter((group) => group.kind === "tree");
}

/**
 * By group: its own codes, those of the groups that it draws on, however far these draw on others, and the parents of all.
 * `added` are codes by group that no row has yet.
 */
export function wantedCodes(pack: PackSpec, tables: ReadonlyMap<string, TableMap>, added: Codes): Codes {
  const groups = treeGroups(pack);
  const rows = [...tables.values()].flatMap((map) => map.rows);
  const wanted = new Map(groups.map((group) => [group.id, new Set<string>()]));
  const take = (group: TreeGroup, code: string): boolean => {
    const own = wanted.get(group.id) ?? new Set();
    const fitting = [...ancestors(code, group.levels), code].filter(
      (part) => group.levels.includes(part.length) && !own.has(part),
    );
    for (const part of fitting) own.add(part);
    return fitting.length > 0;
  };
  for (const group of groups) {
    for (const row of rows)
      if (row.group === group.id && row.level !== null && row.code !== null) take(group, row.code);
    for (const code of added.get(group.id) ?? []) take(group, code);
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const group of groups)
      for (const source of group.codesFrom ?? [])
        for (const code of wanted.get(source) ?? []) grown = take(group, code) || grown;
  }
  return wanted;
}

/** What codes of a catalogue are called: as somebody says now, else as most rows of the workbook print it, else as the catalogue has it. */
export function codeNames(
  pack: PackSpec,
  tables: ReadonlyMap<string, TableMap>,
  given: ReadonlyMap<string, string>,
): (group: TreeGroup, code: string) => string | null {
  const printed = new Map<string, string[]>();
  const groups = new Map(treeGroups(pack).map((group) => [group.id, group]));
  for (const row of [...tables.values()].flatMap((map) => map.rows)) {
    const group = groups.get(row.group);
    if (group === undefined || row.code === null || row.label === "") continue;
    const key = nameKey(group, row.code);
    printed.set(key, [...(printed.get(key) ?? []), bareLabel(group, row.label)]);
  }
  return (group, code) =>
    given.get(nameKey(group, code)) ??
    mostOften(printed.get(nameKey(group, code)) ?? []) ??
    namedCodes(pack.catalogues[group.catalogue]).get(code)?.name ??
    null;
}

/** Whether the rows of a group are known by their names alone. */
export function isByName(table: TableSpec, group: RowGroup): boolean {
  return table.blocks.some(({ bands, codeColumns }) => codeColumns.length === 0 && bands.flat().includes(group));
}

/** What a table prints for a code: where it prints no codes, a name by which the row is read again. */
export function printedName(pack: PackSpec, table: TableSpec, group: TreeGroup, code: string, name: string): string {
  if (!isByName(table, group) || isNameOfCode(pack, group, name, code)) return name;
  return catalogueFor(pack, group).find((entry) => entry.code === code)?.name ?? name;
}

export function sameName(one: string, other: string): boolean {
  return normalizeText(withoutOrdinal(one)) === normalizeText(withoutOrdinal(other));
}

function mostOften(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
