/** Sum of other columns of this row. */
import type { TableMap } from "../../model/tableMap";
import { cellAt, lacksOptional } from "../../model/tableMap";
import { thisCell } from "../scope";
import { columnLabel } from "../vocabulary";
import { join } from "./combined";
import type { Evaluated, TermKind, TermOf } from "./kind";
import { NOTHING, SIMPLE } from "./kind";
import { addRows, counted, once, sumCells } from "./rowSums";

export const parts: TermKind<TermOf<"parts">> = {
  ...SIMPLE,
  value: ({ columns }, scope) => {
    const { map, row } = thisCell(scope);
    let sum: Evaluated = NOTHING;
    for (const column of present(map, columns)) {
      if (!map.columns.has(column))
        return { ok: false, missing: { kind: "column", table: map.table.id, detail: column } };
      const part = addRows({ map, rows: [row], column }, scope);
      if (!part.ok) return part;
      sum = join(sum, part, 1);
    }
    return sum;
  },
  formula: ({ columns }, scope, sheet) => {
    const { map, row } = thisCell(scope);
    const cells = present(map, columns).map((column) => cellAt(map, row, column));
    return cells.some((at) => at === null)
      ? null
      : sumCells(
          cells.filter((at) => at !== null),
          sheet,
        );
  },
  count: ({ columns }, scope, sheet) => {
    const { map, row } = thisCell(scope);
    return counted(
      present(map, columns).map((column) => cellAt(map, row, column)),
      sheet,
    );
  },
  words: ({ columns }, { table }) =>
    `本行 ${columns.map((column) => (table ? columnLabel(table, column) : column)).join("＋")}`,
  cells: ({ columns }, scope) => {
    const { map, row } = thisCell(scope);
    return present(map, columns).flatMap((column) => once(cellAt(map, row, column)));
  },
};

function present(map: TableMap, columns: readonly string[]): readonly string[] {
  return columns.filter((column) => !lacksOptional(map, column));
}
