/**
 * A text that differs from one table and agrees with another: with any figure of it where the text's own change is worked out from what it
 * says, with the row of the same name where its own sums are. Which of the two tables is right nobody knows, so the text is not to follow
 * the first.
 */
import { normalizeText } from "../../text/normalize";
import { withYearsInDigits } from "../../text/reader/year";
import { bornOut, workOut } from "../../sentences";
import type { RoleFigure } from "../../sentences/roles";
import { textAt } from "../../model/cellText";
import { tableCellAt } from "../../model/cellsOf";
import type { Book, RowPlace, TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { WAN } from "../../amount/money";
import { placeWords } from "../../terms/words";
import type { CheckContext } from "../../finding/context";
import { wordsAt } from "../../finding/context";
import type { Finding } from "../../finding/finding";

/** The place of the other table's figure in words, null where none speaks for the text. `amount`: what the text says, in hundredths of 万元. */
export function agreesElsewhere(context: CheckContext, finding: Finding, amount: number): string | null {
  if (amount === 0) return null;
  const { changed, proven } = workedOut(context, finding);
  const isSaid = (figures: readonly RoleFigure[]): boolean =>
    figures.some(({ measure, value }) => measure === WAN.unit && Math.round(value * 100) === amount);
  if (isSaid(changed)) return placeOf(context, finding, amount, () => true);
  const names = (finding.sources ?? []).map((at) => wordsAt(context, at));
  const isNamesake = ({ label }: RowPlace): boolean =>
    !/^[合总小]计$|^$/.test(label) && names.some((words) => words.includes(label));
  return isSaid(proven) ? placeOf(context, finding, amount, isNamesake) : null;
}

/** What the paragraph states that fits together: `changed` by an earlier amount, a change or a percentage. */
function workedOut(
  { sheets, year }: CheckContext,
  { cells: [first] }: Finding,
): { readonly changed: readonly RoleFigure[]; readonly proven: readonly RoleFigure[] } {
  const sheet = first && sheets.get(first.address.sheet);
  if (!sheet) return { changed: [], proven: [] };
  const plain = withYearsInDigits(normalizeText(textAt(sheet, first.address.row, first.address.column)));
  return { changed: bornOut(plain, year), proven: workOut([plain], year, [])[0]?.proven ?? [] };
}

/** In a table that the sentence does not read, in a row that fits. */
function placeOf(
  { book }: CheckContext,
  { sources = [] }: Finding,
  amount: number,
  fits: (row: RowPlace) => boolean,
): string | null {
  const read = new Set(sources.map((at) => tableCellAt(book.tables, at)?.map));
  for (const map of book.tables.values()) {
    if (read.has(map) || map.table.formNo === null) continue;
    for (const row of map.rows.filter(fits)) {
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
function inWan(book: Book, map: TableMap, row: RowPlace, column: string): number | null {
  if (map.table.columns.find(({ id }) => id === column)?.kind !== "amount") return null;
  const read = book.amount(map, row, column);
  if (!read.ok) return null;
  return map.money.unit === WAN.unit ? read.amount : Math.round(read.amount / 10_000);
}
