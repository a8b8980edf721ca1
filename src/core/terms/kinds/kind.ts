/** What a kind of term is, all of it: a new one is a file of this shape, and the compiler asks for each part. Its structure stands in declare/term. */
import type { Amount } from "../../amount/amount";
import type { Missing } from "../../model/tableMap";
import type { CellAddress } from "../../model/snapshot";
import type { Term } from "../../declare/term";
import type { InfoSpec } from "../../declare/info";
import type { TableSpec } from "../../declare/table";
import type { Scope } from "../scope";

export interface Evaluated {
  readonly ok: true;
  readonly amount: Amount;
  /** How many printed figures other than zero were added up: the k of the rounding envelope. */
  readonly parts: number;
  readonly cells: readonly CellAddress[];
}

export type Evaluation = Evaluated | { readonly ok: false; readonly missing: Missing };

/** What words need to know: the declarations, not the workbook, so that a missing table can still be named. */
export interface Vocabulary {
  readonly tables: readonly TableSpec[];
  readonly info: InfoSpec;
}

/** The cell that a term is read for; null row or column where a term is read for none. */
export interface WordScope {
  readonly table: TableSpec | null;
  readonly rowLabel: string | null;
  readonly column: string | null;
}

/** A cell, and how often it counts in the term's value, units apart: −1 where it is taken off. */
export type WeightedCell = readonly [CellAddress, number];

/** The last argument reads the terms within it, in the same scope. */
export interface TermKind<T extends Term> {
  readonly value: (term: T, scope: Scope, valueOf: (inner: Term) => Evaluation) => Evaluation;
  /** Without "=". Null when something that the term needs is not there. */
  readonly formula: (term: T, scope: Scope, sheet: string, formulaOf: (inner: Term) => string | null) => string | null;
  /** How many of the figures are not zero, as a formula: as many as the `parts` of its value. */
  readonly count: (term: T, scope: Scope, sheet: string, countOf: (inner: Term) => string | null) => string | null;
  readonly words: (term: T, scope: WordScope, vocabulary: Vocabulary, wordsOf: (inner: Term) => string) => string;
  /** None where it cannot be read. */
  readonly cells: (term: T, scope: Scope, cellsOf: (inner: Term) => readonly WeightedCell[]) => readonly WeightedCell[];
  /** Each of the value's cells counts once, and none of the terms within is changed. */
  readonly isPlainSum: boolean;
  /** The terms within it, in their order. */
  readonly inner: (term: T) => readonly Term[];
  /** The tables that it names itself. */
  readonly tables: (term: T) => readonly string[];
}

export type TermOf<K extends Term["term"]> = Extract<Term, { readonly term: K }>;

export const NOTHING: Evaluated = { ok: true, amount: 0, parts: 0, cells: [] };

/** A kind that has no terms within it and names no table. */
export const SIMPLE = {
  isPlainSum: true,
  inner: (): readonly Term[] => [],
  tables: (): readonly string[] => [],
} as const;
