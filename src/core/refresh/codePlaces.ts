/** Where a code may be entered. Which money it is can often not be told from the code: then there are several places, and people are asked. */
import { budgetOf } from "../catalogue/budgetOf";
import { amountColumns, catalogueFor, findGroup } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { RowSelector } from "../declare/rule";
import type { TreeGroup } from "../declare/table";
import { treeGroups } from "./codes";

/** Trees that have a figure of their own for the code, those first that take their codes from no other; none where the catalogue does not have its 类. */
export function codePlaces(pack: PackSpec, code: string): readonly TreeGroup[] {
  const drawnOn = new Set(treeGroups(pack).flatMap(({ codesFrom }) => codesFrom ?? []));
  const places = treeGroups(pack).filter(
    (group) => takes(pack, group, code) && isEntered(pack, group) && !isOfOtherFund(pack, group, code),
  );
  return [
    ...places.filter(({ codesFrom }) => codesFrom === undefined),
    ...places.filter(({ id, codesFrom }) => codesFrom !== undefined && drawnOn.has(id)),
  ];
}

/** The code is of the tree's levels and of a 类 of its catalogue. */
export function takes(pack: PackSpec, group: TreeGroup, code: string): boolean {
  return (
    group.levels.includes(code.length) &&
    catalogueFor(pack, group).some((entry) => entry.code === code.slice(0, group.levels[0]))
  );
}

/** Some figure of its lowest rows is typed, and neither calculated nor taken from other tables. */
function isEntered(pack: PackSpec, group: TreeGroup): boolean {
  const place = findGroup(pack, group.id);
  if (place === undefined) return false;
  const given = new Set(
    pack.rules.flatMap((rule) =>
      rule.kind === "identity" &&
      rule.role !== "checks" &&
      rule.table === place.table.id &&
      rule.rows.some((rows) => isAllLeaves(rows, group))
        ? rule.columns
        : [],
    ),
  );
  return amountColumns(place.table, place.block).some((column) => !given.has(column));
}

function isAllLeaves(rows: RowSelector, group: TreeGroup): boolean {
  return "group" in rows && rows.group === group.id && rows.depth !== "branch" && (rows.under ?? []).length === 0;
}

function isOfOtherFund(pack: PackSpec, group: TreeGroup, code: string): boolean {
  const fund = budgetOf(pack.catalogues[group.catalogue], code);
  return group.fund !== undefined && fund !== null && fund !== group.fund;
}
