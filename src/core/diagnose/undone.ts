/** A cause of many cells is undone in thought: which of the failing identities it explains. */
import type { Amount } from "../amount/amount";
import { addressKey } from "../model/address";
import type { RowPlace, TableMap } from "../model/tableMap";
import { blockSpec, cellAt } from "../model/tableMap";
import { amountColumns } from "../spec/lookups";
import type { CauseSearch } from "./causes";
import type { Figure } from "./cells";
import type { SearchSpace } from "./space";
import type { Change, Effect } from "./state";
import { effectOf } from "./state";

/** What undoing may break, as a share of what it mends: another slip may stand in the same table. */
const BREAKS = 0.1;

/** Positions of the failing forms that would hold; none where undoing breaks more than it may. */
export function mendedBy({ space, start, left }: CauseSearch, changes: readonly Change[], breaks = BREAKS): readonly number[] {
  if (changes.length === 0) return [];
  const effect: Effect = effectOf(space.problem, start, changes);
  const open = new Set(left);
  return effect.broken > effect.gain * breaks ? [] : effect.mended.filter((form) => open.has(form));
}

/** The figures of a row, left to right as the form declares them. */
export function rowFigures({ figures }: SearchSpace, map: TableMap, row: RowPlace): readonly Figure[] {
  return columnsOf(map, row).flatMap((column) => {
    const address = cellAt(map, row, column);
    return (address && figures.get(addressKey(address))) ?? [];
  });
}

export function columnsOf(map: TableMap, row: RowPlace): readonly string[] {
  const block = blockSpec(map.table, row.block);
  return block ? amountColumns(map.table, block).filter((column) => row.columns === null || row.columns.includes(column)) : [];
}

export function becoming(figure: Figure, amount: Amount): readonly Change[] {
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
