/** Whether a table holds any figure. */
import type { Book, TableMap } from "../model/tableMap";
import { blockSpec } from "../model/tableMap";
import { amountColumns } from "../spec/lookups";

/** What is there but is no figure counts too: such a table is not empty. */
export function hasFigures(book: Book, map: TableMap): boolean {
  return map.rows.some((row) => {
    const block = blockSpec(map.table, row.block);
    return block !== undefined && amountColumns(map.table, block).some((column) => {
      const read = book.amount(map, row, column);
      return map.columns.has(column) && (!read.ok || read.amount !== 0);
    });
  });
}
