/** One disclosure table as a sheet: head, header tree, rows of inputs and formulas, note, print set-up. */
import { cellName } from "../model/address";
import type { TableMap } from "../model/tableMap";
import type { CellStyle, SheetPlan, ValidationPlan } from "../model/workbookPlan";
import { INTERNAL } from "./paging/pagePrint";
import { withYear } from "../declare/lookups";
import type { ColumnSpec } from "../declare/table";
import type { PlanContext } from "./context";
import { unitNameFormula, yearText } from "./context";
import { headerCells } from "./header";
import { formOf } from "../layout/layout";
import { SheetBuilder } from "./sheetBuilder";
import { bodyRow, fixedRow } from "./tableRows";
import { heightOfLines, wrappedLines } from "./textHeight";
import { amountStyle, style, TAB } from "./theme";
import { besideTable, verdictColumns } from "./verdictColumns";

export function tableSheet(context: PlanContext, map: TableMap): SheetPlan {
  const { table } = map;
  const builder = new SheetBuilder(map.sheet, table.columns.length);
  head(builder, context, map);
  for (const column of table.columns) styleColumn(builder, map, column);
  for (const row of map.rows) bodyRow(builder, context, map, row);
  const last = table.columns.length - 1;
  const noteRow = map.lastRow + 1;
  note(builder, context, map, noteRow);
  return builder.build({
    mode: "create",
    tabColor: table.formNo === null ? TAB.working : TAB.table,
    showGridlines: false,
    columnWidths: table.columns.map((column) => column.width),
    rowHeights: rowHeights(map, context.year),
    freeze: { rows: map.firstRow, columns: 0 },
    print: {
      orientation: table.orientation,
      area: { top: 0, left: 0, bottom: noteRow, right: last },
      titleRows: { first: table.form?.header ?? 0, last: map.firstRow - 1 },
      centerHorizontally: table.form?.centerHorizontally ?? true,
      ...(table.form?.centerVertically === undefined ? {} : { centerVertically: table.form.centerVertically }),
      ...(table.form?.margins === undefined ? {} : { margins: table.form.margins }),
      blackAndWhite: true,
      ...(table.formNo === null ? INTERNAL : { footer: "— &P —" }),
    },
    ...verdictColumns(context, [map], map.sheet, besideTable(table.columns.length)),
    validations: amountValidations(map),
  });
}

const TITLE_HEIGHT = 32;

/** Those that the form fixes; where it fixes none, and for the unit's own rows, as high as the text needs. In points; rows that are not named have their program's usual height. */
export function rowHeights(map: TableMap, year: number): readonly { row: number; height: number }[] {
  const { bodyHeight, header, rowHeights: fixed, title } = formOf(map.table);
  const heights = new Map<number, number>([[title, TITLE_HEIGHT]]);
  if (bodyHeight !== undefined) for (let row = header; row <= map.lastRow + 1; row += 1) heights.set(row, bodyHeight);
  for (const { row, height } of wrappedHeights(map, year)) heights.set(row, Math.max(height, heights.get(row) ?? 0));
  for (const { row, height } of fixed ?? []) heights.set(row, height);
  return [...heights].map(([row, height]) => ({ row, height }));
}

function wrappedHeights(map: TableMap, year: number): readonly { row: number; height: number }[] {
  const lines = new Map<number, number>();
  const need = (row: number, count: number): void => void lines.set(row, Math.max(lines.get(row) ?? 1, count));
  const width = (left: number, right: number): number =>
    map.table.columns.slice(left, right + 1).reduce((sum, column) => sum + column.width, 0);
  const ownTexts = formOf(map.table).bodyHeight === undefined;
  for (const { label, area } of ownTexts ? headerCells(map.table, formOf(map.table).header) : []) {
    const count = wrappedLines(withYear(label, year), width(area.left, area.right), { bold: true });
    const rows = area.bottom - area.top + 1;
    need(area.bottom, Math.max(1, count - rows + 1));
  }
  for (const row of map.rows) {
    const block = map.table.blocks.find((candidate) => candidate.id === row.block);
    const name = map.table.columns.find((column) => column.id === block?.nameColumn);
    const indent = (fixedRow(map, row)?.indent ?? row.level ?? 0) * 2;
    if (name && (ownTexts || row.kind !== "fixed"))
      need(row.row, wrappedLines(row.label, name.width - indent, { bold: row.children.length > 0 }));
  }
  return [...lines].filter(([, count]) => count > 1).map(([row, count]) => ({ row, height: heightOfLines(count) }));
}

function head(builder: SheetBuilder, context: PlanContext, map: TableMap): void {
  const { table } = map;
  const last = table.columns.length - 1;
  const { title, unitLine, header, unitLabel, moneyLabel, titleSpan, unitSpan, plainTitleSize } = formOf(table);
  if (table.form === undefined) builder.value(0, 0, table.formNo ?? "").cellStyle(0, 0, style.formNo);
  builder
    .value(title, 0, yearText(context, table.title))
    .merge({ top: title, left: 0, bottom: title, right: (titleSpan ?? last + 1) - 1 });
  builder.rowStyle(
    title,
    style.title,
    plainTitleSize === undefined ? {} : { ...style.plain, fontSize: plainTitleSize },
  );
  builder.formula(unitLine, 0, unitNameFormula(context, map.sheet, unitLabel), `${unitLabel}${context.unitName}`);
  builder.merge({ top: unitLine, left: 0, bottom: unitLine, right: (unitSpan ?? 1) - 1 });
  builder.value(unitLine, last, `${moneyLabel}${table.moneyUnit}`);
  builder.cellStyle(unitLine, 0, style.unitLine).cellStyle(unitLine, last, style.moneyUnit);
  for (const cell of headerCells(table, header)) {
    builder.value(cell.area.top, cell.area.left, yearText(context, cell.label)).merge(cell.area);
  }
  builder.style(
    { top: header, left: 0, bottom: map.firstRow - 1, right: last },
    style.header,
    plainTitleSize === undefined ? {} : style.plain,
  );
  if (table.columnNumbers) {
    for (const [index] of table.columns.entries()) builder.value(map.firstRow - 1, index, index + 1);
  }
}

function styleColumn(builder: SheetBuilder, map: TableMap, column: ColumnSpec): void {
  const index = map.columns.get(column.id) ?? 0;
  builder.style(
    { top: map.firstRow, left: index, bottom: map.lastRow, right: index },
    ...columnStyles(map, column, index),
  );
}

/** Of the body's cells in sheet column `index`, whatever row they are in. */
export function columnStyles(map: TableMap, column: ColumnSpec, index: number): readonly CellStyle[] {
  const code = [...map.codes.values()].some((columns) => columns.length > 1 && columns.includes(index))
    ? { ...style.code, ...style.centered }
    : style.code;
  return [style.body, column.kind === "amount" ? amountStyle(map.money) : column.kind === "code" ? code : style.text];
}

function note(builder: SheetBuilder, context: PlanContext, map: TableMap, row: number): void {
  const emptyNote = map.table.emptyNote;
  if (!emptyNote) return;
  const place = map.byKey.get(emptyNote.row);
  const index = map.columns.get(emptyNote.column);
  if (!place || index === undefined) return;
  const empty = (context.book.cell(map, place, emptyNote.column).amount ?? 0) === 0;
  const text = yearText(context, emptyNote.text);
  builder.formula(row, 0, `=IF(${cellName(place.row, index)}=0,"${text}","")`, empty ? text : "");
  builder.cellStyle(row, 0, style.note);
}

export function amountValidations(map: TableMap): readonly ValidationPlan[] {
  const amounts = map.table.columns
    .filter((column) => column.kind === "amount")
    .map((column) => map.columns.get(column.id) ?? 0);
  const runs: { left: number; right: number }[] = [];
  for (const column of amounts) {
    const last = runs.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs.map((run) => ({
    kind: "amount",
    area: { top: map.firstRow, left: run.left, bottom: map.lastRow, right: run.right },
    title: "请输入金额",
    message: `这里填金额（${map.money.unit}，${map.money.places === 0 ? "整数" : "两位小数"}），不能填文字。`,
  }));
}
