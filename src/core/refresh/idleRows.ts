/** Rows that only repeat a code which no table enters any more, and hold nothing that somebody typed. */
import type { SheetSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { amountColumns } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { treeGroups } from "./codes";
import type { IdleRow } from "./account";
import { typedIn } from "./fill";

export function idleRows(
  pack: PackSpec,
  tables: ReadonlyMap<string, TableMap>,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): readonly IdleRow[] {
  const groups = treeGroups(pack);
  const derived = new Set(groups.filter(({ codesFrom }) => codesFrom !== undefined).map(({ id }) => id));
  const rows = [...tables.values()].flatMap((map) => map.rows.map((row) => ({ map, row })));
  const isTyped = ({ map, row }: { readonly map: TableMap; readonly row: RowPlace }): boolean => {
    const block = map.table.blocks.find((candidate) => candidate.id === row.block);
    return (
      block !== undefined &&
      typedIn(map, row, [...amountColumns(map.table, block), ...textColumns(map, block.columns)], sheets) !== null
    );
  };
  const catalogueOf = new Map(groups.map((group) => [group.id, group.catalogue]));
  const trees = rows.filter(({ row }) => row.code !== null && row.level !== null && catalogueOf.has(row.group));
  const used = new Set(
    trees
      .filter((one) => !derived.has(one.row.group) || isTyped(one))
      .map(({ row }) => `${catalogueOf.get(row.group) ?? ""}/${row.code ?? ""}`),
  );
  const isUsed = (key: string): boolean => used.has(key) || [...used].some((other) => other.startsWith(key));
  return trees
    .filter(({ row }) => derived.has(row.group) && !isUsed(`${catalogueOf.get(row.group) ?? ""}/${row.code ?? ""}`))
    .map(({ map, row }) => ({
      table: map.table.shortName,
      code: row.code,
      name: row.label,
      at: { sheet: (row.site ?? map).sheet, row: row.row, column: 0 },
    }));
}

function textColumns(map: TableMap, columns: readonly string[]): readonly string[] {
  return map.table.columns.filter(({ id, kind }) => kind === "text" && columns.includes(id)).map(({ id }) => id);
}
