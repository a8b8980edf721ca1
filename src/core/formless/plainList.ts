/**
 * A list of lines of which nothing says that one is a part of another, under its total or over it. Where they do not make the total it
 * is told only if one slip explains why: lists of units and their projects look the same, and name the parts of the parts as well.
 */
import type { Amount } from "../amount/amount";
import { instancesOf } from "../identity/instances";
import { judge } from "../identity/judge";
import { slipOf } from "../finding/slips";
import type { Book, TableMap } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import type { TableLine } from "./lines";

const FEWEST = 2;

/** The lines of the list; null where it is no plain one. `at`: its total. */
export function plainList(
  lines: readonly TableLine[],
  at: number,
  hasFigures: (line: TableLine) => boolean,
): readonly TableLine[] | null {
  const others = lines.filter((_, index) => index !== at);
  const isPlain = others.every(
    ({ isTotal, isPart, isOwn, level, ordinal }) => !isTotal && !isPart && isOwn && level === 0 && ordinal === 0,
  );
  return (at === 0 || at === lines.length - 1) && isPlain && others.filter(hasFigures).length >= FEWEST ? others : null;
}

/** `figures`: of each line, by column. Not where a line is the sum of those behind it, which are then its parts. */
export function isNearly(
  rule: IdentityRule,
  figures: readonly (readonly Amount[])[],
  map: TableMap,
  book: Book,
): boolean {
  if (figures.some((own, at) => isSumOfNext(own, figures.slice(at + 1)))) return false;
  const judged = instancesOf(rule, map)
    .map((instance) => judge(instance, book))
    .map((one, column) => ({ ...one, column }))
    .filter(({ actual, expected }) => actual !== 0 || expected !== 0);
  const failing = judged.filter(({ outcome }) => outcome === "fail");
  const [first, second] = failing;
  if (first === undefined || failing.length > 2) return false;
  const gap = first.actual - first.expected;
  // A line was changed, and its own total with it.
  if (second !== undefined) return judged.length > failing.length && second.actual - second.expected === gap;
  return (
    slipOf(first.actual, first.expected) !== null ||
    figures.some((own) => slipOf(own[first.column] ?? 0, (own[first.column] ?? 0) + gap) !== null)
  );
}

function isSumOfNext(own: readonly Amount[], next: readonly (readonly Amount[])[]): boolean {
  let rest = own;
  return (
    own.some((amount) => amount !== 0) &&
    next.some((figures) => {
      rest = rest.map((amount, column) => amount - (figures[column] ?? 0));
      return rest.every((amount) => amount === 0);
    })
  );
}
