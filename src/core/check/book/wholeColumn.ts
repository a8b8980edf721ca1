/** The column of a block that holds all of the money: the only one, or the one that says so. */
import { amountColumns } from "../../declare/lookups";
import type { BlockSpec, TableSpec } from "../../declare/table";
import { normalizeText } from "../../text/normalize";

const WHOLE = /^(?:合计|总计|小计|金额|(?:20\d\d年)?(?:年初)?预算数?|本年支出合计|支出合计)$/;

/** Null where several columns say so, or none. */
export function wholeColumn(table: TableSpec, block: BlockSpec): string | null {
  const columns = amountColumns(table, block);
  if (columns.length === 1) return columns[0] ?? null;
  return onlyColumn(table, block, WHOLE);
}

/** The one whose label fits; null where several do, or none. */
export function onlyColumn(table: TableSpec, block: BlockSpec, label: RegExp): string | null {
  const fitting = amountColumns(table, block).filter((id) =>
    label.test(normalizeText(table.columns.find((column) => column.id === id)?.label ?? "")),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
