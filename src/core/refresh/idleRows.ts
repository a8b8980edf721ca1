/** Rows that only repeat a code which no table enters any more, and hold nothing that somebody typed. */
import type { SheetSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { amountColumns, groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { TreeGroup } from "../declare/table";
import { nameFault } from "../check/codes/names";
import { bareLabel, nameKey } from "../plan/memory";
import { isUnreadable } from "../terms/unreadable";
import { sameName, treeGroups } from "./codes";
import type { IdleRow } from "./account";
import { typedIn } from "./fill";

export function idleRows(
  pack: PackSpec,
  tables: ReadonlyMap<string, TableMap>,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): readonly IdleRow[] {
  const groups = new Map(treeGroups(pack).map((group) => [group.id, group]));
  const rows = [...tables.values()].flatMap((map) =>
    map.rows.flatMap((row): readonly TreeRow[] => {
      const group = groups.get(row.group);
      return group === undefined ? [] : [{ map, row, group }];
    }),
  );
  const isTyped = ({ map, row }: TreeRow): boolean => {
    const block = map.table.blocks.find((candidate) => candidate.id === row.block);
    return (
      block !== undefined &&
      typedIn(map, row, [...amountColumns(map.table, block), ...textColumns(map, block.columns)], sheets) !== null
    );
  };
  const trees = rows.filter(({ row }) => row.code !== null && row.level !== null);
  const entered = trees.filter((one) => one.group.codesFrom === undefined || isTyped(one));
  const used = new Set(entered.map(keyOf));
  const isUsed = (key: string): boolean => used.has(key) || [...used].some((other) => other.startsWith(key));
  const absent = pack.tables.filter(({ id }) => !tables.has(id)).flatMap(groupsOf);
  const unread = new Set([
    ...rows.filter(isUnread).map(({ group }) => group.catalogue),
    // What a table that is not found enters may be of any code as well.
    ...absent.flatMap((group) => (group.kind === "tree" && group.codesFrom === undefined ? [group.catalogue] : [])),
  ]);
  return trees
    .filter(
      (one) =>
        one.group.codesFrom !== undefined &&
        !isUsed(keyOf(one)) &&
        !unread.has(one.group.catalogue) &&
        !entered.some((other) => mayBe(pack, other, one)),
    )
    .map(({ map, row }) => ({
      table: map.table.shortName,
      code: row.code,
      name: row.label,
      at: { sheet: (row.site ?? map).sheet, row: row.row, column: 0 },
    }));
}

interface TreeRow {
  readonly map: TableMap;
  readonly row: RowPlace;
  readonly group: TreeGroup;
}

function keyOf({ group, row }: TreeRow): string {
  return nameKey(group, row.code ?? "");
}

/** What a row without a readable code enters may be of any code. */
function isUnread({ map, row }: TreeRow): boolean {
  return isUnreadable(map, row) || (row.code !== null && row.level === null);
}

/** A row that is called like the idle one under another code of the same parent, or whose name speaks for the idle one's: its code may be misprinted. */
function mayBe(pack: PackSpec, { group, row }: TreeRow, idle: TreeRow): boolean {
  const code = idle.row.code ?? "";
  if (group.catalogue !== idle.group.catalogue || row.code?.length !== code.length) return false;
  if (!sameName(bareLabel(group, row.label), bareLabel(idle.group, idle.row.label))) return false;
  const above = group.levels[group.levels.indexOf(code.length) - 1] ?? 0;
  return (
    row.code.slice(0, above) === code.slice(0, above) ||
    nameFault(pack, group, { ...row, label: bareLabel(group, row.label) })?.expected.includes(code) === true
  );
}

function textColumns(map: TableMap, columns: readonly string[]): readonly string[] {
  return map.table.columns.filter(({ id, kind }) => kind === "text" && columns.includes(id)).map(({ id }) => id);
}
