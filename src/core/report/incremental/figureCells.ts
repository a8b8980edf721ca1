/** The cells that an edit may change without moving anything: amounts of located tables, and fields of 基础信息. */
import { blockSpec, cellAt, codeCells } from "../../model/tableMap";
import type { TableCell } from "../../model/cellsOf";
import { amountColumns, infoFields } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";
import type { CellKeys } from "./cellKeys";

export interface FigureCells {
  readonly amounts: ReadonlyMap<number, TableCell>;
  readonly fields: ReadonlySet<number>;
}

/** Unit and year are in the titles of all tables, figures may hang on a choice: those are no such fields; a cell that serves twice is none either. */
export function figureCells(context: CheckContext, keyOf: CellKeys): FigureCells {
  const amounts = new Map<number, TableCell>();
  const uses = new Map<number, number>();
  const use = (key: number): void => void uses.set(key, (uses.get(key) ?? 0) + 1);
  for (const map of context.book.tables.values()) {
    for (const row of map.rows) {
      const block = blockSpec(map.table, row.block);
      const figures = new Set(block ? amountColumns(map.table, block) : []);
      codeCells(map, row).forEach((at) => use(keyOf(at)));
      for (const column of block?.columns ?? []) {
        const at = cellAt(map, row, column);
        if (!at) continue;
        use(keyOf(at));
        if (figures.has(column)) amounts.set(keyOf(at), { map, row, column });
      }
    }
  }
  const { info } = context.pack;
  const fields = new Set<number>();
  for (const { id, kind } of infoFields(info)) {
    const at = context.book.infoAddress(id);
    if (!at) continue;
    use(keyOf(at));
    if (id !== info.unitName && id !== info.year && kind !== "choice") fields.add(keyOf(at));
  }
  for (const [key, count] of uses) if (count > 1) [amounts, fields].forEach((cells) => cells.delete(key));
  return { amounts, fields };
}
