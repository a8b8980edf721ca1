/** The cells that an identity speaks of: one instance per row and column. */
import { derived } from "../declare/derived";
import type { RowPlace, TableMap } from "../model/tableMap";
import type { IdentityRule, RowSelector } from "../declare/rule";
import { blockOf } from "../model/tableMap";

export interface Instance {
  readonly rule: IdentityRule;
  readonly map: TableMap;
  readonly row: RowPlace;
  readonly column: string;
}

export function selectRows(map: TableMap, selectors: readonly RowSelector[]): readonly RowPlace[] {
  return selectors.flatMap((selector) => rowsOf(map, selector));
}

function rowsOf(map: TableMap, selector: RowSelector): readonly RowPlace[] {
  if ("rows" in selector) return selector.rows.flatMap((key) => map.byKey.get(key) ?? []);
  const rows = rowsByGroup(map.rows).get(selector.group) ?? [];
  return rows.filter((row) => hasDepth(row, selector.depth) && isUnder(row, selector.under));
}

const rowsByGroup = derived((rows: readonly RowPlace[]): ReadonlyMap<string, readonly RowPlace[]> => {
  const groups = new Map<string, RowPlace[]>();
  for (const row of rows) {
    const own = groups.get(row.group);
    if (own) own.push(row);
    else groups.set(row.group, [row]);
  }
  return groups;
});

function hasDepth(row: RowPlace, depth: "any" | "branch" | "leaf"): boolean {
  if (depth === "any") return true;
  return row.children.length > 0 === (depth === "branch");
}

function isUnder(row: RowPlace, prefixes: readonly string[] | undefined): boolean {
  const code = row.code;
  return prefixes === undefined || (code !== null && prefixes.some((prefix) => code.startsWith(prefix)));
}

const known = new WeakMap<TableMap, Map<IdentityRule, readonly Instance[]>>();

/** Instances on located columns only; a column that was not found is the caller's to report. The same ones when asked again: many ask. */
export function instancesOf(rule: IdentityRule, map: TableMap): readonly Instance[] {
  const made = known.get(map) ?? new Map<IdentityRule, readonly Instance[]>();
  known.set(map, made);
  const instances = made.get(rule) ?? listInstances(rule, map);
  made.set(rule, instances);
  return instances;
}

function listInstances(rule: IdentityRule, map: TableMap): readonly Instance[] {
  const instances: Instance[] = [];
  const columns = rule.columns
    .filter((column) => map.columns.has(column))
    .map((column) => ({ column, block: blockOf(map.table, column) }));
  for (const row of selectRows(map, rule.rows)) {
    for (const { column, block } of columns) {
      if (block !== row.block || (row.columns !== null && !row.columns.includes(column))) continue;
      instances.push({ rule, map, row, column });
    }
  }
  return instances;
}
