/** What a data file may hold under `tables`: the groups with figures of their own, their rows and columns. Computed from the pack's rules. */
import { derived } from "../declare/derived";
import { amountColumns, groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { IdentityRule } from "../declare/rule";
import type { BlockSpec, FixedRow, RowGroup, TableSpec } from "../declare/table";

export interface EntryRow {
  readonly row: FixedRow;
  readonly amounts: readonly string[];
}

export interface EntryGroup {
  readonly table: TableSpec;
  readonly block: BlockSpec;
  readonly group: RowGroup;
  /** Amount columns that may be entered: those that no rule defines. Of fixed rows: of any row. */
  readonly amounts: readonly string[];
  /** Columns of further text, such as the government's classification. */
  readonly texts: readonly string[];
  /** The enterable rows of a fixed group; empty for the others. */
  readonly rows: readonly EntryRow[];
}

/** Worked out once: it is asked for every key that nobody knows, and a damaged file has thousands. */
export const entryGroups = derived((pack: PackSpec): ReadonlyMap<string, EntryGroup> => {
  const groups = pack.tables.flatMap((table) =>
    table.blocks.flatMap((block) => block.bands.flat().map((group) => entryGroup(pack, table, block, group))),
  );
  return new Map(groups.filter(enterable).map((entry) => [entry.group.id, entry]));
});

/** Trees and lists may have nothing but texts to enter. */
function enterable({ group, amounts, texts }: EntryGroup): boolean {
  return amounts.length > 0 || (group.kind !== "fixed" && texts.length > 0);
}

function entryGroup(pack: PackSpec, table: TableSpec, block: BlockSpec, group: RowGroup): EntryGroup {
  const columns = amountColumns(table, block);
  const texts = table.columns
    .filter((column) => column.kind === "text" && block.columns.includes(column.id))
    .map((column) => column.id);
  const rules = pack.rules
    .filter((rule) => rule.kind === "identity")
    .filter((rule) => rule.role === "defines" && rule.table === table.id);
  if (group.kind !== "fixed") {
    const amounts = columns.filter((column) => !rules.some((rule) => definesLeaves(rule, group.id, column)));
    return { table, block, group, amounts, texts, rows: [] };
  }
  const rows = group.rows
    .map((row) => ({
      row,
      amounts: (row.columns ?? columns).filter(
        (column) => !rules.some((rule) => definesRow(rule, group.id, row.id, column)),
      ),
    }))
    .filter((entry) => entry.amounts.length > 0);
  const amounts = columns.filter((column) => rows.some((entry) => entry.amounts.includes(column)));
  return { table, block, group, amounts, texts, rows };
}

/** A rule for a part of the leaves only (`under`) still leaves the column to be entered. */
function definesLeaves(rule: IdentityRule, group: string, column: string): boolean {
  return (
    rule.columns.includes(column) &&
    rule.rows.some(
      (rows) => "group" in rows && rows.group === group && rows.depth !== "branch" && rows.under === undefined,
    )
  );
}

function definesRow(rule: IdentityRule, group: string, row: string, column: string): boolean {
  return (
    definesLeaves(rule, group, column) ||
    (rule.columns.includes(column) && rule.rows.some((rows) => "rows" in rows && rows.rows.includes(row)))
  );
}

/** Code lengths of the trees that draw on a catalogue: [3, 5, 7] of functions. */
export function catalogueLevels(pack: PackSpec, catalogue: "function" | "economic"): readonly number[] {
  const levels = pack.tables
    .flatMap(groupsOf)
    .flatMap((group) => (group.kind === "tree" && group.catalogue === catalogue ? group.levels : []));
  return [...new Set(levels)].sort((left, right) => left - right);
}
