/** Tables that go on elsewhere: on a sheet called 续, under a title that stands twice, or under the same header without a title. */
import { normalizeText } from "../text/normalize";
import type { FormlessTable } from "./readTable";

const CONTINUED = /[(]?续(?:表|页)?[一二三四五六七八九十\d]*[)]?$|[(](?:\d+|[一二三四五六七八九十]+)[)]$/;

/** What they add up to stands in one of them only, so that a sum that fails in them says nothing. */
export function partedTables(tables: readonly FormlessTable[]): ReadonlySet<FormlessTable> {
  const byHeader = new Map<string, FormlessTable[]>();
  for (const table of tables) {
    const header = table.located.map.table.columns.map(({ label }) => normalizeText(label)).join("|");
    byHeader.set(header, [...(byHeader.get(header) ?? []), table]);
  }
  return new Set([...byHeader.values()].flatMap((group) => group.filter((table) => group.some((other) => other !== table && belong(table, other)))));
}

function belong(one: FormlessTable, other: FormlessTable): boolean {
  const [left, right] = [one, other].map(({ located, title }) => (located.title === null ? null : normalizeText(title).replace(CONTINUED, "")));
  return left === null || right === null || left === right;
}
