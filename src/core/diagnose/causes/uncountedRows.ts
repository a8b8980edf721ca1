/** A row that its totals and the other tables do not know: everything holds without it. Looked for where no figure could be suspected. */
import { cellOf } from "../../finding/context";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import { emptyRows } from "./emptyRows";
import type { CellFigure } from "../search/cells";
import { becoming, columnsOf, explainsAll, mendedBy, mendedWithout, rowFigures, tablesAtOdds } from "./undone";

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

/** Identities that have to speak for a row that the totals of its own table count: 表三 and 表五 have no money for the project. */
const OTHERS = 2;

/** A row of a list that came in with its totals, while no other table was changed; not where a blank row of another table has its figure to come. */
export function addedRows(search: CauseSearch): readonly FoundCause[] {
  if (emptyRows(search).length > 0) return [];
  return tablesAtOdds(search).flatMap((map) => {
    const found = map.rows.flatMap((row) => {
      const forms = row.kind === "list" ? mendedWithTotals(search, map, row) : [];
      return forms.length > 0 ? [{ row, forms }] : [];
    });
    const [only, ...others] = found;
    return only && others.length === 0 ? [causeOf(search, map, [only.row], only.forms)] : [];
  });
}

function mendedWithTotals(search: CauseSearch, map: TableMap, row: RowPlace): readonly number[] {
  const totals = map.rows.filter(({ kind, block }) => kind === "fixed" && block === row.block);
  const changes = columnsOf(map, row).flatMap((column) => {
    const own = figureAt(search, map, row, column);
    if (!own || own.amount === 0) return [];
    const above = totals.flatMap((total) => figureAt(search, map, total, column) ?? []);
    return [...becoming(own, 0), ...above.flatMap((total) => becoming(total, total.amount - own.amount))];
  });
  const forms = mendedBy(search, changes, 0);
  return forms.length >= OTHERS && explainsAll(search, forms, changes) ? forms : [];
}

function figureAt({ space }: CauseSearch, map: TableMap, row: RowPlace, column: string): CellFigure | undefined {
  const at = cellAt(map, row, column);
  return at ? space.figures.get(addressKey(at)) : undefined;
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
