/** A cause of many cells is undone in thought: which of the failing identities it explains. */
import type { Amount } from "../../amount/amount";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import type { CauseSearch } from "./causes";
import type { CellFigure } from "../search/cells";
import { holdsAt } from "../search/forms";
import type { SearchSpace } from "../search/space";
import type { CellShift, Effect } from "../search/state";
import { effectOf } from "../search/state";

/** What undoing may break, as a share of what it mends: another slip may stand in the same table. */
const BREAKS = 0.1;

/** Positions of the failing forms that would hold; none where undoing breaks more than it may. */
export function mendedBy(
  { space, start, left }: CauseSearch,
  changes: readonly CellShift[],
  breaks = BREAKS,
  gone: readonly RowPlace[] = [],
): readonly number[] {
  if (changes.length === 0) return [];
  const { gain, broken, mended }: Effect = effectOf(space.problem, start, changes);
  const open = new Set(left);
  const own = gone.reduce((sum, row) => sum + weightOf(space, changes, row), 0);
  return broken - own > gain * breaks ? [] : mended.filter((form) => open.has(form));
}

/** The failing forms that would hold without these rows; what is said of the rows themselves goes with them. */
export function mendedWithout(
  search: CauseSearch,
  map: TableMap,
  rows: readonly RowPlace[],
  breaks = BREAKS,
): readonly number[] {
  return mendedBy(
    search,
    rows.flatMap((row) => rowFigures(search.space, map, row)).flatMap((figure) => becoming(figure, 0)),
    breaks,
    rows,
  );
}

/** Weight of the forms about a row that hold, and no longer would. */
function weightOf({ problem }: SearchSpace, changes: readonly CellShift[], row: RowPlace): number {
  const moved = new Map<number, number>();
  for (const { key, by } of changes) {
    for (const { form, share } of problem.touching.get(key) ?? [])
      if (problem.forms[form]?.instance.row === row) moved.set(form, (moved.get(form) ?? 0) + share * by);
  }
  return [...moved].reduce((sum, [index, by]) => {
    const form = problem.forms[index];
    return form && holdsAt(form, form.residual) && !holdsAt(form, form.residual + by) ? sum + form.weight : sum;
  }, 0);
}

/** An identity with a figure that stays where it is: that nothing is the sum of nothing, or as good as nothing, says nothing. */
export function speaks({ problem, figures }: SearchSpace, index: number, changes: readonly CellShift[]): boolean {
  const moved = new Set(changes.map(({ key }) => key));
  return [...(problem.forms[index]?.shares.keys() ?? [])].some(
    (key) => !moved.has(key) && (figures.get(key)?.amount ?? 0) !== 0,
  );
}

/** What fails of the cells fails for it, but for a share that may have another reason. `forms`: what undoing mends. */
export function explainsAll(
  { space, left }: CauseSearch,
  forms: readonly number[],
  changes: readonly CellShift[],
  rest = 0,
): boolean {
  const touched = new Set(
    changes.flatMap(({ key }) => (space.problem.touching.get(key) ?? []).map(({ form }) => form)),
  );
  const own = left.filter((form) => touched.has(form));
  return own.length - forms.length <= own.length * rest;
}

/** The figures of a row, left to right as the form declares them. */
export function rowFigures({ figures }: SearchSpace, map: TableMap, row: RowPlace): readonly CellFigure[] {
  return columnsOf(map, row).flatMap((column) => {
    const address = cellAt(map, row, column);
    return (address && figures.get(addressKey(address))) ?? [];
  });
}

export function columnsOf(map: TableMap, row: RowPlace): readonly string[] {
  const block = blockSpec(map.table, row.block);
  return block
    ? amountColumns(map.table, block).filter((column) => row.columns === null || row.columns.includes(column))
    : [];
}

export function becoming(figure: CellFigure, amount: Amount): readonly CellShift[] {
  return amount === figure.amount ? [] : [{ key: figure.key, by: amount - figure.amount }];
}

/** Tables in which an identity fails, or which one that fails speaks of through its cells. */
export function tablesAtOdds({ space, left }: CauseSearch): readonly TableMap[] {
  const maps = new Set<TableMap>();
  for (const index of left) {
    const form = space.problem.forms[index];
    if (!form) continue;
    maps.add(form.instance.map);
    for (const key of form.shares.keys()) {
      const place = space.figures.get(key)?.place;
      if (place) maps.add(place.map);
    }
  }
  return [...maps];
}
