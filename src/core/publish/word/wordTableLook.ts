/** How a table lies on the page of the Word document: upright or across, and in the largest letters that cost no further page. */
import { breaksOf } from "../../plan/paging/paging";
import type { Orientation, PagedRow } from "../../plan/paging/paging";
import type { PublishedTable, TableCell, TablePart, TableRow } from "../publication";
import { textWidth as textUnits } from "../../plan/textHeight";
import { lineCount, lineWidth } from "./lineCount";
import { CELL, HEAD_LINE, NOTE, TABLE_TITLE, textHeight, textWidth } from "./measures";

export interface TableLook {
  readonly orientation: Orientation;
  readonly size: number;
  readonly line: number;
  /** Of each column; together as wide as the text. */
  readonly widths: readonly number[];
  readonly pages: number;
}

/** Of a character of the usual font, 11 points. */
const CHARACTER = 5.5;
/** Bold figures, and those of other fonts, are wider than those of 宋体. */
const FIGURE_ROOM = 1.15;
/** A table that just fills a page would need another with other fonts. */
const SAFETY = 0.95;
/** Digits and letters without a place to part them: programs break a code where the line ends. A stamp of time is longer than any code. */
const CODE = /^[0-9A-Z]{2,12}$/;
/** In characters: 20251020111859, ≤1349元/人/月. */
const LONGEST_VALUE = 15;
/** In characters. */
const LEAST_WIDTH = 5;
const WIDEST_HEADER = 8;
const WIDEST_NAME = 26;
const SIZES = [10.5, 9.5, 9, 8.5, 8, 7.5] as const;
/** A performance form is one page where it can be, and its workbook prints it in letters as small. */
const FORM_SIZES = [...SIZES, 7, 6.5] as const;
/** Below this share of its width upright a table is laid across. */
const NARROWEST = 0.72;

type Looked = Pick<TablePart, "table" | "orientation" | "attachment">;

export function wordTableLook({ table, orientation: declared, attachment }: Looked): TableLook {
  const needed = wantedWidths(table);
  if (attachment === "form" && declared === "portrait") {
    const upright = lookIn(table, needed, "portrait", FORM_SIZES, figureWidths);
    if (upright !== null) return upright;
  }
  const isWide = declared === "landscape" || textWidth("portrait") / sumOf(needed) < NARROWEST;
  const orientation = isWide ? "landscape" : "portrait";
  return lookIn(table, needed, orientation, SIZES) ?? smallest(table, needed, orientation);
}

/** In the largest letters that cost no further page; null where a figure would be broken in each of these. */
function lookIn(
  table: PublishedTable,
  needed: readonly number[],
  orientation: Orientation,
  sizes: readonly number[],
  leastOf: (table: PublishedTable, size: number) => readonly number[] = () => [],
): TableLook | null {
  const looks = sizes.map((size) => lookOf(table, needed, orientation, size, leastOf(table, size)));
  const fewest = Math.min(...looks.map(({ pages }) => pages));
  return looks.find(({ pages, size, widths }) => pages === fewest && amountsFit(table, widths, size)) ?? null;
}

function smallest(table: PublishedTable, needed: readonly number[], orientation: Orientation): TableLook {
  return lookOf(table, needed, orientation, SIZES[SIZES.length - 1] ?? 0);
}

function lookOf(
  table: PublishedTable,
  needed: readonly number[],
  orientation: Orientation,
  size: number,
  least: readonly number[] = [],
): TableLook {
  const total = sumOf(needed);
  const room = textWidth(orientation);
  const source = Math.max(1, sumOf(table.widths));
  const shrunk = shrunkTo(room, needed, least);
  const widths = needed.map((width, column) =>
    total > room ? (shrunk[column] ?? 0) : width + ((room - total) * (table.widths[column] ?? 0)) / source,
  );
  const look = { orientation, size, line: Math.round(size * 1.4), widths };
  return { ...look, pages: pagesOf(table, look) };
}

/** In proportion, but none below its least where the others have room to spare. */
function shrunkTo(room: number, needed: readonly number[], least: readonly number[]): readonly number[] {
  const total = sumOf(needed);
  const widths = needed.map((width, column) => Math.max((width * room) / total, least[column] ?? 0));
  const spare = widths.map((width, column) => width - (least[column] ?? 0));
  const over = sumOf(widths) - room;
  const all = sumOf(spare);
  return all <= over
    ? needed.map((width) => (width * room) / total)
    : widths.map((width, column) => width - (over * (spare[column] ?? 0)) / all);
}

/** What stands in one column and should not be broken needs in letters of the size: figures, and values such as ≤12000元 or a day. */
function figureWidths({ rows, widths }: PublishedTable, size: number): readonly number[] {
  const least = widths.map(() => 2 * size + 2 * CELL.side);
  for (const cell of rows.flat()) {
    if (cell.columnSpan > 1) continue;
    const own = leastWidth(cell, size);
    least[cell.column] = Math.max(least[cell.column] ?? 0, own === 0 ? 0 : own + 2 * CELL.side);
  }
  return least;
}

function leastWidth({ text, value, bold }: TableCell, size: number): number {
  if (typeof value === "number") return (textUnits(text, { bold }) * FIGURE_ROOM * size) / 2;
  return /\d/.test(text) && textUnits(text) <= LONGEST_VALUE ? lineWidth(text, size) : 0;
}

/** Of each column at the usual size: a figure needs all of its width, a name may take two lines. What is left over goes by the widths of the source. */
function wantedWidths({ rows, headerRows, widths }: PublishedTable): readonly number[] {
  const wanted = widths.map(() => LEAST_WIDTH);
  rows.forEach((row, index) => {
    for (const cell of row) {
      const { column, columnSpan, text, indent, bold } = cell;
      if (columnSpan > 1) continue;
      const own = textUnits(text, { bold }) + indent * 2;
      const width = isWhole(cell)
        ? own * FIGURE_ROOM
        : Math.min(own, Math.max(own / 2, index < headerRows ? WIDEST_HEADER : WIDEST_NAME));
      wanted[column] = Math.max(wanted[column] ?? 0, width);
    }
  });
  return wanted.map((width) => width * CHARACTER + 2 * CELL.side);
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** What must not be broken: a figure, and a code. */
function isWhole({ text, value }: TableCell): boolean {
  return typeof value === "number" || CODE.test(text);
}

function amountsFit({ rows }: PublishedTable, widths: readonly number[], size: number): boolean {
  return rows.every((row) =>
    row.every((cell) => {
      const { text, value, column, columnSpan, bold } = cell;
      const room = bold || typeof value !== "number" ? FIGURE_ROOM : 1;
      return !isWhole(cell) || lineCount(text, roomOf(widths, column, columnSpan), size * room) === 1;
    }),
  );
}

function pagesOf(table: PublishedTable, look: Omit<TableLook, "pages">): number {
  const width = textWidth(look.orientation);
  const head =
    (table.beforeTitle.length + table.afterTitle.length) * HEAD_LINE.line +
    (table.title === "" ? 0 : TABLE_TITLE.after + TABLE_TITLE.line * lineCount(table.title, width, TABLE_TITLE.size));
  const heights = table.rows.map((row) => rowHeight(row, look));
  const header = heights.slice(0, table.headerRows).reduce((sum, height) => sum + height, 0);
  const notes = table.notes.map((note) => ({ height: NOTE.line * lineCount(note, width, NOTE.size) }));
  const lines: PagedRow[] = [
    { height: head + header, leads: true },
    ...heights.slice(table.headerRows).map((height) => ({ height })),
    ...notes,
  ];
  return breaksOf(lines, textHeight(look.orientation) * SAFETY, header).length + 1;
}

function rowHeight(cells: TableRow, { widths, size, line }: Omit<TableLook, "pages">): number {
  const counts = cells.map(({ text, column, columnSpan, rowSpan, indent }) => {
    const room = roomOf(widths, column, columnSpan) - indent * size;
    return Math.ceil(
      text.split("\n").reduce((sum, part) => sum + lineCount(part, Math.max(size, room), size), 0) / rowSpan,
    );
  });
  return Math.max(1, ...counts) * line + CELL.padding;
}

function roomOf(widths: readonly number[], column: number, columnSpan: number): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0) - 2 * CELL.side;
}
