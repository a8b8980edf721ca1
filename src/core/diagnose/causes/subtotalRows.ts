/** A subtotal that was typed as one more leaf: it holds just what its siblings hold together, and the total holds without it. */
import type { Amount } from "../../amount/amount";
import { lastPlace } from "../../amount/money";
import { cellOf } from "../../finding/context";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import { columnsOf, mendedWithout, rowFigures, tablesAtOdds } from "./undone";

/** Siblings with figures that a subtotal stands for; of one it is a copy. */
const SUMMED = 2;

export function subtotalRows(search: CauseSearch): readonly FoundCause[] {
  const { context } = search;
  return tablesAtOdds(search).flatMap((map) =>
    sumsAmongSiblings(search, map).flatMap((row): readonly FoundCause[] => {
      const forms = mendedWithout(search, map, [row]);
      if (forms.length === 0) return [];
      const cells = columnsOf(map, row).flatMap((column) => {
        const cell = cellOf(context, map, row, column);
        return cell && cell.printed !== "" ? [cell] : [];
      });
      return [
        {
          kind: "subtotalRow",
          words: { table: map.table.shortName, row: rowLabel(row), at: String(row.row + 1) },
          cells,
          forms,
        },
      ];
    }),
  );
}

/** Rows that hold half of what they and their siblings hold, in every column. */
function sumsAmongSiblings({ space }: CauseSearch, map: TableMap): readonly RowPlace[] {
  const families = new Map<string, RowPlace[]>();
  for (const row of map.rows) {
    if (row.kind === "fixed" || row.children.length > 0) continue;
    const id = `${row.group}|${row.parent ?? ""}`;
    const known = families.get(id);
    if (known) known.push(row);
    else families.set(id, [row]);
  }
  return [...families.values()]
    .filter((rows) => rows.length > SUMMED)
    .flatMap((rows) => {
      const lines = rows.map((row) => ({ row, amounts: rowFigures(space, map, row).map(({ amount }) => amount) }));
      const filled = lines.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
      if (filled.length <= SUMMED) return [];
      const totals = filled.reduce<readonly Amount[]>(
        (sums, { amounts }) => amounts.map((amount, index) => (sums[index] ?? 0) + amount),
        [],
      );
      const slack = Math.floor(filled.length / 2) * lastPlace(map.money);
      return filled
        .filter(({ amounts }) => amounts.every((amount, index) => Math.abs((totals[index] ?? 0) - 2 * amount) <= slack))
        .map(({ row }) => row);
    });
}
