/** The figures that a diagnosis can speak of, by their address. */
import type { Amount } from "../../amount/amount";
import { LARGEST_AMOUNT } from "../../amount/amount";
import type { Money } from "../../amount/money";
import { convertAmount, lastPlace, WAN } from "../../amount/money";
import type { CheckContext } from "../../finding/context";
import { valueAt } from "../../model/cellText";
import { addressKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns, infoFields } from "../../declare/lookups";

export type CellKey = string;

export interface CellFigure {
  readonly key: CellKey;
  readonly address: CellAddress;
  readonly amount: Amount;
  readonly money: Money;
  /** Null for a field of 基础信息. */
  readonly place: { readonly map: TableMap; readonly row: RowPlace; readonly column: string } | null;
}

export type Figures = ReadonlyMap<CellKey, CellFigure>;

/** Cells that hold no amount (words, error values) are left out: what they should say cannot be worked out from nothing. */
export function figuresOf(context: CheckContext): Figures {
  const figures = new Map<CellKey, CellFigure>();
  const { book, pack } = context;
  for (const map of book.tables.values()) {
    for (const row of map.rows) {
      const block = blockSpec(map.table, row.block);
      for (const column of block ? amountColumns(map.table, block) : []) {
        const [address, read] = [cellAt(map, row, column), book.amount(map, row, column)];
        if (address && read.ok)
          figures.set(addressKey(address), {
            key: addressKey(address),
            address,
            amount: read.amount,
            money: map.money,
            place: { map, row, column },
          });
      }
    }
  }
  for (const field of infoFields(pack.info)) {
    const [address, read] = [book.infoAddress(field.id), book.infoAmount(field.id)];
    if (address && read.ok)
      figures.set(addressKey(address), {
        key: addressKey(address),
        address,
        amount: read.amount,
        money: WAN,
        place: null,
      });
  }
  return figures;
}

/** A suggestion is a figure that the form can print: whole last places, not too large, and not negative but for what a year has less than another. */
export function isPrintable(figure: CellFigure, suggested: Amount): boolean {
  const largest = convertAmount(LARGEST_AMOUNT, WAN.unit, figure.money.unit);
  return (
    suggested % lastPlace(figure.money) === 0 && (suggested >= 0 || isChange(figure)) && Math.abs(suggested) <= largest
  );
}

function isChange({ place }: CellFigure): boolean {
  return place?.map.table.columns.find(({ id }) => id === place.column)?.label.includes("增减") === true;
}

export function isBlankCell(context: CheckContext, address: CellAddress): boolean {
  const sheet = context.sheets.get(address.sheet);
  const value = sheet ? valueAt(sheet, address.row, address.column) : null;
  return value === null || value === "";
}
