/** The numbers in the columns of amounts of a table, as they stand there; an amount kept as text counts. */
import { parseTypedAmount } from "../../amount/amount";
import type { LocatedTable } from "../../locate/locate";
import { valueAt } from "../../model/cellText";
import { cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";

export function tableFigures({ map, sheet }: LocatedTable): readonly number[] {
  return map.rows.flatMap((row) =>
    map.table.blocks
      .filter(({ id }) => id === row.block)
      .flatMap((block) => amountColumns(map.table, block))
      .flatMap((column) => {
        const at = cellAt(map, row, column);
        const value = at?.sheet === sheet.name ? valueAt(sheet, at.row, at.column) : null;
        const number = typeof value === "number" ? value : typeof value === "string" ? parseTypedAmount(value) : null;
        return number === null ? [] : [number];
      }),
  );
}
