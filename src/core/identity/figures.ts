/** Whether a table, or a row of it, holds any figure. */
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { blockSpec } from "../model/tableMap";
import { amountColumns } from "../declare/lookups";

export function hasFigures(book: Book, map: TableMap): boolean {
  return map.rows.some((row) => rowHasFigures(book, map, row));
}

/** What is there but is no figure counts too: such a row is not empty. */
export function rowHasFigures(book: Book, map: TableMap, row: RowPlace): boolean {
  return rowHas(map, row, (column) => {
    const read = book.amount(map, row, column);
    return !read.ok || read.amount !== 0;
  });
}

/** An amount that is known: what an error stands for may be nothing. */
export function rowHasAmounts(book: Book, map: TableMap, row: RowPlace): boolean {
  return rowHas(map, row, (column) => {
    const read = book.amount(map, row, column);
    return read.ok && read.amount !== 0;
  });
}

function rowHas(map: TableMap, row: RowPlace, is: (column: string) => boolean): boolean {
  const block = blockSpec(map.table, row.block);
  return block !== undefined && amountColumns(map.table, block).some((column) => map.columns.has(column) && is(column));
}
