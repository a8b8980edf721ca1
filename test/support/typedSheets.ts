/** Where amounts are typed in the workbooks of a form. */
import { groupsOf } from "../../src/core/declare/lookups";
import type { PackSpec } from "../../src/core/declare/pack";
import type { Sheets } from "./halfFilled";

/** Rows that come from other tables are filled in part by themselves: nothing tells a blank among them from a figure that is not there. */
export function typedSheets(pack: PackSpec): Sheets {
  const own = pack.tables.filter((table) => {
    const groups = groupsOf(table);
    return (
      groups.every((group) => group.kind !== "tree" || group.codesFrom === undefined) &&
      groups.some(({ kind }) => kind !== "fixed")
    );
  });
  return { sheets: pack.tables.map(({ sheet }) => sheet), ownRows: own.map(({ sheet }) => sheet) };
}
