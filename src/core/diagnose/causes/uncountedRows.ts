/** A row that its totals and the other tables do not know: everything holds without it. Looked for where no figure could be suspected. */
import { cellOf } from "../../finding/context";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import { columnsOf, mendedWithout, rowFigures, tablesAtOdds } from "./undone";

/** Rows with the same figures do alike: they are one cause. */
export function uncountedRows(search: CauseSearch): readonly FoundCause[] {
  return tablesAtOdds(search).flatMap((map) => {
    const alike = new Map<string, { readonly forms: readonly number[]; readonly rows: RowPlace[] }>();
    for (const row of map.rows) {
      const forms = row.kind === "fixed" || row.children.length > 0 ? [] : mendedWithout(search, map, [row], 0);
      if (!isPart(search, map, row, forms)) continue;
      const known = alike.get(forms.join());
      if (known) known.rows.push(row);
      else alike.set(forms.join(), { forms, rows: [row] });
    }
    return [...alike.values()].map(({ forms, rows }) => causeOf(search, map, rows, forms));
  });
}

function causeOf(
  { context }: CauseSearch,
  map: TableMap,
  rows: readonly RowPlace[],
  forms: readonly number[],
): FoundCause {
  const cells = rows.flatMap((row) =>
    columnsOf(map, row).flatMap((column) => {
      const cell = cellOf(context, map, row, column);
      return cell && cell.printed !== "" ? [cell] : [];
    }),
  );
  const names = rows.map((row) => `第 ${String(row.row + 1)} 行（${rowLabel(row)}）`);
  return { kind: "uncountedRow", words: { table: map.table.shortName, rows: names.join("或") }, cells, forms };
}

/** A sum counts the row among its parts: it is the row that is one more, not the sum that is one less. */
function isPart({ space }: CauseSearch, map: TableMap, row: RowPlace, forms: readonly number[]): boolean {
  const keys = rowFigures(space, map, row)
    .filter(({ amount }) => amount !== 0)
    .map(({ key }) => key);
  return forms.some((index) => {
    const form = space.problem.forms[index];
    return keys.some((key) => form?.shares.get(key) === -1);
  });
}
