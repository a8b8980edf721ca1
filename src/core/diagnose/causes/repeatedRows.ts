/** A row that was pasted twice: the same code or name with the same figures, and what differs holds without one of the two. */
import type { CheckContext } from "../../finding/context";
import { cellOf } from "../../finding/context";
import type { Book, RowPlace, TableMap } from "../../model/tableMap";
import { rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import { columnsOf, mendedWithout, tablesAtOdds } from "./undone";

interface Repeated {
  readonly first: RowPlace;
  readonly again: RowPlace;
}

export function repeatedRows(search: CauseSearch): readonly FoundCause[] {
  const { context } = search;
  return tablesAtOdds(search).flatMap((map) =>
    repeatsIn(context.book, map).flatMap(({ first, again }): readonly FoundCause[] => {
      const forms = mendedWithout(search, map, again);
      if (forms.length === 0) return [];
      const cells = [again, first].flatMap((row) =>
        columnsOf(map, row).flatMap((column) => {
          const cell = cellOf(context, map, row, column);
          return cell && cell.printed !== "" ? [cell] : [];
        }),
      );
      const words = {
        table: map.table.shortName,
        row: rowLabel(again),
        first: String(first.row + 1),
        again: String(again.row + 1),
      };
      return [{ kind: "repeatedRow", words, cells, forms }];
    }),
  );
}

/** Rows of a table (by sheet row, as `sheet|row`) that say the same twice: their code is no misprint. */
export function repeatedPlaces({ book }: CheckContext, map: TableMap): ReadonlySet<RowPlace> {
  return new Set(repeatsIn(book, map).flatMap(({ first, again }) => [first, again]));
}

function repeatsIn(book: Book, map: TableMap): readonly Repeated[] {
  const seen = new Map<string, RowPlace>();
  return map.rows.flatMap((row): readonly Repeated[] => {
    const name = row.code ?? row.label;
    if (row.kind === "fixed" || name === "" || row.children.length > 0) return [];
    const amounts = columnsOf(map, row).map((column) => {
      const read = book.amount(map, row, column);
      return read.ok ? read.amount : null;
    });
    if (amounts.every((amount) => amount === 0 || amount === null)) return [];
    const id = [row.block, row.group, name, row.label, ...amounts.map(String)].join("|");
    const first = seen.get(id);
    seen.set(id, first ?? row);
    return first ? [{ first, again: row }] : [];
  });
}
