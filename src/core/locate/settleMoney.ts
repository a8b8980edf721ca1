/**
 * A table that states another unit of money than the form's either is in that unit or has a slip in one line. The identities tell: it is
 * read in the unit in which fewer of them fail. The line is reported either way.
 */
import { PRINTED } from "../amount/money";
import { createBook } from "./book";
import { withPrintedPlaces } from "./printedPlaces";
import type { LocatedTable, LocatedWorkbook } from "./locate";
import { instancesOf } from "../identity/instances";
import { judge } from "../identity/judge";

export function settleMoney(located: LocatedWorkbook): LocatedWorkbook {
  return [...located.tables.values()]
    .filter(({ map }) => map.money.unit !== map.table.moneyUnit)
    .reduce((settled, table) => {
      const asDeclared = inDeclaredUnit(settled, table);
      return failures(asDeclared) < failures(settled) ? asDeclared : settled;
    }, located);
}

function inDeclaredUnit(located: LocatedWorkbook, table: LocatedTable): LocatedWorkbook {
  const map = { ...table.map, money: PRINTED[table.map.table.moneyUnit] };
  const tables = withPrintedPlaces(new Map([...located.tables]).set(map.table.id, { ...table, map }));
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
