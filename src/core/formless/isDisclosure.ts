/** Whether what was found is a budget disclosure at all: a list of goods with prices has a total as well. */
import { normalizeText } from "../text/normalize";
import type { FormlessTable } from "./readTable";

/** Tables that state a unit of money; one is enough where it has codes of the classification. */
const FEWEST = 2;
const BUDGET = /预算|收支|收入|支出|三公|财政拨款|机关运行/;

export function isDisclosure(tables: readonly FormlessTable[]): boolean {
  const titled = tables.some(({ title }) => title.includes("表") && BUDGET.test(normalizeText(title)));
  const coded = tables.filter(({ codes }) => codes.some((kind) => kind !== null));
  const stating = tables.filter(({ statesMoney }) => statesMoney);
  return (titled || coded.length > 0) && (stating.length >= FEWEST || coded.some(({ statesMoney }) => statesMoney));
}
