/** Codes of rows that print only names. A class name opens its class; the names below it are looked up among its items. */
import { catalogueFor } from "../declare/lookups";
import type { CatalogueEntry, PackSpec } from "../declare/pack";
import type { TreeGroup } from "../declare/table";
import { comparableName } from "../text/normalize";
import type { PrintedRow } from "./printedRows";
import type { CodedRow } from "./treeRows";

/** Ordinals (一、) are no part of a name; a row with nothing else waits to be filled in. */
export function codesByName(pack: PackSpec, group: TreeGroup, printed: readonly PrintedRow[]): readonly CodedRow[] {
  const top = group.levels[0] ?? 3;
  const byName = namesOf(catalogueFor(pack, group));
  let current: string | null = null;
  return printed
    .filter((row) => comparableName(row.name) !== "" || row.filled)
    .map((row): CodedRow => {
      const codes = codesNamed(byName, comparableName(row.name));
      const classCode = codes.find((code) => code.length === top);
      const item = codes.find(
        (code) =>
          code.length > top && current !== null && code.startsWith(current) && group.levels.includes(code.length),
      );
      if (classCode !== undefined && item === undefined) current = classCode;
      const code = item ?? classCode ?? null;
      return { code, under: code === null && group.levels.length > 1 ? current : null, printed: row };
    });
}

/** The catalogue has an item, or a former one, of this name. */
export function isNameOfTree(pack: PackSpec, group: TreeGroup, name: string): boolean {
  const plain = comparableName(name);
  return plain !== "" && codesNamed(namesOf(catalogueFor(pack, group)), plain).length > 0;
}

/** Whether a row of a table without codes is read as this one by the name. */
export function isNameOfCode(pack: PackSpec, group: TreeGroup, name: string, code: string): boolean {
  return codesNamed(namesOf(catalogueFor(pack, group)), comparableName(name)).includes(code);
}

/** 教育 is 教育支出: the last word is often left out, and then only where the name is nothing else. */
function codesNamed(names: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] {
  return names.get(name) ?? names.get(`${name}支出`) ?? [];
}

const known = new WeakMap<readonly CatalogueEntry[], ReadonlyMap<string, readonly string[]>>();

/** Former names count too: that a row has one is for the check of names to say. */
function namesOf(entries: readonly CatalogueEntry[]): ReadonlyMap<string, readonly string[]> {
  const made = known.get(entries);
  if (made) return made;
  const names = new Map<string, string[]>();
  for (const entry of entries) {
    for (const name of [entry.name, ...(entry.formerNames ?? []), ...(entry.otherNames ?? [])].map(comparableName))
      names.set(name, [...(names.get(name) ?? []), entry.code]);
  }
  known.set(entries, names);
  return names;
}
