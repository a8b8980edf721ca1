/** How a table lies on the page of the Word document: upright or across, and in the largest letters that cost no further page. */
import { breaksOf } from "../../plan/paging/paging";
import type { Orientation, PagedRow } from "../../plan/paging/paging";
import type { PublishedTable, PublishedCell, TablePart, TableRow } from "../publication";
import { textWidth as textUnits } from "../../plan/textHeight";
import { lineCount, lineWidth } from "./lineCount";
import { CELL, HEAD_LINE, NOTE, TABLE_TITLE, textHeight, textWidth } from "./measures";
import { titleSize } from "./titleSize";

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
/** Points: what just fits must not fail by a fraction of a binary number. */
const ROUNDING = 0.05;
/** Digits and letters without a place to part them: programs break a code where the line ends. */
const CODE = /^[0-9A-Z]{2,}$/;
const LONGEST_VALUE = 8;
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
    const upright = uprightForm(table, needed);
    if (upright !== null) return upright;
  }
  const isWide = declared === "landscape" || textWidth("portrait") / sumOf(needed) < NARROWEST;
  const orientation = isWide ? "landscape" : "portrait";
  return lookIn(table, needed, orientation, SIZES) ?? smallest(table, needed, orientation);
}

/** With values such as ≤12000元 in one piece, where that costs no page. */
function uprightForm(table: PublishedTable, needed: readonly number[]): TableLook | null {
  const [roomy, close] = [valueWidths, wholeWidths].map((least) =>
    lookIn(table, needed, "portrait", FORM_SIZES, least),
  );
  return roomy && close && roomy.pages > close.pages ? close : (roomy ?? close ?? null);
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

/** What the figures and codes that stand in one column need in letters of the size. */
function wholeWidths(table: PublishedTable, size: number): readonly number[] {
  return leastWidths(table, size, isWhole);
}

/** The same of short texts with a number in them: most programs break a line before 万元, and some within the number. */
function valueWidths(table: PublishedTable, size: number): readonly number[] {
  return leastWidths(
    table,
    size,
    (cell) => isWhole(cell) || (/\d/.test(cell.text) && cell.text.length <= LONGEST_VALUE),
  );
}

function leastWidths(
  { rows, widths }: PublishedTable,
  size: number,
  isOne: (cell: PublishedCell) => boolean,
): readonly number[] {
  const least = widths.map(() => 2 * size + 2 * CELL.side);
  for (const cell of rows.flat()) {
    const { column, columnSpan, text, bold } = cell;
    if (columnSpan > 1 || !isOne(cell)) continue;
    const own = Math.max((textUnits(text, { bold }) * FIGURE_ROOM * size) / 2, lineWidth(text, roomySize(cell, size)));
    least[column] = Math.max(least[column] ?? 0, own + ROUNDING + 2 * CELL.side);
  }
  return least;
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
function isWhole({ text, value }: PublishedCell): boolean {
  return typeof value === "number" || CODE.test(text);
}

/** Bold figures and codes are reckoned wider. */
function roomySize({ value, bold }: PublishedCell, size: number): number {
  return bold || typeof value !== "number" ? size * FIGURE_ROOM : size;
}

function amountsFit({ rows }: PublishedTable, widths: readonly number[], size: number): boolean {
  return rows.every((row) =>
    row.every((cell) => {
      const { text, column, columnSpan } = cell;
      return !isWhole(cell) || lineCount(text, roomOf(widths, column, columnSpan), roomySize(cell, size)) === 1;
    }),
  );
}

function pagesOf(table: PublishedTable, look: Omit<TableLook, "pages">): number {
  const width = textWidth(look.orientation);
  const head =
    (table.beforeTitle.length + table.afterTitle.length) * HEAD_LINE.line +
    (table.title === "" ? 0 : TABLE_TITLE.after + TABLE_TITLE.line * titleLines(table.title, width));
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

function titleLines(title: string, width: number): number {
  return lineCount(title, width, titleSize(title, width));
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
