/** 封面, 目录 and the title page of the tables, as the pack declares their lines. */
import type { CellAddress } from "../model/snapshot";
import type { CellStyle, SheetPlan } from "../model/workbookPlan";
import type { ContentsLine, TitlePage } from "../declare/page";
import { packText, withYear } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { TableSpec } from "../declare/table";
import type { PlanContext } from "./context";
import { writeLiveText } from "./liveText";
import { pageLayout } from "./pages";
import { SheetBuilder } from "./sheetBuilder";
import { style } from "./theme";

export function coverSheet(context: PlanContext): SheetPlan {
  const { sheet, page, lines, lastRow } = context.pack.cover;
  const lastColumn = Math.max(...lines.map((line) => line.lastColumn)) - 1;
  const builder = new SheetBuilder(sheet, lastColumn + 1);
  for (const line of lines) {
    const row = line.row - 1;
    if (line.text !== "") writeLiveText(builder, context, row, 0, line.text);
    builder.merge({ top: row, left: 0, bottom: line.lastRow - 1, right: line.lastColumn - 1 });
    builder.cellStyle(row, 0, style.coverTitle, { fontName: page.font.name, fontSize: line.fontSize, bold: line.bold });
  }
  return builder.build({
    ...pageLayout(page, lastRow - 1, lastColumn),
    rowHeights: lines.map(({ row, height }) => ({ row: row - 1, height })),
  });
}

export function titleSheet(
  context: Pick<PlanContext, "pack" | "year">,
  { sheet, title, page, area }: TitlePage,
): SheetPlan {
  const [row, lastRow, lastColumn] = [area.row - 1, area.lastRow - 1, area.lastColumn - 1];
  const builder = new SheetBuilder(sheet, page.columnWidths.length);
  builder
    .value(row, 0, packText(context.pack, title, context.year))
    .merge({ top: row, left: 0, bottom: lastRow, right: lastColumn });
  builder.cellStyle(row, 0, style.coverTitle, { fontName: page.font.name, fontSize: page.font.size });
  return builder.build({ ...pageLayout(page, lastRow, lastColumn), rowHeights: [{ row, height: TITLE_PAGE_LINE }] });
}

const TITLE_PAGE_LINE = 72;

export interface ContentsTarget {
  readonly cells: readonly string[];
  readonly target: CellAddress;
}

/** `numberOf`: of the page that a line names, where the form prints numbers; null for one that is not known. */
export function contentsSheet(context: PlanContext, numberOf: (entry: ContentsTarget) => number | null): SheetPlan {
  const { sheet, title, page, firstRow, numbers } = context.pack.contents;
  const widths = numbers === undefined ? page.columnWidths : [...page.columnWidths, numbers.width];
  const last = widths.length - 1;
  const builder = new SheetBuilder(sheet, last + 1);
  builder.value(0, 0, title).rowStyle(0, style.title).merge({ top: 0, left: 0, bottom: 0, right: last });
  // The sheet of the charts' figures is not public, and the charts stand in the text.
  const entries = contentsEntries(context).filter(({ target }) => target.sheet !== context.pack.charts?.sheet);
  entries.forEach(({ cells, target }, index) => {
    const row = firstRow - 1 + index;
    cells.forEach((text, column) => {
      if (column === cells.length - 1) builder.link(row, column, target, text);
      else builder.value(row, column, text);
    });
    const number = numbers === undefined ? null : numberOf({ cells, target });
    if (number !== null) builder.value(row, last, number);
    builder
      .rowStyle(row, style.note, style.text, { fontName: page.font.name, fontSize: page.font.size })
      .cellStyle(row, cells.length - 1, style.link);
    if (numbers !== undefined) builder.cellStyle(row, last, NUMBER);
  });
  const { rowHeight } = page;
  const heights =
    rowHeight === undefined ? [] : entries.map((_, index) => ({ row: firstRow - 1 + index, height: rowHeight }));
  return builder.build({
    ...pageLayout({ ...page, columnWidths: widths }, firstRow - 2 + entries.length),
    rowHeights: [{ row: 0, height: page.titleHeight }, ...heights],
  });
}

const NUMBER: CellStyle = { horizontal: "right", numberFormat: "General" };

/** The lines of 目录, each with the sheet of the form that it leads to. */
export function contentsEntries({ pack, year }: Pick<PlanContext, "pack" | "year">): readonly ContentsTarget[] {
  return pack.contents.lines.flatMap((line) => entriesOf(pack, year, line));
}

function entriesOf(pack: PackSpec, year: number, line: ContentsLine): readonly ContentsTarget[] {
  const words = (text: string): string => packText(pack, text, year);
  if (line.to === "sheet")
    return [{ cells: line.cells.map(words), target: { sheet: words(line.sheet), row: 0, column: 0 } }];
  const tables = pack.tables.filter((table) => (line.to === "table" ? table.id === line.table : table.formNo !== null));
  return tables.map((table) => ({
    cells: line.cells.map((cell) => words(tableWords(table, year, cell))),
    target: { sheet: table.sheet, row: 0, column: 0 },
  }));
}

function tableWords(table: TableSpec, year: number, text: string): string {
  return text.replace(/\{title\}/g, withYear(table.title, year)).replace(/\{shortName\}/g, table.shortName);
}
