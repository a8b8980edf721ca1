/** One text for a formula wherever it is copied to: references as offsets from the cell, in R1C1 style. */
import type { CellPoint, Edge, Formula } from "./formula";
import { FormulaWriter } from "./print";
import type { ReferenceWriter } from "./print";

function axis(letter: "R" | "C", index: number, fixed: boolean, home: number): string {
  if (fixed) return `${letter}${index + 1}`;
  return index === home ? letter : `${letter}[${index - home}]`;
}

function relativeWriter(row: number, column: number): ReferenceWriter {
  const point = (at: CellPoint): string =>
    axis("R", at.row, at.rowFixed, row) + axis("C", at.column, at.columnFixed, column);
  return (reference) => {
    if (reference.kind === "cell") return point(reference.at);
    if (reference.kind === "range") return `${point(reference.from)}:${point(reference.to)}`;
    const edge = (at: Edge): string =>
      reference.kind === "columns" ? axis("C", at.index, at.fixed, column) : axis("R", at.index, at.fixed, row);
    return `${edge(reference.first)}:${edge(reference.last)}`;
  };
}

/**
 * Canonical text of a formula seen from the cell that holds it (row and column from 0): a formula and its copies give the
 * same text. `ownSheet` leaves out that sheet's name. For comparing only: parseFormula does not read R1C1.
 */
export function relativeForm(formula: Formula, row: number, column: number, ownSheet?: string): string {
  return `=${new FormulaWriter(relativeWriter(row, column), ownSheet ?? null).write(formula)}`;
}
