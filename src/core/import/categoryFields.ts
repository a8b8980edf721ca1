/** What the list says of its projects' categories, as fields of 基础信息: how many are of one, and their money. */
import { toDecimalString } from "../amount/amount";
import { convertAmount, WAN } from "../amount/money";
import type { CategoryCount, ListImport } from "../declare/listImport";
import type { Gathered, GatheredRow } from "./gather";

/** A project of which the list says two categories belongs to none: then nothing is counted, and somebody has to say it. */
export function categoryFields({ categories = [] }: ListImport, gathered: Gathered): ReadonlyMap<string, string> {
  return new Map(
    categories.flatMap((wanted): readonly (readonly [string, string])[] => {
      const rows = (gathered.get(wanted.group) ?? [])
        .map((row) => ({ ...figureOf(row), categories: categoriesOf(row) }))
        .filter(({ amount }) => amount !== 0);
      return rows.length === 0 || rows.some((row) => row.categories.size !== 1) ? [] : counted(wanted, rows);
    }),
  );
}

interface Project {
  readonly amount: number;
  readonly categories: ReadonlySet<string | null>;
}

function counted(
  { category, count, amount }: CategoryCount,
  rows: readonly Project[],
): readonly (readonly [string, string])[] {
  const own = rows.filter(({ categories }) => categories.has(category));
  return [
    [count, String(own.length)],
    [amount, toDecimalString(own.reduce((sum, row) => sum + row.amount, 0))],
  ];
}

/** As the table will print it, in hundredths of 万元. */
function figureOf({ place, cells }: GatheredRow): Pick<Project, "amount"> {
  const sum = [...cells.values()].reduce((all, { amount }) => all + amount, 0);
  return { amount: convertAmount(sum, place.table.moneyUnit, WAN.unit) };
}

function categoriesOf({ cells }: GatheredRow): Project["categories"] {
  return new Set([...cells.values()].flatMap(({ rows }) => rows.map(({ row }) => row.category)));
}
