/**
 * A term as an Excel formula. Only what Excel, WPS, LibreOffice and the sandbox compute alike:
 * references, SUM, ROUND, IF, exact SUMIF. Written without the leading "=" so that formulas can be put together.
 */
import { columnLetters } from "../formula/columnLetters";
import { areaName, cellName, fixedAreaName, quoteSheet, reference } from "../model/address";
import type { RowPlace, TableMap } from "../model/tableMap";
import { blockOf, cellAt } from "../model/tableMap";
import type { Term } from "../spec/term";
import type { Found, RowSet, Scope } from "./scope";
import { childRows, matchingRows, namedCell, namedRows, thisCell, topRows } from "./scope";

/** `sheet` is where the formula will stand. Null when something the term needs is not there. */
export function toFormula(term: Term, scope: Scope, sheet: string): string | null {
  switch (term.term) {
    case "zero":
      return "0";
    case "cell":
      return sumOf(namedCell(scope.book, term.table, term.row, term.column), sheet);
    case "info": {
      const address = scope.book.infoAddress(term.field);
      return address && reference(address, sheet);
    }
    case "parts":
      return partsFormula(term.columns, scope, sheet);
    case "named":
      return sumOf(namedRows(scope, term.rows), sheet);
    case "children":
      return sumOf({ ok: true, value: childRows(scope) }, sheet);
    case "rows":
      return sumOf(topRows(scope, term.group, term.table, term.column), sheet);
    case "lookup":
      return lookupFormula(term, scope, sheet);
    case "add":
      return joined(term.of, "+", scope, sheet);
    case "subtract":
      return joined([term.from, ...term.less], "-", scope, sheet);
    case "onlyFor":
      return onlyForFormula(term, scope, sheet);
  }
}

/** The formula of a cell: rounded, so that no hidden decimals travel on. */
export function toCellFormula(term: Term, scope: Scope, sheet: string, adjustment = ""): string | null {
  const body = toFormula(term, scope, sheet);
  return body === null ? null : `=ROUND(${body}${adjustment},2)`;
}

function joined(terms: readonly Term[], operator: "+" | "-", scope: Scope, sheet: string): string | null {
  const texts: string[] = [];
  for (const [index, part] of terms.entries()) {
    const text = toFormula(part, scope, sheet);
    if (text === null) return null;
    const compound = operator === "-" && index > 0 && (part.term === "add" || part.term === "subtract" || /[+-]/.test(text));
    texts.push(compound ? `(${text})` : text);
  }
  return texts.join(operator);
}

function partsFormula(columns: readonly string[], scope: Scope, sheet: string): string | null {
  const { map, row } = thisCell(scope);
  const cells: { row: number; column: number }[] = [];
  for (const column of columns) {
    const index = map.columns.get(column);
    if (index === undefined) return null;
    cells.push({ row: row.row, column: index });
  }
  return sumCells(cells, map.sheet === sheet ? "" : `${quoteSheet(map.sheet)}!`);
}

function sumOf(set: Found<RowSet>, sheet: string): string | null {
  if (!set.ok) return null;
  const { map, rows, column } = set.value;
  const index = map.columns.get(column);
  if (index === undefined) return null;
  const prefix = map.sheet === sheet ? "" : `${quoteSheet(map.sheet)}!`;
  return sumCells(rows.map((row) => ({ row: row.row, column: index })), prefix);
}

/** Longest list of single cells written with plus signs; longer ones go into one SUM. */
const LONGEST_PLUS = 4;

/** Neighbouring cells become one range, so that a row inserted between them counts. */
function sumCells(cells: readonly { row: number; column: number }[], prefix: string): string {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    if (last && last.left === column && last.right === column && last.bottom === row - 1) last.bottom = row;
    else if (last && last.top === row && last.bottom === row && last.right === column - 1) last.right = column;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  if (areas.length === 0) return "0";
  const names = areas.map((area) => prefix + areaName(area));
  const single = areas.every((area) => area.top === area.bottom && area.left === area.right);
  if (single && names.length <= LONGEST_PLUS) return names.join("+");
  return `SUM(${names.join(",")})`;
}

function lookupFormula(term: Extract<Term, { term: "lookup" }>, scope: Scope, sheet: string): string | null {
  const column = term.column ?? thisCell(scope).column;
  const matches = matchingRows(scope, term.table, column, term.name);
  if (!matches.ok) return null;
  const map = matches.value.map;
  const block = map.table.blocks.find((candidate) => candidate.id === blockOf(map.table, column));
  if (!block) return null;
  const keyColumn = map.columns.get(term.name === undefined ? (block.codeColumn ?? block.nameColumn) : block.nameColumn);
  const sumColumn = map.columns.get(column);
  const criterion = term.name === undefined ? ownCode(scope, sheet) : `"${term.name}"`;
  if (keyColumn === undefined || sumColumn === undefined || criterion === null) return null;
  const prefix = map.sheet === sheet ? "" : `${quoteSheet(map.sheet)}!`;
  return `SUMIF(${prefix}${wholeColumn(map, keyColumn)},${criterion},${prefix}${relativeColumn(map, sumColumn)})`;
}

/** From the first row to the row under the table, so that a row added at the end counts. */
function wholeColumn(map: TableMap, column: number): string {
  return fixedAreaName({ top: map.firstRow, left: column, bottom: map.lastRow + 1, right: column });
}

function relativeColumn(map: TableMap, column: number): string {
  const letters = columnLetters(column);
  return `${letters}$${map.firstRow + 1}:${letters}$${map.lastRow + 2}`;
}

/** The cell with this row's code, or the code itself where the form prints none. */
function ownCode(scope: Scope, sheet: string): string | null {
  const { map, row } = thisCell(scope);
  const block = map.table.blocks.find((candidate) => candidate.id === row.block);
  const codeColumn = block?.codeColumn == null ? undefined : map.columns.get(block.codeColumn);
  if (codeColumn !== undefined && row.kind === "tree") {
    const name = `$${cellName(row.row, codeColumn)}`;
    return map.sheet === sheet ? name : `${quoteSheet(map.sheet)}!${name}`;
  }
  return row.code === null ? null : `"${row.code}"`;
}

function onlyForFormula(term: Extract<Term, { term: "onlyFor" }>, scope: Scope, sheet: string): string | null {
  const field = scope.book.infoAddress(term.field);
  const inner = toFormula(term.then, scope, sheet);
  if (!field || inner === null) return null;
  const cell = reference(field, sheet);
  return term.values.reduceRight((otherwise, value) => `IF(${cell}="${value}",${inner},${otherwise})`, "0");
}

/** Formula reference to one table cell. */
export function cellReference(map: TableMap, row: RowPlace, column: string, sheet: string): string | null {
  const address = cellAt(map, row, column);
  return address && reference(address, sheet);
}
