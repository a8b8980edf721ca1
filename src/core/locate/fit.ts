/** Whether tables that carry a form's titles have its columns and rows as well: other places use the same titles for forms of their own. */
import type { PackSpec } from "../declare/pack";
import type { TableSpec } from "../declare/table";
import { groupsOf } from "../declare/lookups";
import type { LocatedTable, LocatedWorkbook } from "./locate";

/** Most of the found tables that no other form has alike are the form's; where none of these was found, nothing but titles speaks for the form. */
export function fitsForm({ pack, tables }: LocatedWorkbook): boolean {
  const all = [...tables.values()];
  const found = all.filter(({ map }) => isTelling(map.table));
  return (
    found.filter(hasItsLayout).length * 2 > found.length &&
    (isMost(pack, all) || all.every(({ header }) => header.share === 1))
  );
}

/** Of a few tables each has to have its columns: those that a form of its own would have in common with this one. */
function isMost({ tables }: PackSpec, found: readonly LocatedTable[]): boolean {
  return found.length * 2 >= tables.filter(({ formNo }) => formNo !== null).length;
}

/** 合计, 基本支出, 项目支出 over a line 合计 are printed everywhere; more columns and lines are a form's own. */
const MOST_COMMON = 4;

function isTelling(table: TableSpec): boolean {
  const amounts = table.columns.filter(({ kind }) => kind === "amount").length;
  return amounts + printedLines(table).length > MOST_COMMON;
}

/** Every column, and most of the rows that the form prints in each unit's table. */
function hasItsLayout({ map, header }: LocatedTable): boolean {
  const wanted = printedLines(map.table);
  const printed = wanted.filter((id) => map.byKey.has(id));
  return header.share === 1 && printed.length * 2 >= wanted.length;
}

/** Ids of the rows that every unit's table has. */
function printedLines(table: TableSpec): readonly string[] {
  return groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows.map(({ id }) => id) : []));
}
