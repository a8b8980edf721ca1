/**
 * A table that is printed in a larger unit than its form's (万元 for 元) has lost the places below: what reads it agrees as far as it is
 * printed. That the unit is not the form's is told by itself.
 */
import type { Amount } from "../amount/amount";
import { convertAmount, lastPlace } from "../amount/money";
import type { CellAddress } from "../model/snapshot";
import type { Book, TableMap } from "../model/tableMap";

/** Largest difference, in hundredths of the unit of `map`, that these cells may be rounded by; 0 where all are in their form's unit. */
export function roundedByUnit(cells: readonly CellAddress[], map: TableMap, book: Book): Amount {
  let slack = 0;
  for (const other of book.tables.values()) {
    if (other.money.unit === other.table.moneyUnit || other.money.unit === map.money.unit) continue;
    const place = convertAmount(lastPlace(other.money), other.money.unit, map.money.unit);
    if (place <= lastPlace(map.money)) continue;
    slack += (cells.filter(({ sheet }) => sheet === other.sheet).length * place) / 2;
  }
  return Math.floor(slack);
}
