/** A sheet of the user's own, as it stands, as a table: a first line that stands alone is its title. */
import { columnCount, isBlank, valueAt } from "../locate/text";
import type { SheetSnapshot } from "../model/snapshot";
import type { Merges } from "./grid";
import { tableRows } from "./grid";
import type { PublishedTable } from "./publication";
import { within } from "./publishedTable";
import { shownCell, shownText } from "./shownCell";

const USUAL_WIDTH = 12;

export function sheetAsTable(sheet: SheetSnapshot, merges: Merges): PublishedTable {
  const rows = sheet.values.flatMap((cells, row) => (within(sheet.hiddenRows, row) || cells.every(isBlank) ? [] : [row]));
  const columns = Array.from({ length: columnCount(sheet) }, (_, column) => column).filter((column) => !within(sheet.hiddenColumns, column) && rows.some((row) => !isBlank(valueAt(sheet, row, column))));
  const alone = (row: number): readonly number[] => columns.filter((column) => !isBlank(valueAt(sheet, row, column)));
  const [first] = rows;
  const titled = first !== undefined && alone(first).length === 1;
  const body = titled ? rows.slice(1) : rows;
  const own = merges.get(sheet.name) ?? [];
  return {
    title: titled ? shownText(sheet, first, alone(first)[0] ?? 0) : "",
    beforeTitle: [],
    afterTitle: [],
    widths: columns.map((column) => sheet.columnWidths?.[column] ?? USUAL_WIDTH),
    headerRows: 0,
    rows: tableRows({ sheet, rows: body, columns, merges: own, look: (row, column) => ({ ...shownCell(sheet, row, column, null), align: typeof valueAt(sheet, row, column) === "number" ? "right" : "left", bold: false, indent: 0 }) }),
    notes: [],
  };
}
