/** What each finding is about, in words that stay true when rows and columns are inserted: see Place. */
import { columnLetters } from "../formula/columnLetters";
import { addressKey, cellName } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { blockSpec, cellAt, codeCells } from "../model/tableMap";
import type { Place } from "../state/explanations";
import { normalizeText } from "../text/normalize";
import type { CheckContext, Layout } from "./context";
import { layoutOf } from "./context";
import type { Finding } from "./report";

export function placeOf(context: CheckContext, { rule, table, cells }: Finding): Place {
  const at = cells[0]?.address;
  if (!at) return table === null ? {} : { table };
  if (rule.startsWith("narrative.")) return { sheet: at.sheet };
  return cellIndex(context).get(addressKey(at)) ?? aroundTable(context, table, at) ?? { sheet: at.sheet, cell: cellName(at.row, at.column) };
}

/** Over the header or under the last row of the finding's table; another sheet (目录) says something about the table as a whole. */
function aroundTable(context: CheckContext, id: string | null, at: CellAddress): Place | null {
  const table = id === null ? undefined : context.located.tables.get(id);
  if (id === null || !table) return null;
  const site = table.places.find(({ sheet }) => sheet.name === at.sheet);
  if (!site) return { table: id, sheet: at.sheet };
  const column = columnLetters(at.column);
  if (at.row <= site.header.bottom) return { table: id, row: `header-${site.header.bottom - at.row}`, column };
  const last = Math.max(site.header.bottom, ...table.map.rows.filter((row) => (row.site ?? table.map).sheet === at.sheet).map(({ row }) => row));
  return at.row > last ? { table: id, row: `last+${at.row - last}`, column } : null;
}

const indexes = new WeakMap<Layout, ReadonlyMap<string, Place>>();

function cellIndex(context: CheckContext): ReadonlyMap<string, Place> {
  const known = indexes.get(layoutOf(context));
  if (known) return known;
  const index = new Map<string, Place>();
  for (const map of context.book.tables.values()) addTable(index, map);
  for (const field of context.pack.info.sections.flatMap((section) => section.fields)) {
    const at = context.book.infoAddress(field.id);
    if (at) index.set(addressKey(at), { table: "info", row: field.id });
  }
  indexes.set(layoutOf(context), index);
  return index;
}

function addTable(index: Map<string, Place>, map: TableMap): void {
  const keys = stableKeys(map);
  for (const row of map.rows) {
    const place = (column: string): Place => ({ table: map.table.id, row: keys.get(row.key) ?? row.key, column });
    for (const column of blockSpec(map.table, row.block)?.columns ?? []) {
      const at = cellAt(map, row, column);
      if (at) index.set(addressKey(at), place(column));
    }
    codeCells(map, row).forEach((at, part) => index.set(addressKey(at), place(`code${part + 1}`)));
  }
}

/** Row keys with the name instead of the position where the key is made of a position; equal names are numbered from above. */
function stableKeys(map: TableMap): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(map.rows.map((row): [string, string] => {
    const named = byPosition(row) ? `${row.group}=${normalizeText(row.label)}` : row.key;
    const count = (counts.get(named) ?? 0) + 1;
    counts.set(named, count);
    return [row.key, count === 1 ? named : `${named}~${count}`];
  }));
}

function byPosition(row: RowPlace): boolean {
  return row.kind === "list" || (row.kind === "tree" && row.code === null);
}
