import type { Term } from "../spec/term";
import type { Form } from "./forms";

/** The tables that an identity speaks of, also where they have no row to read. */
export function namedTables({ instance }: Form): readonly string[] {
  return [instance.rule.table, ...tablesOf(instance.rule.right)];
}

function tablesOf(term: Term): readonly string[] {
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
