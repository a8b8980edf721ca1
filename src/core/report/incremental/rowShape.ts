/** Whether a body row is still recognised as it was: what locate reads from its figures is only whether there are any. */
import { holdsFigure } from "../../locate/printedRows";
import { firstText, hasAmount } from "../../locate/notes";
import { valueAt } from "../../model/cellText";
import type { SheetSnapshot } from "../../model/snapshot";
import type { TableMap } from "../../model/tableMap";
import { blockSpec } from "../../model/tableMap";
import { comparableName } from "../../text/normalize";
import type { TableCell } from "../../model/cellsOf";

/** Notes and the end of the table are found by the first text of a row and by its numbers. */
export function sameKindOfRow(before: SheetSnapshot, after: SheetSnapshot, row: number): boolean {
  const numbers = (sheet: SheetSnapshot): boolean =>
    (sheet.values[row] ?? []).some((value) => typeof value === "number");
  return (
    firstText(before, row) === firstText(after, row) &&
    numbers(before) === numbers(after) &&
    hasAmount(before, row) === hasAmount(after, row)
  );
}

/** The row of the block holds a figure as before, or is a row of the table with or without one. */
export function staysRow(before: SheetSnapshot, after: SheetSnapshot, { map, row }: TableCell): boolean {
  // A row without name and code may be a signature, beside which not every figure counts.
  if (
    row.kind !== "fixed" &&
    row.label === "" &&
    row.printedCode.length === 0 &&
    blockSpec(map.table, row.block)?.nameColumn !== null
  )
    return false;
  return isFilled(before, { map, row }) === isFilled(after, { map, row }) || isRowAnyway(map, row);
}

function isFilled(sheet: SheetSnapshot, { map, row }: Pick<TableCell, "map" | "row">): boolean {
  const block = blockSpec(map.table, row.block);
  const columns = (row.site ?? map).columns;
  const others = (block?.columns ?? []).filter(
    (id) => id !== block?.nameColumn && block?.codeColumns.includes(id) !== true,
  );
  return others.some((id) => {
    const column = columns.get(id);
    return column !== undefined && holdsFigure(valueAt(sheet, row.row, column));
  });
}

/** By its label, by its code, or by its name above a fixed row; a block without names has only its figures to go by. */
function isRowAnyway(map: TableMap, row: TableCell["row"]): boolean {
  const block = blockSpec(map.table, row.block);
  if (!block || block.nameColumn === null) return false;
  if (row.kind === "fixed" || /^\d/.test(row.printedCode.join(""))) return true;
  if (row.kind === "tree" && block.codeColumns.length > 0) return false;
  return (
    comparableName(row.label) !== "" &&
    map.rows.slice(map.rows.indexOf(row) + 1).some((below) => below.block === row.block && below.kind === "fixed")
  );
}
