/** What each finding is about, in words that stay true when rows and columns are inserted: see Place. */
import { columnLetters } from "../model/columnLetters";
import { cellName } from "../model/address";
import { rowsAt } from "../model/cellsOf";
import type { CellAddress } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { blockSpec, cellAt, codeCells } from "../model/tableMap";
import { derived } from "../declare/derived";
import type { Place } from "../state/explanations";
import { normalizeText } from "../text/normalize";
import type { CheckContext } from "../finding/context";
import { fieldAt, layoutOf } from "../finding/context";
import type { Finding } from "../finding/finding";

export function placeOf(context: CheckContext, { rule, table, cells }: Finding): Place {
  const at = cells[0]?.address;
  if (!at) return table === null ? {} : { table };
  if (rule.startsWith("narrative.")) return { sheet: at.sheet };
  return (
    ownPlace(context, at) ?? aroundTable(context, table, at) ?? { sheet: at.sheet, cell: cellName(at.row, at.column) }
  );
}

/** Over the header or under the last row of the finding's table; another sheet (目录) says something about the table as a whole. */
function aroundTable(context: CheckContext, id: string | null, at: CellAddress): Place | null {
  const table = id === null ? undefined : context.located.tables.get(id);
  if (id === null || !table) return null;
  const site = table.places.find(({ sheet }) => sheet.name === at.sheet);
  if (!site) return { table: id, sheet: at.sheet };
  const column = columnLetters(at.column);
  if (at.row <= site.header.bottom) return { table: id, row: `header-${site.header.bottom - at.row}`, column };
  const last = Math.max(
    site.header.bottom,
    ...table.map.rows.filter((row) => (row.site ?? table.map).sheet === at.sheet).map(({ row }) => row),
  );
  return at.row > last ? { table: id, row: `last+${at.row - last}`, column } : null;
}

/** A field of 基础信息, or a cell of a table's row; the cells of the code have names of their own. */
function ownPlace(context: CheckContext, at: CellAddress): Place | undefined {
  const field = fieldAt(context, at);
  if (field !== undefined) return { table: "info", row: field };
  // Of two tables that have the cell the later one counts.
  for (const { map, row } of [...rowsAt(layoutOf(context), at.sheet, at.row)].reverse()) {
    const part = codeCells(map, row).findIndex(({ column }) => column === at.column);
    const column =
      part >= 0
        ? `code${part + 1}`
        : [...(blockSpec(map.table, row.block)?.columns ?? [])]
            .reverse()
            .find((id) => cellAt(map, row, id)?.column === at.column);
    if (column !== undefined) return { table: map.table.id, row: stableKeys(map).get(row.key) ?? row.key, column };
  }
  return undefined;
}

/** Row keys with the name instead of the position where the key is made of a position; equal names are numbered from above. */
const stableKeys = derived((map: TableMap): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  return new Map(
    map.rows.map((row): [string, string] => {
      const named = byPosition(row) ? `${row.group}=${normalizeText(row.label)}` : row.key;
      const count = (counts.get(named) ?? 0) + 1;
      counts.set(named, count);
      return [row.key, count === 1 ? named : `${named}~${count}`];
    }),
  );
});

function byPosition(row: RowPlace): boolean {
  return row.kind === "list" || (row.kind === "tree" && row.code === null);
}
