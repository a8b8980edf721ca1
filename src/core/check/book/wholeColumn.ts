/** The column of a block that holds all of the money of the year: the only one, or the one that says so. */
import { amountColumns } from "../../declare/lookups";
import type { BlockSpec, TableSpec } from "../../declare/table";
import { normalizeText } from "../../text/normalize";

const WHOLE = /^(?:合计|总计|小计|金额|本年(?:年初)?预算数?|(?:年初)?预算数?|本年支出合计|支出合计)$/;
/** 2026年预算数·合计 beside 2025年预算数; 本年支出·合计 beside 本年收入·合计. */
const OF_YEAR = /^(?:本年|当年)(?:度)?(?:年初)?(?:预算数?|支出)·(?:合计|总计|小计|金额)$/;
const EARLIER = /上年|去年|20\d\d年/;

/** Null where several columns say so, or none. `year`: the budget's; columns of other years hold none of its money. */
export function wholeColumn(table: TableSpec, block: BlockSpec, year: number): string | null {
  const columns = amountColumns(table, block);
  if (columns.length === 1) return columns[0] ?? null;
  const own = columns
    .map((id) => ({ id, label: labelOf(table, id).replace(`${String(year)}年`, "本年") }))
    .filter(({ label }) => !EARLIER.test(label));
  const spent = accountColumn(table, block);
  if (spent !== null) return spent;
  const title = normalizeText(table.title);
  const tiers: readonly ((label: string) => boolean)[] = [
    (label) => WHOLE.test(label),
    (label) => OF_YEAR.test(label),
    (label) => isNamedByTitle(label, title),
  ];
  for (const says of tiers) {
    const fitting = own.filter(({ label }) => says(label));
    if (fitting.length > 0) return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
  }
  return null;
}

/** 本年政府性基金预算支出·合计 of 政府性基金预算支出表: 基本支出·小计 is the whole of a table of 基本支出 alone. */
function isNamedByTitle(label: string, title: string): boolean {
  const [, group = ""] = /^(?:本年|当年)?([^·]{4,30})·(?:合计|总计|小计|金额)$/.exec(label) ?? [];
  return group !== "" && title.includes(group);
}

/** 决算数 beside 预算数: the one column that says so. */
export function accountColumn(table: TableSpec, block: BlockSpec): string | null {
  return onlyColumn(table, block, /^(?:本年|当年)?度?决算(?:统计)?数$/);
}

/** The one whose label fits; null where several do, or none. */
export function onlyColumn(table: TableSpec, block: BlockSpec, label: RegExp): string | null {
  const fitting = amountColumns(table, block).filter((id) => label.test(labelOf(table, id)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function labelOf(table: TableSpec, id: string): string {
  return normalizeText(table.columns.find((column) => column.id === id)?.label ?? "");
}
