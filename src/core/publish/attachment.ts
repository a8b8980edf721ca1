/** A sheet of the user's own, as it stands, as a table: a first line that stands alone is its title, the lines before its first row and behind its last one stand around it. */
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

export interface SheetLook {
  /** The last column that belongs to it, where that is known. */
  readonly last: number;
  /** The row of a header that stands right under the title and is repeated on every page; null where none is known. */
  readonly header: number | null;
  /** A performance form is printed as it lies, and its title is one of its lines. */
  readonly isForm: boolean;
  /** Cells with words that stand in the middle. */
  readonly isCentred?: (row: number, column: number) => boolean;
}

export function sheetAsTable(
  sheet: SheetSnapshot,
  merges: Merges,
  { last, header, isForm, isCentred = () => false }: SheetLook = { last: Infinity, header: null, isForm: false },
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
  const under = titled ? rows.slice(1) : rows;
  const own = merges.get(sheet.name) ?? [];
  const around = isForm ? { before: 0, behind: 0 } : linesAround(sheet, under, alone);
  const body = under.slice(around.before, under.length - around.behind);
  const headerRows = header === null ? (isForm ? 0 : headerOf(sheet, body, alone, own)) : body[0] === header ? 1 : 0;
  const headers = new Set(body.slice(0, headerRows));
  const middle = columns[Math.floor(columns.length / 2)] ?? 0;
  const text = (row: number): string => shownText(sheet, row, alone(row)[0] ?? 0);
  return {
    title: titled ? shownText(sheet, first, alone(first)[0] ?? 0) : isForm ? "" : sheet.name,
    beforeTitle: [],
    afterTitle: under.slice(0, around.before).map((row) => {
      const isRight = columns.length > 1 && (alone(row)[0] ?? 0) >= middle;
      return isRight ? { left: "", right: text(row) } : { left: text(row), right: "" };
    }),
    widths: columns.map((column) => sheet.columnWidths?.[column] ?? USUAL_WIDTH),
    headerRows,
    rows: tableRows({
      sheet,
      rows: body,
      columns,
      merges: own,
      look: (row, column) => ({
        ...(taken(row, column) || isHidden(sheet, row, column) ? shownCell(sheet, row, column, null) : NOTHING),
        align:
          headers.has(row) || isCentred(row, column)
            ? "center"
            : typeof valueAt(sheet, row, column) === "number"
              ? "right"
              : "left",
        bold: headers.has(row),
        indent: 0,
      }),
    }),
    notes: under.slice(under.length - around.behind).map(text),
  };
}

/** A shorter line behind a table, such as 合计, is a row of it. */
const SHORTEST_NOTE = 12;
const NOTE = /^[（(]?(?:备?注|说明)\d{0,2}[：:]/;

/** How many rows with one cell stand before the first and behind the last row that has more. */
function linesAround(
  sheet: SheetSnapshot,
  rows: readonly number[],
  alone: (row: number) => readonly number[],
): { readonly before: number; readonly behind: number } {
  const before = rows.findIndex((row) => alone(row).length > 1);
  if (before < 0) return { before: 0, behind: 0 };
  const isNote = (row: number): boolean => {
    const [column, more] = alone(row);
    const text = column === undefined ? "" : shownText(sheet, row, column);
    return more === undefined && (text.length >= SHORTEST_NOTE || NOTE.test(text));
  };
  const last = rows.length - 1 - [...rows].reverse().findIndex((row) => !isNote(row));
  return { before, behind: rows.length - 1 - last };
}

/** The first row, where it has nothing but texts in two cells or more and a figure stands under it, with those that its merged cells reach. */
function headerOf(
  sheet: SheetSnapshot,
  rows: readonly number[],
  alone: (row: number) => readonly number[],
  merges: NonNullable<ReturnType<Merges["get"]>>,
): number {
  const [first] = rows;
  const isWords = (row: number): boolean =>
    alone(row).every((column) => typeof valueAt(sheet, row, column) === "string");
  const hasFigure = (row: number): boolean =>
    alone(row).some((column) => typeof valueAt(sheet, row, column) === "number");
  if (first === undefined || alone(first).length < 2 || !isWords(first) || !rows.some(hasFigure)) return 0;
  const bottom = merges.reduce((most, area) => (area.top === first ? Math.max(most, area.bottom) : most), first);
  const header = rows.filter((row) => row <= bottom);
  return header.every(isWords) && header.length < rows.length ? header.length : 1;
}

/** Cells of such a sheet that are not published. */
export function besideSheet(sheet: SheetSnapshot, last = Infinity): readonly CellAddress[] {
  return cellsBut(sheet, ofSheet(sheet, last));
}

function ofSheet(sheet: SheetSnapshot, last: number): (row: number, column: number) => boolean {
  return (row, column) => column <= last && isPrinted(sheet, row, column) && !isHidden(sheet, row, column);
}
