/** What the title of a table says, without the unit's name: 国有资产管理中心 and 基金管理中心 name no money. */
import type { CheckContext } from "../../finding/context";
import type { TableMap } from "../../model/tableMap";
import { normalizeText } from "../../text/normalize";

/** Comparable. */
export function tableTitle({ unit }: CheckContext, { table }: TableMap): string {
  const [title, name] = [normalizeText(table.title), normalizeText(unit)];
  return name === "" ? title : title.replace(name, "");
}

/** What was spent, not what is planned: 支出决算 is what such tables print. */
export function isOfAccounts({ book }: CheckContext): boolean {
  return [...book.tables.values()].some(({ table }) => table.title.includes("决算"));
}
