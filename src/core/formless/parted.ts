/** Tables that go on elsewhere: on a sheet called 续, under a title that stands twice, or under the same header without a title. */
import { withoutFormNumber } from "../locate/titles";
import { normalizeText } from "../text/normalize";
import type { FormlessTable } from "./readTable";

const CONTINUED = /[(]?续(?:表|页)?[一二三四五六七八九十\d]*[)]?$|[(](?:\d+|[一二三四五六七八九十]+)[)]$/;

const ATTACHMENT = /^附[件表]?[-\d一二三四五六七八九十]{1,6}[:、.]?/;

/** What they add up to stands in one of them only, so that a sum that fails in them says nothing. */
export function partedTables(tables: readonly FormlessTable[]): ReadonlySet<FormlessTable> {
  const byHeader = new Map<string, FormlessTable[]>();
  for (const table of tables) {
    const header = table.located.map.table.columns.map(({ label }) => normalizeText(label)).join("|");
    byHeader.set(header, [...(byHeader.get(header) ?? []), table]);
  }
  return new Set(
    [...byHeader.values()].flatMap((group) =>
      group.filter((table, at) =>
        group.some((other, place) => (place > at ? goesOn(table, other) : place < at && goesOn(other, table))),
      ),
    ),
  );
}

/** Whether the later one may be the rest of the first: not where each closes with a total of its own, or tells of the same codes under no title. */
function goesOn(one: FormlessTable, other: FormlessTable): boolean {
  const [left, right] = [titleOf(one), titleOf(other)];
  const isUntitled = left === null || right === null;
  if (!isUntitled && left.replace(CONTINUED, "") !== right.replace(CONTINUED, "")) return false;
  if (!isUntitled && left !== right) return true;
  const [before, behind] = [codesOf(one), codesOf(other)];
  if (isUntitled && behind.some((code) => before.includes(code))) return false;
  const isBehind =
    before.length > 0 && behind.length > 0 && behind.every((code) => before.every((earlier) => earlier < code));
  return isBehind || !hasTotal(one) || !hasTotal(other);
}

function titleOf({ located, title }: FormlessTable): string | null {
  // 附件3：…（续）（公开03表）: neither number is a part of it.
  return located.title === null ? null : withoutFormNumber(normalizeText(title)).replace(ATTACHMENT, "");
}

function codesOf({ located: { map } }: FormlessTable): readonly string[] {
  return map.rows.flatMap(({ code }) => code ?? []);
}

/** A 小计 closes a page, 合计 the table. */
function hasTotal({ blocks }: FormlessTable): boolean {
  return blocks.some(({ lines }) => lines.some(({ label }) => /[合总]计$/.test(normalizeText(label))));
}
