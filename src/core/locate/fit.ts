/** Whether tables that carry a form's titles have its columns and rows as well: other places use the same titles for forms of their own. */
import type { PackSpec } from "../declare/pack";
import type { FixedRow, TableSpec } from "../declare/table";
import { groupsOf } from "../declare/lookups";
import type { TableMap } from "../model/tableMap";
import type { LocatedTable, LocatedWorkbook } from "./locate";

/**
 * Most of the tables that no other form has alike are the form's; where none of these was found, nothing but titles speaks for the form.
 * `titled`: tables that stand in the workbook under a title of the form, whether or not the form was able to read them.
 */
export function fitsForm({ pack, tables }: LocatedWorkbook, titled: ReadonlySet<string> = new Set()): boolean {
  const all = [...tables.values()];
  const telling = pack.tables.filter((table) => isTelling(table) && (tables.has(table.id) || titled.has(table.id)));
  const found = all.filter(({ map }) => isTelling(map.table));
  return (
    found.filter(hasItsLayout).length * 2 > telling.length &&
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

/** 本年收入合计, 收入总计, 上年结转 close every place's tables, whatever stands above them. */
const EVERYBODYS = /(?:合计|总计)$|^(?:上年|年[初末终])结[转余]/;

/** Every column, and most of the rows that the form prints in each unit's table: of those, too, that are its own. */
function hasItsLayout({ map, header }: LocatedTable): boolean {
  const lines = printedLines(map.table);
  return header.share === 1 && [lines, lines.filter(({ label }) => !EVERYBODYS.test(label))].every(areMostlyIn(map));
}

function areMostlyIn({ byKey }: TableMap): (lines: readonly FixedRow[]) => boolean {
  return (lines) => lines.filter(({ id }) => byKey.has(id)).length * 2 >= lines.length;
}

/** The rows that every unit's table has. */
function printedLines(table: TableSpec): readonly FixedRow[] {
  return groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows : []));
}
