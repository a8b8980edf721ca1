/** Sum of other columns of this row. */
import type { TableMap } from "../../model/tableMap";
import type { CellAddress } from "../../model/snapshot";
import { cellAt, lacksOptional } from "../../model/tableMap";
import { thisCell } from "../scope";
import { columnLabel } from "../vocabulary";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";
import { counted, once, sumCells } from "./rowSums";

export const parts: TermKind<TermOf<"parts">> = {
  ...SIMPLE,
  value: ({ columns }, scope) => {
    const { map, row } = thisCell(scope);
    let amount = 0;
    let parts = 0;
    const cells: CellAddress[] = [];
    for (const column of columns) {
      if (!map.columns.has(column)) {
        if (lacksOptional(map, column)) continue;
        return { ok: false, missing: { kind: "column", table: map.table.id, detail: column } };
      }
      const read = scope.book.amount(map, row, column);
      if (!read.ok) return read;
      amount += read.amount;
      if (read.amount !== 0) parts += 1;
      const at = cellAt(map, row, column);
      if (at) cells.push(at);
    }
    return { ok: true, amount, parts, cells };
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
