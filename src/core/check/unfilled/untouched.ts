/**
 * Rows that nobody has come to yet: of a tree or list, with their codes and names, and no figure in any of them. One such row may be a
 * figure that was deleted, so it takes two at the end, where somebody has stopped typing, or a good part of the list wherever they stand,
 * as people fill in what they have at hand; and only where formulas add up, so that no typed total speaks against it.
 */
import { formulaAt, isBlank, valueAt } from "../../model/cellText";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns, groupsOf } from "../../declare/lookups";
import type { RowGroup } from "../../declare/table";
import type { CheckContext } from "../../finding/context";
import { hasFormula } from "../../finding/context";
import { definitions } from "../../identity/definitions";
import { namedRows } from "./namedRows";

const FEWEST_ROWS = 2;
/** Of a longer list a few codes without an amount may be all that there is to say of them. */
const GOOD_PART = 1 / 3;

function isGoodPart(untouched: number, all: number): boolean {
  return untouched * 2 >= all || (untouched >= FEWEST_ROWS && untouched >= all * GOOD_PART);
}

function waitingAmong(rows: readonly RowPlace[], untouched: ReadonlySet<RowPlace>): readonly RowPlace[] {
  if (isGoodPart(untouched.size, rows.length)) return [...untouched];
  let first = rows.length;
  while (untouched.has(rows[first - 1] as RowPlace)) first -= 1;
  return rows.length - first >= FEWEST_ROWS ? rows.slice(first) : [];
}

/** Keys of the blank cells in such rows. */
export function untouchedRows(context: CheckContext, which: "several" | "any"): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const map of context.book.tables.values()) {
    if (!calculates(context, map)) continue;
    for (const spec of groupsOf(map.table)) {
      const rows = namedRows(context, map, spec.id);
      const untouched = new Set(
        rows.filter((row) => isUntouched(context, map, row) && (hasOwnRows(spec) || !isPrefilled(context, map, row))),
      );
      // All of a single one may be a figure that was deleted as well.
      if (untouched.size === rows.length && rows.length < FEWEST_ROWS && which === "several") continue;
      for (const row of which === "any" ? untouched : waitingAmong(rows, untouched))
        for (const key of inputsOf(context, map, row).blank) cells.add(key);
    }
  }
  return cells;
}

function hasOwnRows(group: RowGroup): boolean {
  return group.kind === "list" || (group.kind === "tree" && group.codesFrom === undefined);
}

/** Rows that come from other tables are filled in from there as well, while their formulas stand: a blank among them says nothing. */
function isPrefilled(context: CheckContext, map: TableMap, row: RowPlace): boolean {
  const totals = definedCells(context);
  const block = blockSpec(map.table, row.block);
  return (block ? amountColumns(map.table, block) : []).some((column) => {
    const at = cellAt(map, row, column);
    return at !== null && hasFormula(context, at) && !totals.has(addressKey(at));
  });
}

const definedOf = new WeakMap<CheckContext, ReadonlySet<string>>();

function definedCells(context: CheckContext): ReadonlySet<string> {
  const known = definedOf.get(context) ?? new Set(definitions(context.pack, context.book, ["defines"]).keys());
  definedOf.set(context, known);
  return known;
}

function calculates(context: CheckContext, map: TableMap): boolean {
  return map.rows.some((row) =>
    [...map.columns.keys()].some((column) => {
      const at = cellAt(map, row, column);
      return at !== null && hasFormula(context, at);
    }),
  );
}

/** Nobody has typed anything into the row, and none of its formulas shows a figure. */
export function isUntouched(context: CheckContext, map: TableMap, row: RowPlace): boolean {
  const { blank, filled } = inputsOf(context, map, row);
  return filled === 0 && blank.length > 0;
}

/** A formula that shows a figure counts as one: the row is filled from elsewhere. */
function inputsOf(
  { sheets }: CheckContext,
  map: TableMap,
  row: RowPlace,
): { readonly blank: readonly string[]; readonly filled: number } {
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
