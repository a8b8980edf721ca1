/** A sheet of the user's own, as it stands, as a table: a first line that stands alone is its title. */
import { columnCount, isBlank, valueAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { Merges } from "./grid";
import { tableRows } from "./grid";
import { cellsBut, isHidden, isPrinted } from "./printed";
import type { PublishedTable } from "./publication";
import type { ShownCell } from "./shownCell";
import { shownCell, shownText } from "./shownCell";

const USUAL_WIDTH = 12;
const NOTHING: ShownCell = { text: "", value: "", format: null };

/** `last`: the last column that belongs to it, where that is known; `isCentred`: cells with words that stand in the middle; `header`: the row of a header that stands right under the title and is repeated on every page. */
export function sheetAsTable(
  sheet: SheetSnapshot,
  merges: Merges,
  last = Infinity,
  header: number | null = null,
  isCentred: (row: number, column: number) => boolean = () => false,
): PublishedTable {
  const taken = ofSheet(sheet, last);
  const holds = (row: number, column: number): boolean => !isBlank(valueAt(sheet, row, column)) && taken(row, column);
  const rows = sheet.values.flatMap((cells, row) => (cells.some((_, column) => holds(row, column)) ? [row] : []));
  const columns = Array.from({ length: columnCount(sheet) }, (_, column) => column).filter((column) =>
    rows.some((row) => holds(row, column)),
  );
  const alone = (row: number): readonly number[] => columns.filter((column) => holds(row, column));
  const [first] = rows;
  const titled = first !== undefined && alone(first).length === 1;
  const body = titled ? rows.slice(1) : rows;
  const isHeader = (row: number): boolean => row === header && row === body[0];
  const own = merges.get(sheet.name) ?? [];
  return {
    title: titled ? shownText(sheet, first, alone(first)[0] ?? 0) : "",
    beforeTitle: [],
    afterTitle: [],
    widths: columns.map((column) => sheet.columnWidths?.[column] ?? USUAL_WIDTH),
    headerRows: body.some(isHeader) ? 1 : 0,
    rows: tableRows({
      sheet,
      rows: body,
      columns,
      merges: own,
      look: (row, column) => ({
        ...(taken(row, column) || isHidden(sheet, row, column) ? shownCell(sheet, row, column, null) : NOTHING),
        align:
          isHeader(row) || isCentred(row, column)
            ? "center"
            : typeof valueAt(sheet, row, column) === "number"
              ? "right"
              : "left",
        bold: isHeader(row),
        indent: 0,
      }),
    }),
    notes: [],
  };
}

/** Cells of such a sheet that are not published. */
export function besideSheet(sheet: SheetSnapshot, last = Infinity): readonly CellAddress[] {
  return cellsBut(sheet, ofSheet(sheet, last));
}

function ofSheet(sheet: SheetSnapshot, last: number): (row: number, column: number) => boolean {
  return (row, column) => column <= last && isPrinted(sheet, row, column) && !isHidden(sheet, row, column);
}
