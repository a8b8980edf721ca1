/** Forms in 万元 that print whole 万元, or one place: what rounding explains there is more than of two places. */
import { lastPlace } from "../amount/money";
import type { Book, TableMap } from "../model/tableMap";
import type { LocatedTable } from "../locate/locate";
import { amountColumns } from "../declare/lookups";

/** Of the figures of the workbook in 万元. */
const SHARE = 0.9;
/** Fewer may be whole by chance. */
const FEWEST = 40;
/** As few are enough where none has more places and most do not end with 0 or 5: 30, 20 and 10 may be meant to the cent. */
const FEWEST_OF_ALL = 12;
const UNEVEN_SHARE = 0.5;
/** In a table of fewer one with decimals is no slip. */
const FEWEST_IN_TABLE = 10;

/** Every table with the places that it prints, where most figures of the workbook have no more. One figure of a table may have more: a slip. */
export function withCoarsePlaces(
  tables: ReadonlyMap<string, LocatedTable>,
  book: Book,
): ReadonlyMap<string, LocatedTable> {
  const figures = new Map(
    [...tables].map(([id, { map }]) => [id, map.money.unit === "万元" ? figuresOf(map, book) : []] as const),
  );
  const all = [...figures.values()].flat();
  const places = [0, 1].find(
    (some) => (all.length >= FEWEST && all.filter(fits(some)).length >= SHARE * all.length) || areAll(all, some),
  );
  if (places === undefined) return tables;
  return new Map(
    [...tables].map(([id, table]) => {
      const own = figures.get(id) ?? [];
      const finer = own.filter((amount) => !fits(places)(amount)).length;
      const isCoarse = own.length > 0 && (finer === 0 || (finer === 1 && own.length >= FEWEST_IN_TABLE));
      return [id, isCoarse ? { ...table, map: { ...table.map, money: { ...table.map.money, places } } } : table];
    }),
  );
}

function areAll(figures: readonly number[], places: number): boolean {
  const five = lastPlace({ unit: "万元", places }) * 5;
  return (
    figures.length >= FEWEST_OF_ALL &&
    figures.every(fits(places)) &&
    figures.filter((amount) => amount % five !== 0).length >= UNEVEN_SHARE * figures.length
  );
}

function fits(places: number): (amount: number) => boolean {
  return (amount) => amount % lastPlace({ unit: "万元", places }) === 0;
}

function figuresOf(map: TableMap, book: Book): readonly number[] {
  return map.rows.flatMap((row) =>
    map.table.blocks
      .filter(({ id }) => id === row.block)
      .flatMap((block) =>
        amountColumns(map.table, block).flatMap((column) => {
          const read = book.amount(map, row, column);
          return read.ok && read.amount !== 0 ? [read.amount] : [];
        }),
      ),
  );
}
