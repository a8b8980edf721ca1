/** A row with a code of another fund: its table and the totals in it agree with the others without it. */
import type { Amount } from "../../amount/amount";
import { cellOf } from "../../finding/context";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import type { CauseSearch, FoundCause } from "./causes";
import type { CellShift } from "../search/state";
import { becoming, columnsOf, mendedBy, rowFigures } from "./undone";

export function otherFunds(search: CauseSearch): readonly FoundCause[] {
  const { context, findings } = search;
  return findings.flatMap(({ template, table, words, cells: [code] }, index): readonly FoundCause[] => {
    const map = template === "codeOfOtherFund" && table !== null ? context.book.tables.get(table) : undefined;
    const row = map?.rows.find((one) => one.row === code?.address.row && one.children.length === 0);
    if (!map || !row) return [];
    const forms = mendedBy(search, taken(search, map, row));
    if (forms.length === 0) return [];
    const cells = [row, ...map.rows.filter((one) => one.group === row.group && isAbove(one, row))].flatMap((one) =>
      columnsOf(map, one).flatMap((column) => {
        const cell = cellOf(context, map, one, column);
        return cell && cell.printed !== "" ? [cell] : [];
      }),
    );
    const { own = "", other = "", name = "" } = words;
    return [
      {
        kind: "otherFund",
        words: { table: map.table.shortName, row: `${words.code ?? ""} ${name}`.trim(), own, other },
        cells,
        forms,
        others: [index],
      },
    ];
  });
}

/** The row's figures taken out of it and of all rows that count it: those above its code, and the totals of the block. */
function taken(search: CauseSearch, map: TableMap, row: RowPlace): readonly CellShift[] {
  const { figures } = search.space;
  return rowFigures(search.space, map, row).flatMap(({ amount, place }) =>
    map.rows.flatMap((other) => {
      const counts =
        other === row ||
        (other.block === row.block && (other.kind === "fixed" || (other.group === row.group && isAbove(other, row))));
      const address = counts && place ? cellAt(map, other, place.column) : null;
      const figure = address ? figures.get(addressKey(address)) : undefined;
      return figure ? becoming(figure, less(figure.amount, amount)) : [];
    }),
  );
}

/** A total that is smaller than the row does not count it. */
function less(amount: Amount, by: Amount): Amount {
  return amount < by ? amount : amount - by;
}

function isAbove({ code }: RowPlace, row: RowPlace): boolean {
  return code !== null && row.code !== null && row.code !== code && row.code.startsWith(code);
}
