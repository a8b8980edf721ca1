/** The places of a table's figures as they are printed: a form of whole yuan may be filled in with two, and then all of it is. */
import type { Money, MoneyUnit } from "../amount/money";
import { PRINTED } from "../amount/money";
import { hasHiddenDecimals, TWO_PLACES } from "../amount/amount";
import { amountColumns } from "../spec/lookups";
import type { TableSpec } from "../spec/table";
import type { BodyPlace } from "./printedRows";
import { valueAt } from "./text";

export function printedMoneyOf(table: TableSpec, unit: MoneyUnit, bodies: readonly BodyPlace[]): Money {
  const usual = unit === table.moneyUnit ? PRINTED[unit] : { unit, places: TWO_PLACES };
  const figures = bodies.flatMap((body) => figuresOf(table, body));
  const finer = figures.filter((figure) => hasHiddenDecimals(figure, usual.places)).length;
  return finer * 2 > figures.length ? { unit, places: TWO_PLACES } : usual;
}

/** Numbers other than zero in the columns of amounts. */
function figuresOf(table: TableSpec, { sheet, site, first, last }: BodyPlace): readonly number[] {
  const columns = table.blocks.flatMap((block) => amountColumns(table, block)).flatMap((id) => site.columns.get(id) ?? []);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    .flatMap((row) => columns.map((column) => valueAt(sheet, row, column)))
    .filter((value) => typeof value === "number" && value !== 0) as number[];
}
