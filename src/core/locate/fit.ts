/** Whether tables that carry a form's titles have its columns and rows as well: other places use the same titles for forms of their own. */
import { groupsOf } from "../spec/lookups";
import type { LocatedTable, LocatedWorkbook } from "./locate";

/** Most of the tables that were found are the form's. */
export function fitsForm({ tables }: LocatedWorkbook): boolean {
  const found = [...tables.values()];
  return found.filter(hasItsLayout).length * 2 > found.length;
}

/** Every column, and most of the rows that the form prints in each unit's table. */
function hasItsLayout({ map, header }: LocatedTable): boolean {
  const wanted = groupsOf(map.table).flatMap((group) => (group.kind === "fixed" ? group.rows.map(({ id }) => id) : []));
  const printed = wanted.filter((id) => map.byKey.has(id));
  return header.share === 1 && printed.length * 2 >= wanted.length;
}
