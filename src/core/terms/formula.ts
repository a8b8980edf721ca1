/**
 * A term as an Excel formula. Only what Excel, WPS, LibreOffice and the sandbox compute alike:
 * references, SUM, ROUND, IF, exact SUMIF. Written without the leading "=" so that formulas can be put together.
 */
import { reference } from "../model/address";
import type { RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Term } from "../declare/term";
import { kindOf } from "./kinds";
import type { Scope } from "./scope";
import { thisCell } from "./scope";

/** `sheet` is where the formula will stand. Null when something the term needs is not there. */
export function toFormula(term: Term, scope: Scope, sheet: string): string | null {
  return kindOf(term).formula(term, scope, sheet, (inner) => toFormula(inner, scope, sheet));
}

/** How many of the figures are not zero: the same that `evaluate` counts in `parts`, alive in the workbook. */
export function toCountFormula(term: Term, scope: Scope, sheet: string): string | null {
  return kindOf(term).count(term, scope, sheet, (inner) => toCountFormula(inner, scope, sheet));
}

/** The formula of a cell: rounded, so that no hidden decimals travel on. */
export function toCellFormula(term: Term, scope: Scope, sheet: string, adjustment = ""): string | null {
  const body = toFormula(term, scope, sheet);
  return body === null ? null : `=ROUND(${body}${adjustment},${thisCell(scope).map.money.places})`;
}

/** Formula reference to one table cell. */
export function cellReference(map: TableMap, row: RowPlace, column: string, sheet: string): string | null {
  const address = cellAt(map, row, column);
  return address && reference(address, sheet);
}
