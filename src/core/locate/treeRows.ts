/** Rows of a code tree: by code where the form prints one, by name through the catalogue where it prints only names. */
import type { RowPlace } from "../model/tableMap";
import { treeKey } from "../model/tableMap";
import { ancestors } from "../spec/lookups";
import type { PackSpec } from "../spec/pack";
import type { BlockSpec, TreeGroup } from "../spec/table";
import { codesByName } from "./codesByName";
import type { PrintedRow } from "./printedRows";
import { siteOf } from "./rows";
import { readCodes } from "./splitCodes";

export interface CodedRow {
  readonly code: string | null;
  /** Parent given by position, for rows whose code is unknown. */
  readonly under: string | null;
  readonly printed: PrintedRow;
}

export function treeRows(pack: PackSpec, block: BlockSpec, group: TreeGroup, printed: readonly PrintedRow[]): readonly RowPlace[] {
  const coded = block.codeColumns.length === 0 ? codesByName(pack, group, printed) : readCodes(group, printed);
  const keys = new Set<string>();
  const unique = coded.map((row) => {
    const own = row.code === null ? `${group.id}?${row.printed.row}` : treeKey(group.id, row.code);
    let key = own;
    for (let copy = 2; keys.has(key); copy += 1) key = `${own}~${copy}`;
    keys.add(key);
    return { ...row, key };
  });
  const parents = new Map(unique.map((row) => [row.key, parentOf(group, row, keys)]));
  const children = new Map<string, string[]>();
  for (const [key, parent] of parents) if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), key]);
  return unique.map((row): RowPlace => {
    const level = row.code === null ? -1 : group.levels.indexOf(row.code.length);
    return {
      key: row.key, block: block.id, group: group.id, kind: "tree", code: row.code, printedCode: row.printed.codes, label: row.printed.name,
      level: level < 0 ? null : level, parent: parents.get(row.key) ?? null, children: children.get(row.key) ?? [],
      row: row.printed.row, columns: null, ...siteOf(row.printed),
    };
  });
}

/** The nearest ancestor that has a row. */
function parentOf(group: TreeGroup, row: CodedRow, keys: ReadonlySet<string>): string | null {
  if (row.code === null) return row.under === null ? null : treeKey(group.id, row.under);
  const present = ancestors(row.code, group.levels).map((code) => treeKey(group.id, code)).filter((key) => keys.has(key));
  return present.at(-1) ?? null;
}
