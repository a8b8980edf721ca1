/** A code that no other table has, while the others have its figures under a code that this table lacks: one of the two is wrong. */
import { formatAmount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, treeKey } from "../../model/tableMap";
import { amountColumns, ancestors } from "../../declare/lookups";
import type { TreeGroup } from "../../declare/table";
import { rowsOfCatalogue } from "./codeElsewhere";
import type { CheckContext } from "../../finding/context";

export interface Twin {
  readonly code: string;
  readonly name: string;
  /** Names of the tables that have it. */
  readonly tables: readonly string[];
  /** In the unit of the row's own table. */
  readonly amount: string;
}

/** With fewer it may be the other table that is wrong. */
const FEWEST_TABLES = 2;

/** `row`: of the lowest level. The only code under the same 款 that at least two other tables have with just its amount; null where there is none or a choice. */
export function codeByFigures(context: CheckContext, group: TreeGroup, map: TableMap, row: RowPlace): Twin | null {
  const { code } = row;
  if (code === null || code.length !== group.levels.at(-1)) return null;
  const amount = largestOf(context, map, row);
  if (amount === 0) return null;
  const uses = rowsOfCatalogue(context, group.catalogue);
  if ((uses.get(code) ?? []).some((use) => use.map !== map)) return null;
  const above = ancestors(code, group.levels).at(-1) ?? "";
  const found = [...uses].flatMap(([other, rows]): readonly Twin[] => {
    if (other.length !== code.length || !other.startsWith(above) || map.byKey.has(treeKey(group.id, other))) return [];
    const alike = rows.every((use) => isEqual(largestOf(context, use.map, use.row), use.map, amount, map));
    const tables = [...new Set(rows.map((use) => use.map.table.shortName))];
    const [first] = rows;
    return alike && first && tables.length >= FEWEST_TABLES
      ? [{ code: other, name: first.row.label, tables, amount: formatAmount(amount, map.money.places) }]
      : [];
  });
  const [only, ...more] = found;
  return only !== undefined && more.length === 0 ? only : null;
}

/** The row's total, as a rule: parts are no larger. */
export function largestOf({ book }: CheckContext, map: TableMap, row: RowPlace): number {
  const block = blockSpec(map.table, row.block);
  return (block ? amountColumns(map.table, block) : []).reduce((largest, column) => {
    const read = book.amount(map, row, column);
    return read.ok ? Math.max(largest, read.amount) : largest;
  }, 0);
}

const NOISE = 1e-6;

export function isEqual(amount: number, own: TableMap, other: number, to: TableMap): boolean {
  return Math.abs(convertAmount(amount, own.money.unit, to.money.unit) - other) < NOISE;
}
