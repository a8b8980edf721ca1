/** What stands over a table, or in its rows, about the unit and the unit of money. */
import type { MoneyUnit } from "../../amount/money";
import { groupsOf } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";
import type { LocatedTable } from "../../locate/locate";
import { findMoneyLine, moneyInHeader } from "../../locate/moneyLine";
import { unitNames, withoutUnitCode } from "../../locate/unitLine";
import { textAt } from "../../model/cellText";
import type { CellAddress } from "../../model/snapshot";
import { nameCell } from "../../model/tableMap";
import { normalizeText } from "../../text/normalize";

/** Lines over the header that most tables of the workbook have, and this one lacks. */
export function missingLines(
  { located: { tables } }: CheckContext,
  own: LocatedTable,
): readonly ("moneyUnitMissing" | "unitLineMissing")[] {
  const published = [...tables.values()].filter(({ map }) => map.table.formNo !== null);
  const isUsual = (has: (table: LocatedTable) => boolean): boolean =>
    published.includes(own) && !has(own) && published.filter(has).length * 3 >= published.length * 2;
  const statesMoney = (table: LocatedTable): boolean =>
    findMoneyLine(table) !== null || moneyInHeader(table.sheet, table.header).length > 0;
  const statesUnit = (table: LocatedTable): boolean => unitNames(table).length > 0;
  return [
    ...(isUsual(statesMoney) ? (["moneyUnitMissing"] as const) : []),
    ...(isUsual(statesUnit) ? (["unitLineMissing"] as const) : []),
  ];
}

/** Rows of the body that are the unit itself (表十一 to 表十三). */
export function unitRows({ map, sheet }: LocatedTable): readonly { readonly at: CellAddress; readonly name: string }[] {
  const own = new Set(
    groupsOf(map.table).flatMap((group) =>
      group.kind === "fixed" ? group.rows.flatMap(({ id, unitName }) => (unitName === true ? [id] : [])) : [],
    ),
  );
  return map.rows.flatMap((row) => {
    const at = own.has(row.key) ? nameCell(map, row) : null;
    return at && at.sheet === sheet.name
      ? [{ at, name: withoutUnitCode(normalizeText(textAt(sheet, at.row, at.column))) }]
      : [];
  });
}

export function moneyFactor(from: string, to: MoneyUnit): string {
  if (from === "元" && to === "万元") return "除以 10000";
  return from === "万元" && to === "元" ? "乘以 10000" : `${from}换算为${to}`;
}

/** Whether the figures are in the unit that the line states, or the line alone is wrong. */
export function moneyTemplate({
  moneyTold,
}: LocatedTable): "moneyUnitDiffers" | "moneyUnitOfLine" | "moneyUnitOfFigures" {
  if (moneyTold === undefined) return "moneyUnitDiffers";
  return moneyTold === "line" ? "moneyUnitOfLine" : "moneyUnitOfFigures";
}
