/** A published table as a sheet: values, merged cells, our fonts and lines, a repeated header, pages that end where we say. */
import type { SheetPlan } from "../model/workbookPlan";
import { SheetBuilder } from "../plan/sheetBuilder";
import { heightOfLines, wrappedLines } from "../plan/textHeight";
import { style } from "../plan/theme";
import { MARGINS, pageBreaks, scaleFor } from "../plan/paging/paging";
import type { PagedRow } from "../plan/paging/paging";
import type { HeadLine, PublishedTable, TableRow, TablePart } from "./publication";
import type { PageLook } from "./sheetOfText";
import { printOf } from "./sheetOfText";

const TITLE_HEIGHT = 32;
const LINE_HEIGHT = 20;
/** What the columns of a workbook are wider than their text. */
const PADDING = 1;

export function sheetOfTable(name: string, { table, orientation }: TablePart, look: PageLook): SheetPlan {
  const widths = table.widths.length === 0 ? [80] : table.widths;
  const last = widths.length - 1;
  const builder = new SheetBuilder(name, widths.length);
  const heights: PagedRow[] = [];
  const line = (head: HeadLine): void => {
    const row = heights.length;
    builder
      .value(row, 0, head.left)
      .value(row, Math.max(last, head.left === "" ? 0 : 1), head.right)
      .cellStyle(row, 0, style.unitLine)
      .cellStyle(row, last, style.moneyUnit);
    heights.push({ height: LINE_HEIGHT, leads: true });
  };
  table.beforeTitle.forEach(line);
  if (table.title !== "") {
    builder
      .value(heights.length, 0, table.title)
      .rowStyle(heights.length, style.title, { wrap: true })
      .merge({ top: heights.length, left: 0, bottom: heights.length, right: last });
    heights.push({
      height: Math.max(
        TITLE_HEIGHT,
        heightOfLines(wrappedLines(table.title, total(widths), { fontSize: 16, bold: true }), 16),
      ),
      leads: true,
    });
  }
  table.afterTitle.forEach(line);
  const header = heights.length;
  table.rows.forEach((row, index) => {
    tableRow(builder, table, row, header + index, index);
    heights.push({ height: heightOf(row, widths), leads: index < table.headerRows });
  });
  for (const note of table.notes) {
    builder
      .value(heights.length, 0, note)
      .rowStyle(heights.length, style.note, { wrap: true, horizontal: "left" })
      .merge({ top: heights.length, left: 0, bottom: heights.length, right: last });
    heights.push({ height: heightOfLines(wrappedLines(note, total(widths))) });
  }
  const body = header + table.headerRows;
  const scale = scaleFor(widths, orientation);
  const repeated = heights.slice(header, body).reduce((sum, { height }) => sum + height, 0);
  return builder.build({
    mode: "create",
    showGridlines: false,
    columnWidths: widths.map((width) => Math.max(1, width - PADDING)),
    rowHeights: heights.map(({ height }, row) => ({ row, height })),
    ...(body > 0 && table.headerRows > 0 ? { freeze: { rows: body, columns: 0 } } : {}),
    print: {
      ...printOf(look, orientation),
      area: { top: 0, left: 0, bottom: Math.max(0, heights.length - 1), right: last },
      titleRows: table.headerRows === 0 ? null : { first: header, last: body - 1 },
      margins: MARGINS,
      paging: { scale, breaks: pageBreaks(heights, orientation, scale, repeated) },
    },
  });
}

function tableRow(builder: SheetBuilder, table: PublishedTable, cells: TableRow, row: number, index: number): void {
  builder.rowStyle(row, style.body);
  for (const cell of cells) {
    const area = {
      top: row,
      left: cell.column,
      bottom: row + cell.rowSpan - 1,
      right: cell.column + cell.columnSpan - 1,
    };
    builder.value(row, cell.column, cell.value).merge(area);
    builder.style(area, style.body, {
      horizontal: cell.align,
      wrap: true,
      ...(index < table.headerRows || cell.bold ? style.bold : {}),
      ...(cell.format === null ? {} : { numberFormat: cell.format }),
      ...(cell.indent > 0 ? { indent: cell.indent } : {}),
    });
  }
}

function heightOf(row: TableRow, widths: readonly number[]): number {
  const lines = row.map(({ text, column, columnSpan, rowSpan, bold, indent }) => {
    const count = wrappedLines(text, total(widths.slice(column, column + columnSpan)) - indent * 2 - PADDING, { bold });
    return Math.ceil(count / rowSpan);
  });
  return Math.max(LINE_HEIGHT, heightOfLines(Math.max(1, ...lines)));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
