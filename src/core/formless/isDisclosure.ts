/** Whether what was found is a budget disclosure at all: a list of goods, of donations or of accounts has a total as well. */
import { normalizeText } from "../text/normalize";
import { treeGroup, blockId } from "./ids";
import type { FormlessTable } from "./readTable";

/** Tables that state a unit of money; one is enough where it has codes of the classification. */
const FEWEST = 2;
/** Words that only budgets and final accounts have in the titles of their tables. */
const BUDGET = /预算|决算|收支|财政拨款|三公|机关运行|基本支出|项目支出|支出总|收入总|政府性基金|国有资本/;

export function isDisclosure(tables: readonly FormlessTable[]): boolean {
  const titled = tables.some(({ title }) => BUDGET.test(normalizeText(title)));
  const coded = tables.filter(hasTree);
  const stating = tables.filter(({ statesMoney }) => statesMoney);
  return (titled || coded.length > 0) && (stating.length >= FEWEST || coded.some(({ statesMoney }) => statesMoney));
}

/** A 类 with a 款 or 项 under it: 101 and 102 alone may be accounts or rooms. */
function hasTree({ located: { map }, codes }: FormlessTable): boolean {
  return codes.some((kind, at) => kind !== null && map.rows.some((row) => row.group === treeGroup(map.table.id, blockId(at)) && row.children.length > 0));
}
