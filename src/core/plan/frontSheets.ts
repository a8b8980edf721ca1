/** 封面 and 目录, as the pack declares their lines. */
import type { CellAddress } from "../model/snapshot";
import type { SheetPlan } from "../model/workbookPlan";
import type { ContentsLine } from "../spec/page";
import { packText } from "../spec/lookups";
import type { TableSpec } from "../spec/table";
import type { PlanContext } from "./context";
import { yearText } from "./context";
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
  return builder.build({ ...pageLayout(page, lastRow - 1, lastColumn), rowHeights: lines.map(({ row, height }) => ({ row: row - 1, height })) });
}

interface Entry {
  readonly cells: readonly string[];
  readonly target: CellAddress | null;
}

export function contentsSheet(context: PlanContext): SheetPlan {
  const { sheet, title, page, firstRow, lines } = context.pack.contents;
  const last = page.columnWidths.length - 1;
  const builder = new SheetBuilder(sheet, last + 1);
  builder.value(0, 0, title).rowStyle(0, style.title).merge({ top: 0, left: 0, bottom: 0, right: last });
  const entries = lines.flatMap((line) => entriesOf(context, line));
  entries.forEach(({ cells, target }, index) => {
    const row = firstRow - 1 + index;
    cells.forEach((text, column) => {
      if (column === cells.length - 1 && target) builder.link(row, column, target, text);
      else builder.value(row, column, text);
    });
    builder.rowStyle(row, style.note, style.text, { fontName: page.font.name, fontSize: page.font.size }).cellStyle(row, cells.length - 1, style.link);
  });
  const { rowHeight } = page;
  const heights = rowHeight === undefined ? [] : entries.map((_, index) => ({ row: firstRow - 1 + index, height: rowHeight }));
  return builder.build({ ...pageLayout(page, firstRow - 2 + entries.length), rowHeights: [{ row: 0, height: page.titleHeight }, ...heights] });
}

function entriesOf(context: PlanContext, line: ContentsLine): readonly Entry[] {
  const words = (text: string): string => packText(context.pack, text, context.year);
  if (line.to === "sheet") return [{ cells: line.cells.map(words), target: { sheet: words(line.sheet), row: 0, column: 0 } }];
  const tables = context.pack.tables.filter((table) => (line.to === "table" ? table.id === line.table : table.formNo !== null));
  return tables.map((table) => ({ cells: line.cells.map((cell) => words(tableWords(context, table, cell))), target: { sheet: table.sheet, row: 0, column: 0 } }));
}

function tableWords(context: PlanContext, table: TableSpec, text: string): string {
  return text.replace(/\{title\}/g, yearText(context, table.title)).replace(/\{shortName\}/g, table.shortName);
}
