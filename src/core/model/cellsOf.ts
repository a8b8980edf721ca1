/** Which table's cell stands at an address. Rows are found first, and the cells of a row only when one is asked for: few ever are. */
import type { CellAddress } from "./snapshot";
import type { Book, RowPlace, TableMap } from "./tableMap";
import { blockSpec } from "./tableMap";

export interface TableCell {
  readonly map: TableMap;
  readonly row: RowPlace;
  readonly column: string;
}

interface SheetRow {
  readonly standing: { readonly map: TableMap; readonly row: RowPlace }[];
  /** By sheet column, once somebody has asked. */
  cells: ReadonlyMap<number, TableCell> | null;
}

type Rows = ReadonlyMap<string, ReadonlyMap<number, SheetRow>>;

const known = new WeakMap<Book["tables"], Rows>();

/** Where two tables have the cell the later one counts, as in the order of the form. */
export function tableCellAt(tables: Book["tables"], { sheet, row, column }: CellAddress): TableCell | undefined {
  const found = rowAt(tables, sheet, row);
  if (!found) return undefined;
  found.cells ??= cellsIn(found);
  return found.cells.get(column);
}

/** The rows of tables that stand at a row of a sheet, in the order of the form. */
export function rowsAt(tables: Book["tables"], sheet: string, row: number): SheetRow["standing"] {
  return rowAt(tables, sheet, row)?.standing ?? [];
}

function rowAt(tables: Book["tables"], sheet: string, row: number): SheetRow | undefined {
  const rows = known.get(tables) ?? indexRows(tables);
  known.set(tables, rows);
  return rows.get(sheet)?.get(row);
}

function indexRows(tables: Book["tables"]): Rows {
  const index = new Map<string, Map<number, SheetRow>>();
  for (const map of tables.values()) {
    for (const row of map.rows) {
      const { sheet } = row.site ?? map;
      const rows = index.get(sheet) ?? new Map<number, SheetRow>();
      index.set(sheet, rows);
      const here = rows.get(row.row);
      if (here) here.standing.push({ map, row });
      else rows.set(row.row, { standing: [{ map, row }], cells: null });
    }
  }
  return index;
}

function cellsIn({ standing }: SheetRow): ReadonlyMap<number, TableCell> {
  const cells = new Map<number, TableCell>();
  for (const { map, row } of standing) {
    for (const column of blockSpec(map.table, row.block)?.columns ?? []) {
      const at = (row.site ?? map).columns.get(column);
      if (at !== undefined) cells.set(at, { map, row, column });
    }
  }
  return cells;
}
