/** Rows of a code tree: by code where the form prints one, by name through the catalogue where it prints only names. */
import type { RowPlace } from "../model/tableMap";
import { treeKey } from "../model/tableMap";
import { ancestors, catalogueFor } from "../spec/lookups";
import type { PackSpec } from "../spec/pack";
import type { BlockSpec, TreeGroup } from "../spec/table";
import { normalizeText } from "../text/normalize";
import type { PrintedRow } from "./rows";

interface CodedRow {
  readonly key: string;
  readonly code: string | null;
  /** Parent given by position, for rows whose code is unknown. */
  readonly under: string | null;
  readonly printed: PrintedRow;
}

export function treeRows(pack: PackSpec, block: BlockSpec, group: TreeGroup, printed: readonly PrintedRow[]): readonly RowPlace[] {
  const coded = block.codeColumn === null ? codedByName(pack, group, printed) : printed.map((row) => codedByCode(group, row));
  const keys = new Set<string>();
  const unique = coded.map((row) => {
    let key = row.key;
    for (let copy = 2; keys.has(key); copy += 1) key = `${row.key}~${copy}`;
    keys.add(key);
    return { ...row, key };
  });
  const parents = new Map(unique.map((row) => [row.key, parentOf(group, row, keys)]));
  const children = new Map<string, string[]>();
  for (const [key, parent] of parents) if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), key]);
  return unique.map((row): RowPlace => {
    const level = row.code === null ? -1 : group.levels.indexOf(row.code.length);
    return {
      key: row.key, block: block.id, group: group.id, kind: "tree", code: row.code, label: row.printed.name,
      level: level < 0 ? null : level, parent: parents.get(row.key) ?? null, children: children.get(row.key) ?? [],
      row: row.printed.row, columns: null,
    };
  });
}

function codedByCode(group: TreeGroup, printed: PrintedRow): CodedRow {
  const code = /^\d+$/.test(printed.code) ? printed.code : null;
  return { key: code === null ? `${group.id}?${printed.row}` : treeKey(group.id, code), code, under: null, printed };
}

/** A class name opens its class; the names below it are looked up among its items. */
function codedByName(pack: PackSpec, group: TreeGroup, printed: readonly PrintedRow[]): readonly CodedRow[] {
  const top = group.levels[0] ?? 3;
  const byName = new Map<string, string[]>();
  for (const entry of catalogueFor(pack, group)) {
    const name = normalizeText(entry.name);
    byName.set(name, [...(byName.get(name) ?? []), entry.code]);
  }
  let current: string | null = null;
  return printed.map((row): CodedRow => {
    const codes = byName.get(normalizeText(row.name)) ?? [];
    const classCode = codes.find((code) => code.length === top);
    const item = codes.find((code) => code.length > top && current !== null && code.startsWith(current));
    if (classCode !== undefined && item === undefined) current = classCode;
    const code = item ?? classCode ?? null;
    const under = code === null && current !== null ? treeKey(group.id, current) : null;
    return { key: code === null ? `${group.id}?${row.row}` : treeKey(group.id, code), code, under, printed: row };
  });
}

/** The nearest ancestor that has a row. */
function parentOf(group: TreeGroup, row: CodedRow, keys: ReadonlySet<string>): string | null {
  if (row.code === null) return row.under;
  const present = ancestors(row.code, group.levels).map((code) => treeKey(group.id, code)).filter((key) => keys.has(key));
  return present.at(-1) ?? null;
}
