/** A row with a code and a name and nothing else, where two tables differ by what it may lack: looked for where no figure could be suspected. */
import { formatAmount } from "../../amount/amount";
import { cellOf } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import type { RowPlace } from "../../model/tableMap";
import { rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import type { Figure } from "../search/cells";

/** More of them tell nothing: codes without an amount this year. */
const MOST = 3;

interface Empty {
  readonly figure: Figure;
  readonly row: RowPlace;
}

export function emptyRows({ context, space, left }: Pick<CauseSearch, "context" | "space" | "left">): readonly FoundCause[] {
  return left.flatMap((index): readonly FoundCause[] => {
    const form = space.problem.forms[index];
    const rows = new Map<RowPlace, Empty>();
    for (const [key, share] of form?.shares ?? []) {
      const figure = space.figures.get(key);
      const place = figure?.place;
      // A figure there has to bring the two sides together.
      if (!form || !figure || !place || share * form.residual >= 0 || figure.amount !== 0) continue;
      const { map, row } = place;
      if (row.kind !== "fixed" && row.children.length === 0 && !rowHasFigures(context.book, map, row)) rows.set(row, rows.get(row) ?? { figure, row });
    }
    if (!form || rows.size === 0 || rows.size > MOST) return [];
    const { map, row, column } = form.instance;
    const judged = cellOf(context, map, row, column);
    return [...rows.values()].map(({ figure, row: empty }): FoundCause => {
      const table = figure.place?.map;
      const column = figure.place?.column;
      const cell = table && column !== undefined ? cellOf(context, table, empty, column) : null;
      const by = formatAmount(Math.abs(form.residual), map.money.places);
      return {
        kind: "emptyRow", words: { table: table?.table.shortName ?? "", row: rowLabel(empty), line: String(empty.row + 1), by, judged: judged?.words ?? "" },
        cells: [cell ?? [], judged ?? []].flat(), forms: [index],
      };
    });
  });
}
