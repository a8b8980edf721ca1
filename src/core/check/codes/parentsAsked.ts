/** The codes above those of a table that are to have a row of their own, each with the first row under it. */
import type { RowPlace, TableMap } from "../../model/tableMap";
import { ancestors } from "../../declare/lookups";
import type { TreeGroup } from "../../declare/table";
import type { CheckContext } from "../../finding/context";

/** Without a form nobody says which levels a table prints: those are asked for that it has somewhere, with rows under them. */
export function parentsAsked(
  { pack }: Pick<CheckContext, "pack">,
  group: TreeGroup,
  map: TableMap,
  rows: readonly RowPlace[],
): ReadonlyMap<string, RowPlace> {
  const levels = pack.formless
    ? new Set(rows.flatMap(({ code, children }) => (children.length > 0 ? (code?.length ?? []) : [])))
    : null;
  // Codes may begin in the block before.
  const besides = new Set(
    pack.formless ? map.rows.flatMap(({ group: own, code }) => (own === group.id ? [] : (code ?? []))) : [],
  );
  return new Map(
    [...rows].reverse().flatMap((row) =>
      ancestors(row.code ?? "", group.levels)
        .filter((above) => levels?.has(above.length) !== false && !besides.has(above))
        .map((above): [string, RowPlace] => [above, row]),
    ),
  );
}
