import { tablesOf } from "../../terms/inner";
import type { LinearForm } from "../search/forms";

/** The tables that an identity speaks of, also where they have no row to read. */
export function namedTables({ instance }: LinearForm): readonly string[] {
  return [instance.rule.table, ...tablesOf(instance.rule.right)];
}
