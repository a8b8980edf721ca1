/**
 * Codes that are well formed and still a slip: a row under 208 05 that is printed 209 05 02. What the row should be is told by the rows
 * above and below it, and by the other tables and the catalogue where they have the same name. Where that leaves no doubt the row is taken for what it is, so
 * that one slip is one finding; the check of codes says what is printed. A table that prints whole codes in one column is left alone.
 */
import type { RowPlace, TableMap } from "../model/tableMap";
import { indexRows } from "../model/tableMap";
import { ancestors, catalogueFor, codeParts, groupsOf } from "../declare/lookups";
import type { CatalogueEntry, PackSpec } from "../declare/pack";
import type { TreeGroup } from "../declare/table";
import { comparableName } from "../text/normalize";
import type { LocatedTable } from "./locate";
import { relinkTree } from "./treeRows";

interface CodedTree {
  readonly table: string;
  readonly map: TableMap;
  readonly group: TreeGroup;
  /** In the order of the sheet. */
  readonly rows: readonly RowPlace[];
  readonly codes: ReadonlySet<string>;
  /** How many rows have a code, or stand under it. */
  readonly counts: ReadonlyMap<string, number>;
}

interface Elsewhere {
  /** Codes that the other tables print. */
  readonly codes: ReadonlySet<string>;
  /** Name → code → number of tables. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Tables that agree against one; with something wrong around the row itself one is enough. */
const MAJORITY = 2;

export function settleCodes(
  pack: PackSpec,
  tables: ReadonlyMap<string, LocatedTable>,
): ReadonlyMap<string, LocatedTable> {
  const trees = [...tables.values()].flatMap(({ map }) => codedTrees(map));
  const settled = new Map(tables);
  for (const tree of trees) {
    const others = elsewhere(
      trees.filter((other) => other.table !== tree.table && other.group.catalogue === tree.group.catalogue),
      catalogueFor(pack, tree.group),
    );
    const corrections = correctionsOf(tree, others);
    const located = settled.get(tree.table);
    if (corrections.size === 0 || !located) continue;
    const rows = relinkTree(tree.group, located.map.rows, corrections);
    settled.set(tree.table, { ...located, map: { ...located.map, rows, byKey: indexRows(rows) } });
  }
  return settled;
}

function codedTrees(map: TableMap): readonly CodedTree[] {
  return groupsOf(map.table).flatMap((group): readonly CodedTree[] => {
    const rows = group.kind === "tree" ? map.rows.filter((row) => row.group === group.id && row.code !== null) : [];
    const [first] = rows;
    if (group.kind !== "tree" || !first || (map.codes.get(first.block) ?? []).length < 2) return [];
    return [
      {
        table: map.table.id,
        map,
        group,
        rows,
        codes: new Set(rows.flatMap((row) => row.code ?? [])),
        counts: countsOf(group, rows),
      },
    ];
  });
}

function countsOf(group: TreeGroup, rows: readonly RowPlace[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of rows)
    if (code !== null)
      for (const part of [...ancestors(code, group.levels), code]) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/** The catalogue counts as one table for names. */
function elsewhere(trees: readonly CodedTree[], catalogue: readonly CatalogueEntry[]): Elsewhere {
  const codes = new Set<string>();
  const names = new Map<string, Map<string, number>>();
  const add = (name: string, code: string): void => {
    const own = names.get(name) ?? new Map<string, number>();
    names.set(name, own.set(code, (own.get(code) ?? 0) + 1));
  };
  for (const { code, name } of catalogue) add(comparableName(name), code);
  for (const { rows } of trees) {
    for (const { code, label } of rows) {
      if (code === null) continue;
      add(comparableName(label), code);
      codes.add(code);
    }
  }
  return { codes, names };
}

/** Row key → the code that the row has. */
function correctionsOf(tree: CodedTree, others: Elsewhere): ReadonlyMap<string, string> {
  const corrections = new Map<string, string>();
  for (const [index, row] of tree.rows.entries()) {
    const codes = others.names.get(comparableName(row.label));
    if (row.code === null || codes?.has(row.code) === true) continue;
    const around = byPlace(tree, index, others);
    const needed = around === null && !isOdd(tree, index) ? MAJORITY : 1;
    const slips = [...(codes ?? [])]
      .filter(([code, votes]) => votes >= needed && isSlip(tree, row.code ?? "", code))
      .map(([code]) => code);
    // A full catalogue has the same name under many 款 and 类: those that the table has none of are not meant.
    const named = slips.length > 1 ? slips.filter((code) => hasParent(tree, code)) : slips;
    const right = named.length === 1 ? named[0] : named.length === 0 ? around : null;
    if (right != null) corrections.set(row.key, right);
  }
  return corrections;
}

function hasParent({ group, codes }: CodedTree, code: string): boolean {
  const parent = ancestors(code, group.levels).at(-1);
  return parent === undefined || codes.has(parent);
}

/** One part is another, and the table has no row with the right code yet. */
function isSlip({ group, codes }: CodedTree, printed: string, right: string): boolean {
  if (printed.length !== right.length || codes.has(right)) return false;
  const parts = codeParts(printed, group.levels, group.levels.length);
  return (
    codeParts(right, group.levels, group.levels.length).filter((part, index) => part !== parts[index]).length === 1
  );
}

/** A row without its parent, between two others that are not around it, or one of two with the same code. */
function isOdd({ group, codes, rows, counts }: CodedTree, index: number): boolean {
  const [before, own, after] = [rows[index - 1]?.code ?? "", rows[index]?.code ?? "", rows[index + 1]?.code ?? "9"];
  const [parent] = ancestors(own, group.levels).slice(-1);
  return (
    (parent !== undefined && !codes.has(parent)) ||
    (before <= after && (own < before || own > after)) ||
    (own.length === group.levels.at(-1) && (counts.get(own) ?? 0) > 1)
  );
}

/** The code that the rows around call for; null where they agree with the printed one or leave a doubt. */
function byPlace(tree: CodedTree, index: number, others: Elsewhere): string | null {
  return byRowsBelow(tree, index) ?? byRowsAbove(tree, index, others);
}

/** 208 printed 209, and the next row is 208 05: its parent is nowhere but here. */
function byRowsBelow(tree: CodedTree, index: number): string | null {
  const { group, rows, counts } = tree;
  const code = rows[index]?.code ?? "";
  const below = rows[index + 1]?.code ?? "";
  const level = group.levels.indexOf(code.length);
  if (level < 0 || below.length !== group.levels[level + 1] || below.startsWith(code)) return null;
  const wanted = below.slice(0, code.length);
  return (counts.get(code) ?? 0) > 1 || !isSlip(tree, code, wanted) ? null : wanted;
}

/** 208 05 02 printed 209 05 02: no table has 209 05, nothing else stands under it here, and the rows above are those of 208 05. */
function byRowsAbove(tree: CodedTree, index: number, others: Elsewhere): string | null {
  const { group, rows, codes, counts } = tree;
  const code = rows[index]?.code ?? "";
  const [parent] = ancestors(code, group.levels).slice(-1);
  if (parent === undefined || codes.has(parent) || others.codes.has(parent) || others.codes.has(code)) return null;
  if ((counts.get(parent) ?? 0) > 1) return null;
  const above = rows
    .slice(0, index)
    .reverse()
    .find((row) => (row.code?.length ?? 0) >= parent.length)
    ?.code?.slice(0, parent.length);
  if (above === undefined) return null;
  const wanted = above + code.slice(parent.length);
  return isSlip(tree, code, wanted) ? wanted : null;
}
