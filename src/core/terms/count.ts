/** How many of the figures that a term adds up are not zero, as a formula: the k of the rounding envelope, alive in the workbook. */
import { cellAt } from "../model/tableMap";
import type { Term } from "../declare/term";
import { reference } from "../model/address";
import { areaReference, isSingleCell, joinedAreas } from "./areas";
import { lookupCount } from "./lookupFormula";
import type { Found, RowSet, Scope } from "./scope";
import { childRows, namedCell, namedRows, thisCell, topRows } from "./scope";

/** The same figures as `evaluate` counts in `parts`. Null when something the term needs is not there. */
export function toCountFormula(term: Term, scope: Scope, sheet: string): string | null {
  switch (term.term) {
    case "zero":
      return "0";
    case "info":
      return "1";
    case "cell":
      return countOf(namedCell(scope.book, term.table, term.row, term.column), sheet);
    case "parts": {
      const { map, row } = thisCell(scope);
      return counted(term.columns.map((column) => cellAt(map, row, column)), sheet);
    }
    case "named":
      return countOf(namedRows(scope, term.rows), sheet);
    case "children":
      return countOf(childRows(scope), sheet);
    case "rows":
      return countOf(topRows(scope, term), sheet);
    case "lookup":
      return lookupCount(term, scope, sheet);
    case "add":
      return together(term.of, scope, sheet);
    case "subtract":
      return together([term.from, ...term.less], scope, sheet);
    case "scaled":
      return toCountFormula(term.of, scope, sheet);
    case "onlyFor": {
      const field = scope.book.infoAddress(term.field);
      const inner = toCountFormula(term.then, scope, sheet);
      if (!field || inner === null) return null;
      return `IF(OR(${term.values.map((value) => `${reference(field, sheet)}="${value}"`).join(",")}),${inner},0)`;
    }
  }
}

function together(terms: readonly Term[], scope: Scope, sheet: string): string | null {
  const texts = terms.map((term) => toCountFormula(term, scope, sheet));
  return texts.some((text) => text === null) ? null : texts.join("+");
}

function countOf(set: Found<RowSet>, sheet: string): string | null {
  if (!set.ok) return null;
  const { map, rows, column } = set.value;
  return counted(rows.map((row) => cellAt(map, row, column)), sheet);
}

/** COUNTIF by sign, because "<>0" would count blanks and texts too; N because a dash for a zero is a text. */
function counted(cells: readonly ReturnType<typeof cellAt>[], sheet: string): string | null {
  const found = cells.filter((cell) => cell !== null);
  if (found.length < cells.length) return null;
  const texts = joinedAreas(found).map((area) => {
    const name = areaReference(area, sheet);
    return isSingleCell(area) ? `(N(${name})<>0)` : `COUNTIF(${name},">0")+COUNTIF(${name},"<0")`;
  });
  return texts.length === 0 ? "0" : texts.join("+");
}
