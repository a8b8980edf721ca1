/** The cells that an identity speaks of: one instance per row and column. */
import type { RowPlace, TableMap } from "../model/tableMap";
import type { IdentityRule, RowSelector } from "../spec/rule";
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
  return map.rows.filter((row) => row.group === selector.group && hasDepth(row, selector.depth) && isUnder(row, selector.under));
}

function hasDepth(row: RowPlace, depth: "any" | "branch" | "leaf"): boolean {
  if (depth === "any") return true;
  return row.children.length > 0 === (depth === "branch");
}

function isUnder(row: RowPlace, prefixes: readonly string[] | undefined): boolean {
  const code = row.code;
  return prefixes === undefined || (code !== null && prefixes.some((prefix) => code.startsWith(prefix)));
}

/** Instances on located columns only; a column that was not found is the caller's to report. */
export function instancesOf(rule: IdentityRule, map: TableMap): readonly Instance[] {
  const instances: Instance[] = [];
  for (const row of selectRows(map, rule.rows)) {
    for (const column of rule.columns) {
      if (!map.columns.has(column) || blockOf(map.table, column) !== row.block) continue;
      if (row.columns !== null && !row.columns.includes(column)) continue;
      instances.push({ rule, map, row, column });
    }
  }
  return instances;
}
