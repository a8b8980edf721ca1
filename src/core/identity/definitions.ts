/** What each cell's formula says, where the pack gives it one. */
import { addressKey } from "../model/address";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { PackSpec } from "../declare/pack";
import type { IdentityRule } from "../declare/rule";
import type { Instance } from "./instances";
import { instancesOf } from "./instances";

const FORMULAS: readonly IdentityRule["role"][] = ["defines", "prefills"];

/** By address. Of two identities that define a cell the later, as in a new workbook. */
export function definitions(pack: PackSpec, book: Book, roles = FORMULAS): ReadonlyMap<string, Instance> {
  const defining = new Map<string, Instance>();
  for (const rule of pack.rules) {
    const map =
      rule.kind === "identity" && roles.includes(rule.role) && rule.relation === "equals"
        ? book.tables.get(rule.table)
        : undefined;
    if (!map || rule.kind !== "identity") continue;
    for (const instance of instancesOf(rule, map)) {
      const at = cellAt(map, instance.row, instance.column);
      if (at) defining.set(addressKey(at), instance);
    }
  }
  return defining;
}
