/**
 * A term as an Excel formula. Only what Excel, WPS, LibreOffice and the sandbox compute alike:
 * references, SUM, ROUND, IF, exact SUMIF. Written without the leading "=" so that formulas can be put together.
 */
import type { MoneyUnit } from "../amount/money";
import { unitFactor, WAN } from "../amount/money";
import { reference } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Term } from "../declare/term";
import { areaReference, isSingleCell, joinedAreas } from "./areas";
import { lookupFormula } from "./lookupFormula";
import type { Found, RowSet, Scope } from "./scope";
import { childRows, namedCell, namedRows, thisCell, topRows, unitOf } from "./scope";

/** `sheet` is where the formula will stand. Null when something the term needs is not there. */
export function toFormula(term: Term, scope: Scope, sheet: string): string | null {
  switch (term.term) {
    case "zero":
      return "0";
    case "cell":
      return sumOf(namedCell(scope.book, term.table, term.row, term.column), scope, sheet);
    case "info": {
      const address = scope.book.infoAddress(term.field);
      return address && converted(reference(address, sheet), WAN.unit, scope);
    }
    case "parts":
      return partsFormula(term.columns, scope, sheet);
    case "named":
      return sumOf(namedRows(scope, term.rows), scope, sheet);
    case "children":
      return sumOf(childRows(scope), scope, sheet);
    case "rows":
      return sumOf(topRows(scope, term), scope, sheet);
    case "lookup": {
      const text = lookupFormula(term, scope, sheet);
      const map = scope.book.tables.get(term.table);
      return text === null || !map ? null : converted(text, map.money.unit, scope);
    }
    case "add":
      return joined(term.of, "+", scope, sheet);
    case "subtract":
      return joined([term.from, ...term.less], "-", scope, sheet);
    case "scaled": {
      const of = toFormula(term.of, scope, sheet);
      return of === null ? null : `ROUND((${of})*${term.times}/${term.per},2)`;
    }
    case "onlyFor":
      return onlyForFormula(term, scope, sheet);
  }
}

/** The formula of a cell: rounded, so that no hidden decimals travel on. */
export function toCellFormula(term: Term, scope: Scope, sheet: string, adjustment = ""): string | null {
  const body = toFormula(term, scope, sheet);
  return body === null ? null : `=ROUND(${body}${adjustment},${thisCell(scope).map.money.places})`;
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
  const cells = columns.map((column) => cellAt(map, row, column));
  return cells.some((cell) => cell === null) ? null : sumCells(cells.filter((cell) => cell !== null), sheet);
}

function sumOf(set: Found<RowSet>, scope: Scope, sheet: string): string | null {
  if (!set.ok) return null;
  const { map, rows, column } = set.value;
  if (!map.columns.has(column)) return null;
  const cells = rows.map((row) => cellAt(map, row, column));
  // A second place of the table may lack the column: half a sum is none.
  return cells.some((cell) => cell === null) ? null : converted(sumCells(cells.filter((cell) => cell !== null), sheet), map.money.unit, scope);
}

/** A figure of another unit in the unit of this cell, rounded as `evaluate` rounds it. */
function converted(text: string, from: MoneyUnit, scope: Scope): string {
  const to = unitOf(scope);
  if (from === to) return text;
  return from === "元" ? `ROUND((${text})/${unitFactor(to, from)},2)` : `(${text})*${unitFactor(from, to)}`;
}

/** Longest list of single cells written with plus signs; longer ones go into one SUM. */
const LONGEST_PLUS = 4;

function sumCells(cells: readonly CellAddress[], sheet: string): string {
  const areas = joinedAreas(cells);
  if (areas.length === 0) return "0";
  const names = areas.map((area) => areaReference(area, sheet));
  if (areas.every(isSingleCell) && names.length <= LONGEST_PLUS) return names.join("+");
  return `SUM(${names.join(",")})`;
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
