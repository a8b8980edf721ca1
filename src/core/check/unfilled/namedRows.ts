/** The rows of a tree or list as somebody who fills them in sees them: also the last ones of a list that have a name and no figure yet. */
import { isNoteAt } from "../../locate/notes";
import { formulaAt, isBlank, textAt, valueAt } from "../../locate/text";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt, nameCell } from "../../model/tableMap";
import { amountColumns } from "../../spec/lookups";
import type { CheckContext } from "../context";

/** Those that were read, then those that are read as soon as they hold a figure. */
export function namedRows(context: CheckContext, map: TableMap, group: string): readonly RowPlace[] {
  const rows = map.rows.filter((row) => row.group === group && row.children.length === 0 && (row.code !== null || row.label.trim() !== ""));
  return [...rows, ...waitingRows(context, map, rows)];
}

export function waitingRows(context: CheckContext, map: TableMap, rows: readonly RowPlace[]): readonly RowPlace[] {
  const last = rows.at(-1);
  const name = last && nameCell(map, last);
  const sheet = name ? context.sheets.get(name.sheet) : undefined;
  if (!last || !name || !sheet || last.kind !== "list") return [];
  const found: RowPlace[] = [];
  for (let row = last.row + 1; row < sheet.values.length; row += 1) {
    const label = textAt(sheet, row, name.column).trim();
    const here: RowPlace = { ...last, row, label, code: null, printedCode: [], key: `${last.group}#${rows.length + found.length}` };
    if (label === "" || isNoteAt(sheet, row, name.column) || map.rows.some((other) => other.row === row) || !isUntyped(context, map, here)) break;
    found.push(here);
  }
  return found;
}

function isUntyped({ sheets }: CheckContext, map: TableMap, row: RowPlace): boolean {
  const block = blockSpec(map.table, row.block);
  return (block ? amountColumns(map.table, block) : []).every((column) => {
    const at = cellAt(map, row, column);
    const sheet = at ? sheets.get(at.sheet) : undefined;
    const value = at && sheet ? valueAt(sheet, at.row, at.column) : null;
    return isBlank(value) || (at !== null && sheet !== undefined && value === 0 && formulaAt(sheet, at.row, at.column) !== null);
  });
}
