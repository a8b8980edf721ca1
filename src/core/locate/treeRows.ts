/** Rows of a code tree: by code where the form prints one, by name through the catalogue where it prints only names. */
import type { RowPlace } from "../model/tableMap";
import { treeKey } from "../model/tableMap";
import { ancestors } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { BlockSpec, TreeGroup } from "../declare/table";
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

export function treeRows(
  pack: PackSpec,
  block: BlockSpec,
  group: TreeGroup,
  printed: readonly PrintedRow[],
): readonly RowPlace[] {
  const coded = block.codeColumns.length === 0 ? codesByName(pack, group, printed) : readCodes(group, printed);
  return linkRows(
    group,
    coded.map(({ code, under, printed: row }): Unlinked => ({
      code,
      under,
      own: `${group.id}?${row.row}`,
      place: {
        block: block.id,
        group: group.id,
        kind: "tree",
        printedCode: row.codes,
        label: row.name,
        row: row.row,
        columns: null,
        ...(isNameless(row) ? { nameless: true as const } : {}),
        ...siteOf(row),
      },
    })),
  );
}

function isNameless({ codes, name, filled }: PrintedRow): boolean {
  return filled && codes.length === 0 && name === "";
}

/** The rows with other codes where some were a slip; `corrections` go by key. Rows of other groups stay as they are. */
export function relinkTree(
  group: TreeGroup,
  rows: readonly RowPlace[],
  corrections: ReadonlyMap<string, string>,
): readonly RowPlace[] {
  const own = rows.filter((row) => row.group === group.id);
  const codeOf = (row: RowPlace | undefined): string | null =>
    row === undefined ? null : (corrections.get(row.key) ?? row.code);
  const byKey = new Map(own.map((row) => [row.key, row]));
  const linked = linkRows(
    group,
    own.map((row): Unlinked => {
      const { block, kind, printedCode, label, columns, nameless } = row;
      return {
        code: codeOf(row),
        under: row.parent === null ? null : codeOf(byKey.get(row.parent)),
        own: `${group.id}?${row.row}`,
        place: {
          block,
          group: group.id,
          kind,
          printedCode,
          label,
          row: row.row,
          columns,
          ...(nameless ? { nameless } : {}),
          ...(row.site ? { site: row.site } : {}),
        },
      };
    }),
  );
  let next = 0;
  return rows.map((row) => {
    const other = row.group === group.id ? linked[next++] : undefined;
    return other === undefined || standsAlike(row, other) ? row : other;
  });
}

/** Nothing but its place in the tree can be another. */
function standsAlike(a: RowPlace, b: RowPlace): boolean {
  return (
    a.key === b.key &&
    a.code === b.code &&
    a.level === b.level &&
    a.parent === b.parent &&
    a.children.length === b.children.length &&
    a.children.every((key, index) => key === b.children[index])
  );
}

interface Unlinked {
  readonly code: string | null;
  /** Code of the parent given by position, for rows whose code is unknown. */
  readonly under: string | null;
  /** Key of a row whose code is unknown. */
  readonly own: string;
  readonly place: Omit<RowPlace, "key" | "code" | "level" | "parent" | "children">;
}

/** Gives each row its key and its place in the tree. */
function linkRows(group: TreeGroup, rows: readonly Unlinked[]): readonly RowPlace[] {
  const keys = new Set<string>();
  const unique = rows.map((row) => {
    const own = row.code === null ? row.own : treeKey(group.id, row.code);
    let key = own;
    for (let copy = 2; keys.has(key); copy += 1) key = `${own}~${copy}`;
    keys.add(key);
    return { ...row, key };
  });
  const parents = new Map(unique.map((row) => [row.key, parentOf(group, row, keys)]));
  const children = new Map<string, string[]>();
  for (const [key, parent] of parents)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), key]);
  return unique.map(({ key, code, place }): RowPlace => {
    const level = code === null ? -1 : group.levels.indexOf(code.length);
    return {
      ...place,
      key,
      code,
      level: level < 0 ? null : level,
      parent: parents.get(key) ?? null,
      children: children.get(key) ?? [],
    };
  });
}

/** The nearest ancestor that has a row. */
function parentOf(group: TreeGroup, row: Pick<CodedRow, "code" | "under">, keys: ReadonlySet<string>): string | null {
  if (row.code === null) return row.under === null ? null : treeKey(group.id, row.under);
  const present = ancestors(row.code, group.levels)
    .map((code) => treeKey(group.id, code))
    .filter((key) => keys.has(key));
  return present.at(-1) ?? null;
}
