/**
 * A table that states another unit of money than the form's either is in that unit or has a slip in one line. The identities tell: it is
 * read in the unit in which fewer of them fail. Where all that it is compared with states the same unit they do not tell, and it is read
 * in the unit that it states. The line is reported either way.
 */
import type { Money } from "../amount/money";
import { PRINTED } from "../amount/money";
import { derived } from "../declare/derived";
import { createBook } from "./book";
import { withPrintedPlaces } from "./printedPlaces";
import type { LocatedTable, LocatedWorkbook } from "./locate";
import { instancesOf } from "../identity/instances";
import { judge } from "../identity/judge";

export const settleMoney = derived((located: LocatedWorkbook): LocatedWorkbook => {
  const odd = [...located.tables.values()].filter(({ map }) => map.money.unit !== map.table.moneyUnit);
  if (odd.length === 0) return located;
  const together = inDeclaredUnit(located, odd);
  const settled = odd.reduce((before, table) => {
    const asDeclared = inDeclaredUnit(before, [table]);
    return failures(asDeclared) < failures(before) ? asDeclared : before;
  }, located);
  const best = failures(together) < failures(settled) ? together : settled;
  return withReasons(best, odd, [located, together].map(failures));
});

/** All lines wrong, or none, and no identity minds: nothing tells which of both it is. */
function withReasons(
  settled: LocatedWorkbook,
  odd: readonly LocatedTable[],
  [asStated = 0, asDeclared = 0]: readonly number[],
): LocatedWorkbook {
  if (asStated === asDeclared) return settled;
  const left = failures(settled);
  const tables = new Map(settled.tables);
  for (const { map } of odd) {
    const table = settled.tables.get(map.table.id);
    if (!table) continue;
    const isLine = table.map.money.unit === map.table.moneyUnit;
    const other = isLine ? inUnit(settled, map.table.id, map.money) : inDeclaredUnit(settled, [table]);
    if (failures(other) > left) tables.set(map.table.id, { ...table, moneyTold: isLine ? "line" : "figures" });
  }
  return { ...settled, tables };
}

function inDeclaredUnit(located: LocatedWorkbook, tables: readonly LocatedTable[]): LocatedWorkbook {
  return tables.reduce((before, { map }) => inUnit(before, map.table.id, PRINTED[map.table.moneyUnit]), located);
}

function inUnit(located: LocatedWorkbook, id: string, money: Money): LocatedWorkbook {
  const table = located.tables.get(id);
  if (!table) return located;
  const map = { ...table.map, money };
  const tables = withPrintedPlaces(new Map([...located.tables]).set(id, { ...table, map }));
  return { ...located, tables, book: createBook(located.pack, located.snapshot, tables) };
}

function failures({ pack, book }: LocatedWorkbook): number {
  let count = 0;
  for (const rule of pack.rules) {
    const map = rule.kind === "identity" && rule.compared !== false ? book.tables.get(rule.table) : undefined;
    if (!map || rule.kind !== "identity") continue;
    for (const instance of instancesOf(rule, map)) if (judge(instance, book).outcome === "fail") count += 1;
  }
  return count;
}
