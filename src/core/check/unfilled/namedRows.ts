/** The rows of a tree or list as somebody who fills them in sees them: also the last ones of a list that have a name and no figure yet. */
import { isNoteAt } from "../../locate/notes";
import { formulaAt, isBlank, textAt, valueAt } from "../../model/cellText";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt, listKey } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";

/** Those that were read, then those that are read as soon as they hold a figure. */
export function namedRows(context: CheckContext, map: TableMap, group: string): readonly RowPlace[] {
  const rows = map.rows.filter(
    (row) => row.group === group && row.children.length === 0 && (row.code !== null || row.label.trim() !== ""),
  );
  return [...rows, ...waitingRows(context, map, group)];
}

export function waitingRows(context: CheckContext, map: TableMap, group: string): readonly RowPlace[] {
  const block = map.table.blocks.find(({ bands }) =>
    bands.flat().some(({ id, kind }) => id === group && kind === "list"),
  );
  const rows = map.rows.filter((row) => row.group === group);
  const site = rows.at(-1)?.site ?? map;
  const name = block?.nameColumn == null ? undefined : site.columns.get(block.nameColumn);
  const sheet = context.sheets.get(site.sheet);
  if (!block || name === undefined || !sheet) return [];
  const found: RowPlace[] = [];
  const used = new Set(map.rows.map(({ row }) => row));
  for (let row = rows.at(-1)?.row ?? firstFree(map, block.id, used) - 1; ;) {
    row += 1;
    const label = textAt(sheet, row, name).trim();
    const here: RowPlace = {
      key: listKey(group, rows.length + found.length),
      block: block.id,
      group,
      kind: "list",
      code: null,
      printedCode: [],
      label,
      level: null,
      parent: null,
      children: [],
      row,
      columns: rows.at(-1)?.columns ?? null,
      ...(site === map ? {} : { site }),
    };
    if (label === "" || isNoteAt(sheet, row, name) || used.has(row) || !isUntyped(context, map, here)) return found;
    found.push(here);
  }
}

/** Under the first row that stands there, as a rule the total, where the list has none yet. */
function firstFree(map: TableMap, block: string, used: ReadonlySet<number>): number {
  let row = Math.min(...map.rows.filter((one) => one.block === block).map((one) => one.row));
  while (used.has(row)) row += 1;
  return Number.isFinite(row) ? row : map.firstRow;
}

function isUntyped({ sheets }: CheckContext, map: TableMap, row: RowPlace): boolean {
  const block = blockSpec(map.table, row.block);
  return (block ? amountColumns(map.table, block) : []).every((column) => {
    const at = cellAt(map, row, column);
    const sheet = at ? sheets.get(at.sheet) : undefined;
    const value = at && sheet ? valueAt(sheet, at.row, at.column) : null;
    return (
      isBlank(value) ||
      (at !== null && sheet !== undefined && value === 0 && formulaAt(sheet, at.row, at.column) !== null)
    );
  });
}
