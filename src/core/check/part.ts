/**
 * What a check consists of: parts, and in them units of work that can each be done again by itself. A part is added to CHECK_PARTS
 * (parts.ts); the full check and the check after an edit both go through it.
 */
import type { CellAddress } from "../model/snapshot";
import type { Gap } from "../terms/source";
import type { CheckContext, TableOutcome } from "../finding/context";
import type { JudgedInstance } from "./figures/identities";
import type { Finding } from "../finding/finding";
import type { NarrativeReport } from "../finding/report";

/**
 * What a unit depends on, so that it is done again when that changes and only then.
 * everything: any cell of the workbook; right for whatever says nothing else.
 * layout: labels, codes, names, titles, notes, formulas being there, unit and year; never a figure or a field. Where any of these
 *   change the whole check runs, so such a unit is done once.
 * presence: the layout, and which rows of the tables hold a figure (rowHasFigures), but not how much it is.
 * A list of cells: the layout, these cells, and every figure and field that it asks context.book for (recorded while it runs).
 */
export type Reads = "everything" | "layout" | "presence" | (() => readonly CellAddress[]);

/** The layout and what context.book is asked for. */
export const FROM_BOOK: Reads = () => [];

/** What a unit adds to the report. */
export interface UnitResult {
  readonly outcomes: readonly TableOutcome[];
  readonly findings: readonly Finding[];
  /** Of an identity: what the diagnosis reasons from. */
  readonly judged?: JudgedInstance;
  /** Of the sheets of text. */
  readonly narratives?: readonly NarrativeReport[];
  /** What their sentences find blank. */
  readonly asked?: readonly Gap[];
}

/** What all units have of one kind; most have nothing. */
export function gathered<T>(
  found: readonly UnitResult[],
  of: (unit: UnitResult) => readonly T[] | undefined,
): readonly T[] {
  const all: T[] = [];
  for (const unit of found) for (const one of of(unit) ?? []) all.push(one);
  return all;
}

/** What the diagnosis reasons from. */
export function judgedIn(found: readonly UnitResult[]): readonly JudgedInstance[] {
  const all: JudgedInstance[] = [];
  for (const { judged } of found) if (judged) all.push(judged);
  return all;
}

export interface CheckUnit {
  readonly reads: Reads;
  /** Takes everything from the context that it is given, which is another one the next time. */
  readonly run: (context: CheckContext) => UnitResult;
}

export interface CheckPart {
  readonly id: string;
  /** In the order in which the report lists what they find. Depends on the layout alone. */
  readonly units: (context: CheckContext) => readonly CheckUnit[];
}

/** A part that is one unit with findings alone. */
export function simplePart(
  id: string,
  find: (context: CheckContext) => readonly Finding[],
  reads: Reads = "everything",
): CheckPart {
  return { id, units: () => [findingUnit(find, reads)] };
}

export function findingUnit(
  find: (context: CheckContext) => readonly Finding[],
  reads: Reads = "everything",
): CheckUnit {
  return { reads, run: (context) => ({ outcomes: [], findings: find(context) }) };
}
