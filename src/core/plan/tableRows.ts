/** The body rows of a table's sheet. */
import type { Amount } from "../amount/amount";
import { toDecimalString, toNumber } from "../amount/amount";
import { cellName } from "../model/address";
import type { RowPlace, TableMap } from "../model/tableMap";
import { groupsOf } from "../declare/lookups";
import type { BlockSpec, FixedRow } from "../declare/table";
import { toCellFormula } from "../terms/formula";
import type { PlanContext } from "./context";
import { unitNameFormula } from "./context";
import { sourceRow } from "./draftBook";
import type { SheetBuilder } from "./sheetBuilder";
import { style } from "./theme";

/** One row: its labels, and an input, a prefilled or a locked formula in every amount column that it uses. */
export function bodyRow(builder: SheetBuilder, context: PlanContext, map: TableMap, row: RowPlace): void {
  const block = map.table.blocks.find((candidate) => candidate.id === row.block);
  if (!block) return;
  labelCells(builder, context, map, block, row);
  for (const columnId of block.columns) {
    const column = map.table.columns.find((candidate) => candidate.id === columnId);
    const index = map.columns.get(columnId);
    if (index === undefined) continue;
    if (column?.kind === "text" && map.table.formNo === null && row.kind !== "fixed" && row.children.length === 0)
      builder.cellStyle(row.row, index, style.input);
    if (column?.kind !== "amount") continue;
    if (row.columns !== null && !row.columns.includes(columnId)) continue;
    amountCell(builder, context, map, row, columnId, index);
  }
}

function labelCells(builder: SheetBuilder, context: PlanContext, map: TableMap, block: BlockSpec, row: RowPlace): void {
  const codes = map.codes.get(block.id) ?? [];
  row.printedCode.forEach((part, index) => builder.value(row.row, codes[index] ?? 0, part));
  const first = codes[0];
  const own = block.nameColumn === null ? undefined : map.columns.get(block.nameColumn);
  if (own === undefined) return;
  const name = fixedRow(map, row)?.spansCodes === true && first !== undefined ? first : own;
  if (name !== own) builder.merge({ top: row.row, left: name, bottom: row.row, right: own });
  if (fixedRow(map, row)?.unitName)
    builder.formula(row.row, name, unitNameFormula(context, map.sheet, ""), context.unitName);
  else builder.value(row.row, name, row.label);
  for (const [column, text] of textsOf(context, row)) builder.value(row.row, map.columns.get(column) ?? 0, text);
  labelStyles(builder, map, block, row, name);
  if (row.kind === "list" || (row.kind === "tree" && row.code === null)) {
    for (const code of codes) builder.cellStyle(row.row, code, style.input);
    builder.cellStyle(row.row, name, style.input);
  }
}

export function labelStyles(builder: SheetBuilder, map: TableMap, block: BlockSpec, row: RowPlace, name: number): void {
  const fixed = fixedRow(map, row);
  const first = map.columns.get(block.columns[0] ?? "") ?? 0;
  const last = map.columns.get(block.columns.at(-1) ?? "") ?? 0;
  if ((fixed?.bold || row.children.length > 0) && map.table.form?.plainTitleSize === undefined)
    builder.style({ top: row.row, left: first, bottom: row.row, right: last }, style.bold);
  if (fixed?.bold && !fixed.unitName) builder.cellStyle(row.row, name, style.centered);
  const indent = fixed?.indent ?? row.level ?? 0;
  if (indent > 0) builder.cellStyle(row.row, name, { indent });
}

/** The declaration of a fixed row, undefined for rows of trees and lists. */
export function fixedRow(map: TableMap, row: RowPlace): FixedRow | undefined {
  const group = groupsOf(map.table).find((candidate) => candidate.id === row.group);
  return group?.kind === "fixed" ? group.rows.find((candidate) => candidate.id === row.key) : undefined;
}

function textsOf(context: PlanContext, row: RowPlace): ReadonlyMap<string, string> {
  return (row.code === null && row.kind !== "list" ? undefined : sourceRow(context.inputs, row))?.texts ?? new Map();
}

function amountCell(
  builder: SheetBuilder,
  context: PlanContext,
  map: TableMap,
  row: RowPlace,
  column: string,
  index: number,
): void {
  const cell = context.book.cell(map, row, column);
  if (cell.rule === null) {
    if (cell.amount !== null) builder.value(row.row, index, toNumber(cell.amount));
    builder.cellStyle(row.row, index, style.input);
    return;
  }
  const scope = { book: context.book, map, row, column };
  const formula = toCellFormula(cell.rule.right, scope, map.sheet, adjustmentText(cell.adjustment, map.money.places));
  if (formula === null && row.kind === "tree" && row.code === null)
    return void builder.cellStyle(row.row, index, style.input);
  if (formula === null) throw new Error(`no formula for ${map.sheet}!${cellName(row.row, index)}`);
  builder.formula(row.row, index, formula, toNumber(cell.amount ?? 0));
  builder.cellStyle(row.row, index, cell.rule.role === "prefills" ? style.prefill : style.formula);
}

function adjustmentText(adjustment: Amount, places: number): string {
  if (adjustment === 0) return "";
  return adjustment > 0 ? `+${toDecimalString(adjustment, places)}` : toDecimalString(adjustment, places);
}
