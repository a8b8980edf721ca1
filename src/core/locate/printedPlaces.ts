/**
 * Forms in yuan are printed whole or with 角分, and a workbook does the one or the other in all of them: a table whose figures happen
 * to be whole is not coarser than the others.
 */
import { hasCents, parseTypedAmount } from "../amount/amount";
import type { Money, MoneyUnit } from "../amount/money";
import { PRINTED } from "../amount/money";
import { TWO_PLACES } from "../amount/amount";
import type { SheetSnapshot } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import { amountColumns } from "../declare/lookups";
import type { TableSpec } from "../declare/table";
import type { LocatedTable } from "./locate";
import { showsDecimals } from "./numberFormat";
import { valueAt } from "../model/cellText";

/** Before it is known whether the workbook has 角分. A table in a unit that is not its form's has two places. */
export function usualMoney(table: TableSpec, unit: MoneyUnit): Money {
  return unit === table.moneyUnit ? PRINTED[unit] : { unit, places: TWO_PLACES };
}

/** The tables with the decimals of the workbook. */
export function withPrintedPlaces(tables: ReadonlyMap<string, LocatedTable>): ReadonlyMap<string, LocatedTable> {
  const inYuan = [...tables.values()].filter(isInYuan);
  if (inYuan.length === 0 || !printsCents(inYuan)) return tables;
  const money = { ...PRINTED.元, places: TWO_PLACES };
  return new Map(
    [...tables].map(([id, table]) => [id, isInYuan(table) ? { ...table, map: { ...table.map, money } } : table]),
  );
}

/** Where formats are not known: a slip or two in a workbook of whole yuan are fewer, 角分 many more (round amounts have none). */
const USUAL_SHARE = 0.1;

/** Where the formats are known, one figure that shows 角分 is enough: what a format hides is a figure with hidden decimals. */
export function printsCents(tables: readonly LocatedTable[]): boolean {
  const figures = tables.filter(isInYuan).flatMap(figuresOf);
  const withCents = figures.filter(({ value }) => hasCents(value));
  if (figures.some(({ shown }) => shown === null)) return withCents.length > figures.length * USUAL_SHARE;
  return withCents.some(({ shown }) => shown === true);
}

function isInYuan({ map }: LocatedTable): boolean {
  return map.money.unit === "元" && map.table.moneyUnit === "元";
}

interface Figure {
  readonly value: number;
  /** Whether the cell shows decimals, null where nobody knows. */
  readonly shown: boolean | null;
}

/** Numbers other than zero in the columns of amounts; of an amount kept as text everything is shown. */
function figuresOf({ map, places }: LocatedTable): readonly Figure[] {
  const sheets = new Map<string, SheetSnapshot>(places.map(({ sheet }) => [sheet.name, sheet]));
  const columns = map.table.blocks.flatMap((block) => amountColumns(map.table, block));
  return map.rows.flatMap((row) =>
    columns.flatMap((column): readonly Figure[] => {
      const at = cellAt(map, row, column);
      const sheet = at && sheets.get(at.sheet);
      const typed = at && sheet ? valueAt(sheet, at.row, at.column) : null;
      const value = typeof typed === "string" ? parseTypedAmount(typed) : typed;
      if (!at || !sheet || typeof value !== "number" || value === 0) return [];
      if (typeof typed === "string") return [{ value, shown: sheet.formats === undefined ? null : hasCents(value) }];
      return [
        {
          value,
          shown: sheet.formats === undefined ? null : showsDecimals(sheet.formats[at.row]?.[at.column] ?? null),
        },
      ];
    }),
  );
}
