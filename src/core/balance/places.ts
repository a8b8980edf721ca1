/** The amount cells of the located tables, by address. */
import type { Instance } from "../identity/instances";
import { addressKey } from "../model/address";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import { amountColumns } from "../declare/lookups";
import type { Term } from "../declare/term";

export interface AmountPlace {
  readonly map: TableMap;
  readonly row: RowPlace;
  readonly column: string;
}

export function amountPlaces(book: Book): ReadonlyMap<string, AmountPlace> {
  const places = new Map<string, AmountPlace>();
  for (const map of book.tables.values()) {
    for (const row of map.rows) {
      const block = map.table.blocks.find((candidate) => candidate.id === row.block);
      for (const column of block ? amountColumns(map.table, block) : []) {
        const at = row.columns === null || row.columns.includes(column) ? cellAt(map, row, column) : null;
        if (at) places.set(addressKey(at), { map, row, column });
      }
    }
  }
  return places;
}

/** Figures that the budget system states and parts are fitted to: rows of the form that add up rows. */
export function isStatedTotal({ rule, row }: Instance): boolean {
  return rule.tolerance === "rounding" && rule.relation === "equals" && row.kind === "fixed" && addsRows(rule.right);
}

function addsRows(term: Term): boolean {
  if (term.term === "add") return term.of.some(addsRows);
  return term.term === "rows" || term.term === "children" || term.term === "named";
}
