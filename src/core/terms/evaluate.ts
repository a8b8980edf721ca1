/** A term's value: the sum of the printed figures that it names, in the unit of the cell that it is read for. */
import type { Term } from "../declare/term";
import { kindOf } from "./kinds";
import type { Evaluation, WeightedCell } from "./kinds/kind";
import type { Scope } from "./scope";

export type { Evaluated, Evaluation } from "./kinds/kind";

export function evaluate(term: Term, scope: Scope): Evaluation {
  return kindOf(term).value(term, scope, (inner) => evaluate(inner, scope));
}

/** The cells of the value with what each of them moves it by, units apart. */
export function weightedCells(term: Term, scope: Scope): readonly WeightedCell[] {
  return kindOf(term).cells(term, scope, (inner) => weightedCells(inner, scope));
}
