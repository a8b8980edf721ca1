/**
 * A text that differs from one table and agrees with another, and whose own change is worked out from what it says: which of the two tables
 * is right nobody knows, so the text is not to follow the first.
 */
import { normalizeText } from "../../text/normalize";
import { withYearsInDigits } from "../../text/reader/year";
import { workOut } from "../../sentences";
import { textAt } from "../../model/cellText";
import { tableCellAt } from "../../model/cellsOf";
import type { Book, TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { WAN } from "../../amount/money";
import { placeWords } from "../../terms/words";
import type { CheckContext } from "../../finding/context";
import type { Finding } from "../../finding/finding";

/** The place of the other table's figure in words, null where none speaks for the text. `amount`: what the text says, in hundredths of 万元. */
export function agreesElsewhere(context: CheckContext, finding: Finding, amount: number): string | null {
  return amount !== 0 && isWorkedOut(context, finding, amount) ? placeOf(context.book, finding, amount) : null;
}

/** The paragraph states the amount, and a change or percentage that fits it. */
function isWorkedOut({ sheets, year }: CheckContext, { cells: [first] }: Finding, amount: number): boolean {
  const sheet = first && sheets.get(first.address.sheet);
  if (!sheet) return false;
  const plain = withYearsInDigits(normalizeText(textAt(sheet, first.address.row, first.address.column)));
  const { proven = [] } = workOut([plain], year, [])[0] ?? {};
  return proven.some(({ measure, value }) => measure === WAN.unit && Math.round(value * 100) === amount);
}

function placeOf(book: Book, { sources = [] }: Finding, amount: number): string | null {
  const read = new Set(sources.map((at) => tableCellAt(book.tables, at)?.map));
  for (const map of book.tables.values()) {
    if (read.has(map) || map.table.formNo === null) continue;
    for (const row of map.rows) {
      const column = [...map.columns.keys()].find(
        (id) =>
          (row.columns?.includes(id) ?? true) && cellAt(map, row, id) !== null && inWan(book, map, row, id) === amount,
      );
      if (column !== undefined) return placeWords(map, row, column);
    }
  }
  return null;
}

/** Hundredths of 万元; null where there is no amount. */
function inWan(book: Book, map: TableMap, row: TableMap["rows"][number], column: string): number | null {
  if (map.table.columns.find(({ id }) => id === column)?.kind !== "amount") return null;
  const read = book.amount(map, row, column);
  if (!read.ok) return null;
  return map.money.unit === WAN.unit ? read.amount : Math.round(read.amount / 10_000);
}
