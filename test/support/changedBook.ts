/** A book in which one figure is another one, and everything else as it is: what judging reads after a single change, without recalculation. */
import type { Amount } from "../../src/core/amount/amount";
import type { CellAddress } from "../../src/core/model/snapshot";
import type { Book } from "../../src/core/model/tableMap";
import { cellAt } from "../../src/core/model/tableMap";

export function changedBook(book: Book, at: CellAddress, change: Amount): Book {
  const isIt = (address: CellAddress | null): boolean =>
    address !== null && address.sheet === at.sheet && address.row === at.row && address.column === at.column;
  return {
    tables: book.tables,
    amount: (map, row, column) => {
      const read = book.amount(map, row, column);
      return read.ok && isIt(cellAt(map, row, column)) ? { ok: true, amount: read.amount + change } : read;
    },
    isBlank: (map, row, column) => book.isBlank(map, row, column),
    text: (map, row, column) => book.text(map, row, column),
    infoAmount: (field) => {
      const read = book.infoAmount(field);
      return read.ok && isIt(book.infoAddress(field)) ? { ok: true, amount: read.amount + change } : read;
    },
    infoText: (field) => book.infoText(field),
    infoAddress: (field) => book.infoAddress(field),
  };
}
