/**
 * Where somebody has stopped typing: the last rows of a tree or list, with their codes and names, and no figure in any of them. One
 * such row may be a figure that was deleted, so it takes two; and only where formulas add up, so that no typed total speaks against it.
 */
import { formulaAt, isBlank, valueAt } from "../../locate/text";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../spec/lookups";
import type { CheckContext } from "../context";
import { hasFormula } from "../context";
import { namedRows } from "./namedRows";

const FEWEST_ROWS = 2;

/** Keys of the blank cells in such rows. */
export function blankTails(context: CheckContext): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const map of context.book.tables.values()) {
    if (!calculates(context, map)) continue;
    for (const group of new Set(map.rows.flatMap((row) => (row.kind === "fixed" ? [] : [row.group])))) {
      const rows = namedRows(context, map, group);
      const tail = tailOf(context, map, rows);
      if (tail.length < FEWEST_ROWS || tail.length === rows.length) continue;
      for (const row of tail) for (const key of inputsOf(context, map, row).blank) cells.add(key);
    }
  }
  return cells;
}

function calculates(context: CheckContext, map: TableMap): boolean {
  return map.rows.some((row) => [...map.columns.keys()].some((column) => {
    const at = cellAt(map, row, column);
    return at !== null && hasFormula(context, at);
  }));
}

function tailOf(context: CheckContext, map: TableMap, rows: readonly RowPlace[]): readonly RowPlace[] {
  let first = rows.length;
  while (first > 0 && isUntouched(context, map, rows[first - 1] as RowPlace)) first -= 1;
  return rows.slice(first);
}

function isUntouched(context: CheckContext, map: TableMap, row: RowPlace): boolean {
  const { blank, filled } = inputsOf(context, map, row);
  return filled === 0 && blank.length > 0;
}

/** A formula that shows a figure counts as one: the row is filled from elsewhere. */
function inputsOf({ sheets }: CheckContext, map: TableMap, row: RowPlace): { readonly blank: readonly string[]; readonly filled: number } {
  const block = blockSpec(map.table, row.block);
  const blank: string[] = [];
  let filled = 0;
  for (const column of block ? amountColumns(map.table, block) : []) {
    const at = cellAt(map, row, column);
    const sheet = at ? sheets.get(at.sheet) : undefined;
    if (!at || !sheet) continue;
    const value = valueAt(sheet, at.row, at.column);
    if (formulaAt(sheet, at.row, at.column) !== null) filled += isBlank(value) || value === 0 ? 0 : 1;
    else if (isBlank(value)) blank.push(addressKey(at));
    else filled += 1;
  }
  return { blank, filled };
}
