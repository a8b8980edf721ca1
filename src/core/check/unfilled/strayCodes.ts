/**
 * Tables in which a row has a code that the tables it draws on have not, while these have figures under another code of the same 款 that
 * it lacks: the code is wrong, and what its formulas do not find is nothing that waits.
 */
import type { RowPlace, TableMap } from "../../model/tableMap";
import type { TreeGroup } from "../../declare/table";
import { findGroup, groupsOf } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";

/** Their ids. */
export function tablesWithStrayCodes(context: CheckContext): ReadonlySet<string> {
  return new Set(
    [...context.book.tables.values()]
      .filter((map) => groupsOf(map.table).some((group) => group.kind === "tree" && hasStray(context, map, group)))
      .map(({ table }) => table.id),
  );
}

function hasStray(context: CheckContext, map: TableMap, group: TreeGroup): boolean {
  const sources = (group.codesFrom ?? []).flatMap((id) => {
    const place = findGroup(context.pack, id);
    const other = place && context.book.tables.get(place.table.id);
    return other ? other.rows.filter((row) => row.group === id).map((row) => ({ row, map: other })) : [];
  });
  if (sources.length === 0) return false;
  const known = new Set(sources.map(({ row }) => row.code));
  const own = map.rows.filter((row) => row.group === group.id);
  const strays = own.filter((row) => isLeaf(row) && !known.has(row.code));
  if (strays.length === 0) return false;
  const codes = new Set(own.map(({ code }) => code));
  const above = new Set(strays.map(({ code }) => parentOf(code, group)));
  return sources.some(
    ({ row, map: other }) =>
      isLeaf(row) &&
      !codes.has(row.code) &&
      above.has(parentOf(row.code, group)) &&
      rowHasFigures(context.book, other, row),
  );
}

function isLeaf({ code, printedCode, children }: RowPlace): boolean {
  return code !== null && printedCode.length > 0 && children.length === 0;
}

/** The code of the level above; a code of the first level stands below nothing. */
function parentOf(code: string | null, { levels }: TreeGroup): string | null {
  const level = code === null ? -1 : levels.indexOf(code.length);
  return code === null || level <= 0 ? null : code.slice(0, levels[level - 1]);
}
