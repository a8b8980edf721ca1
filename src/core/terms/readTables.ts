/** The tables that an identity has to do with: its own, and those that its terms and its condition read. */
import { derived } from "../declare/derived";
import type { IdentityRule } from "../declare/rule";
import type { Term } from "../declare/term";

export const readTables = derived(({ table, right, roundedParts, when }: IdentityRule): ReadonlySet<string> => new Set([
  table, ...tablesOf(right), ...(roundedParts ? tablesOf(roundedParts) : []), ...(when && when.kind !== "field" ? when.terms.flatMap(tablesOf) : []),
]));

/** Those that it names; what names none reads the identity's own. */
export function tablesOf(term: Term): readonly string[] {
  switch (term.term) {
    case "cell":
    case "lookup":
      return [term.table];
    case "rows":
      return term.table === undefined ? [] : [term.table];
    case "add":
      return term.of.flatMap(tablesOf);
    case "subtract":
      return [term.from, ...term.less].flatMap(tablesOf);
    case "scaled":
      return tablesOf(term.of);
    case "onlyFor":
      return tablesOf(term.then);
    default:
      return [];
  }
}
