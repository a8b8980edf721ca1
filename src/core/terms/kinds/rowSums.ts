/** What terms have in common that add up rows in one column of one table. */
import type { MoneyUnit } from "../../amount/money";
import { convertAmount, unitFactor } from "../../amount/money";
import type { CellAddress } from "../../model/snapshot";
import { cellAt, lacksOptional } from "../../model/tableMap";
import type { Term } from "../../declare/term";
import { areaReference, isSingleCell, joinedAreas } from "../areas";
import type { Found, RowSet, Scope } from "../scope";
import { unitOf } from "../scope";
import type { Evaluation, TermKind, WeightedCell } from "./kind";

type RowSum<T extends Term> = Pick<TermKind<T>, "value" | "formula" | "count" | "cells">;

export function rowSum<T extends Term>(rowsOf: (term: T, scope: Scope) => Found<RowSet>): RowSum<T> {
  return {
    value: (term, scope) => valueOfRows(rowsOf(term, scope), scope),
    formula: (term, scope, sheet) => sumOf(rowsOf(term, scope), scope, sheet),
    count: (term, scope, sheet) => countOf(rowsOf(term, scope), sheet),
    cells: (term, scope) => cellsOfRows(rowsOf(term, scope)),
  };
}

export function valueOfRows(rows: Found<RowSet>, scope: Scope): Evaluation {
  return rows.ok ? addRows(rows.value, scope) : rows;
}

export function addRows(set: RowSet, scope: Scope): Evaluation {
  let amount = 0;
  let parts = 0;
  const cells: CellAddress[] = [];
  for (const row of set.rows) {
    const read = scope.book.amount(set.map, row, set.column);
    if (!read.ok) return read;
    amount += read.amount;
    if (read.amount !== 0) parts += 1;
    const cell = cellAt(set.map, row, set.column);
    if (cell) cells.push(cell);
  }
  return { ok: true, amount: convertAmount(amount, set.map.money.unit, unitOf(scope)), parts, cells };
}

export function cellsOfRows(found: Found<RowSet>): readonly WeightedCell[] {
  if (!found.ok) return [];
  const { map, rows, column } = found.value;
  return rows.flatMap((row) => once(cellAt(map, row, column)));
}

export function once(cell: CellAddress | null): readonly WeightedCell[] {
  return cell ? [[cell, 1]] : [];
}

function sumOf(set: Found<RowSet>, scope: Scope, sheet: string): string | null {
  if (!set.ok) return null;
  const { map, rows, column } = set.value;
  if (!map.columns.has(column)) return lacksOptional(map, column) ? "0" : null;
  const cells = rows.map((row) => cellAt(map, row, column));
  // A second place of the table may lack the column: half a sum is none.
  return cells.some((cell) => cell === null)
    ? null
    : converted(
        sumCells(
          cells.filter((cell) => cell !== null),
          sheet,
        ),
        map.money.unit,
        scope,
      );
}

/** A figure of another unit in the unit of this cell, rounded as its value is. */
export function converted(text: string, from: MoneyUnit, scope: Scope): string {
  const to = unitOf(scope);
  if (from === to) return text;
  return from === "元" ? `ROUND((${text})/${unitFactor(to, from)},2)` : `(${text})*${unitFactor(from, to)}`;
}

/** Longest list of single cells written with plus signs; longer ones go into one SUM. */
const LONGEST_PLUS = 4;

export function sumCells(cells: readonly CellAddress[], sheet: string): string {
  const areas = joinedAreas(cells);
  if (areas.length === 0) return "0";
  const names = areas.map((area) => areaReference(area, sheet));
  if (areas.every(isSingleCell) && names.length <= LONGEST_PLUS) return names.join("+");
  return `SUM(${names.join(",")})`;
}

function countOf(set: Found<RowSet>, sheet: string): string | null {
  if (!set.ok) return null;
  const { map, rows, column } = set.value;
  return counted(
    rows.map((row) => cellAt(map, row, column)),
    sheet,
  );
}

/** COUNTIF by sign, because "<>0" would count blanks and texts too; N because a dash for a zero is a text. */
export function counted(cells: readonly (CellAddress | null)[], sheet: string): string | null {
  const found = cells.filter((cell) => cell !== null);
  if (found.length < cells.length) return null;
  const texts = joinedAreas(found).map((area) => {
    const name = areaReference(area, sheet);
    return isSingleCell(area) ? `(N(${name})<>0)` : `COUNTIF(${name},">0")+COUNTIF(${name},"<0")`;
  });
  return texts.length === 0 ? "0" : texts.join("+");
}
