/** Where the rows of a group end, and which rows behind them are still blank. */
import { isBlank, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import type { BlockSpec } from "../declare/table";

/** More than any form has rows for. */
const MOST = 100;

export interface BlankSpan {
  /** The row behind the last of the group; behind what stands before the group while it has none. */
  readonly first: number;
  /** Blank rows from there on, up to the next row of the block or the end of the table. */
  readonly count: number;
}

/** In the table's first place. */
export function blankSpan(map: TableMap, block: BlockSpec, group: string, sheet: SheetSnapshot): BlankSpan {
  const order = block.bands.flat().map(({ id }) => id);
  const at = order.indexOf(group);
  const own = map.rows.filter((row) => row.block === block.id && row.site === undefined);
  const upTo = own.filter((row) => order.indexOf(row.group) <= at);
  const later = own.filter((row) => order.indexOf(row.group) > at).map(({ row }) => row);
  const first = upTo.reduce((last, { row }) => Math.max(last, row), map.firstRow - 1) + 1;
  const end = Math.min(...later, endOfBody(map, sheet));
  let count = 0;
  while (count < MOST && first + count < end && isBlankFor(map, block, sheet, first + count)) count += 1;
  return { first, count };
}

/** The row of the note or whatever else is written under the table. */
function endOfBody(map: TableMap, sheet: SheetSnapshot): number {
  const height = Math.max(sheet.values.length, sheet.formulas.length);
  const columns = [...map.columns.values(), ...[...map.codes.values()].flat(), 0];
  const isUsed = (row: number): boolean =>
    columns.some((column) => sheet.formulas[row]?.[column] != null || !isBlank(valueAt(sheet, row, column)));
  for (let row = map.lastRow + 1; row < height; row += 1) {
    if (isUsed(row) && !map.table.blocks.some((block) => isSpare(map, block, sheet, row))) return row;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Holds formulas in the amount columns of the block and nothing in those of codes and names. */
function isSpare(map: TableMap, block: BlockSpec, sheet: SheetSnapshot, row: number): boolean {
  return (
    isBlankFor(map, block, sheet, row) &&
    block.columns.some((id) => sheet.formulas[row]?.[map.columns.get(id) ?? -1] != null)
  );
}

/** Nothing typed in the columns of the block; formulas of a spare row show zeros. */
function isBlankFor(map: TableMap, block: BlockSpec, sheet: SheetSnapshot, row: number): boolean {
  const labels = [
    ...(map.codes.get(block.id) ?? []),
    ...(block.nameColumn === null ? [] : [map.columns.get(block.nameColumn) ?? -1]),
  ];
  if (labels.some((column) => sheet.formulas[row]?.[column] != null)) return false;
  return [...labels, ...block.columns.map((id) => map.columns.get(id) ?? -1)].every(
    (column) => sheet.formulas[row]?.[column] != null || isBlank(valueAt(sheet, row, column)),
  );
}
