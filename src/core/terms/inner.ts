/** A term and the terms within it. */
import { derived } from "../declare/derived";
import type { IdentityRule } from "../declare/rule";
import type { Term } from "../declare/term";
import { kindOf } from "./kinds";
import type { TermOf } from "./kinds/kind";

/** Itself first. */
export function everyTerm(term: Term): readonly Term[] {
  return [term, ...kindOf(term).inner(term).flatMap(everyTerm)];
}

/** Those of one kind. */
export function termsOf<K extends Term["term"]>(kind: K, term: Term): readonly TermOf<K>[] {
  return everyTerm(term).filter((one): one is TermOf<K> => one.term === kind);
}

/** The tables that it names; what names none reads the identity's own. */
export function tablesOf(term: Term): readonly string[] {
  return everyTerm(term).flatMap((one) => kindOf(one).tables(one));
}

/** The tables that an identity has to do with: its own, and those that its terms and its condition read. */
export const readTables = derived(
  ({ table, right, roundedParts, when }: IdentityRule): ReadonlySet<string> =>
    new Set([
      table,
      ...tablesOf(right),
      ...(roundedParts ? tablesOf(roundedParts) : []),
      ...(when && when.kind !== "field" ? when.terms.flatMap(tablesOf) : []),
    ]),
);

/** Every cell that it reads is added, none taken off or left out. */
export function isPlainSum(term: Term): boolean {
  return everyTerm(term).every((one) => kindOf(one).isPlainSum);
}
