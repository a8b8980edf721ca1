/** What a cell holds as an amount, and the cells that hold none where one should stand. */
import { parseTypedAmount, toAmount } from "../amount/amount";
import type { Money } from "../amount/money";
import { canBeAmount, WAN } from "../amount/money";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book, Read } from "../model/tableMap";
import { blockSpec, cellAt } from "../model/tableMap";
import { amountColumns, infoFields } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { isNoAmount } from "../text/reader/format";
import { locateInfo } from "./info";
import { figureAt, formatAt, isErrorValue, printsNothing, valueAt } from "../model/cellText";

/** What the cell itself holds, whatever its formula reads. */
export function ownAmount(table: string, sheet: SheetSnapshot, at: CellAddress, money: Money): Read {
  const value = figureAt(sheet, at.row, at.column);
  if (printsNothing(value)) return { ok: true, amount: 0 };
  if (isErrorValue(value)) return { ok: false, missing: { kind: "errorValue", table, detail: value, at } };
  const number = isAmountless(sheet, at)
    ? null
    : typeof value === "number"
      ? value
      : typeof value === "string"
        ? parseTypedAmount(value, money.unit)
        : null;
  return number === null || !canBeAmount(number, money.unit)
    ? { ok: false, missing: { kind: "notANumber", table, detail: String(value), at } }
    : { ok: true, amount: toAmount(number, money.places) };
}

/** A date, a time or a percentage. */
function isAmountless(sheet: SheetSnapshot, { row, column }: CellAddress): boolean {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" && isNoAmount(formatAt(sheet, row, column), value);
}

/** Where amounts should stand and something else does: texts, dates, truth values. */
export function cellsWithoutAmount(
  pack: PackSpec,
  snapshot: WorkbookSnapshot,
  maps: Book["tables"],
  info = locateInfo(pack.info, snapshot),
): readonly CellAddress[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const isOne = (table: string, sheet: SheetSnapshot | undefined, at: CellAddress, money: Money): boolean => {
    if (
      !sheet ||
      (typeof valueAt(sheet, at.row, at.column) === "number" && formatAt(sheet, at.row, at.column) === null)
    )
      return false;
    const read = ownAmount(table, sheet, at, money);
    return !read.ok && read.missing.kind === "notANumber";
  };
  const fields = infoFields(pack.info)
    .filter(({ kind }) => kind === "amount")
    .flatMap(({ id }) => info.get(id) ?? []);
  return [
    ...[...maps.values()].flatMap((map) =>
      map.rows.flatMap((row) => {
        const block = blockSpec(map.table, row.block);
        return (block ? amountColumns(map.table, block) : []).flatMap((column): readonly CellAddress[] => {
          const at = cellAt(map, row, column);
          return at && isOne(map.table.id, sheets.get(at.sheet), at, map.money) ? [at] : [];
        });
      }),
    ),
    ...fields.flatMap(({ sheet, address }) => (isOne("info", sheet, address, WAN) ? [address] : [])),
  ];
}
