/** What the parts of a check share. */
import { formatAmount, toAmount } from "../amount/amount";
import { addressKey } from "../model/address";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Money } from "../amount/money";
import { canBeAmount, WAN } from "../amount/money";
import type { LocatedWorkbook } from "../locate/locate";
import { figureAt, formulaAt } from "../locate/text";
import type { PackSpec } from "../spec/pack";
import { fieldLabel, placeWords } from "../terms/words";
import type { Outcome } from "./judge";
import type { FindingCell } from "./report";

export interface CheckContext {
  readonly pack: PackSpec;
  readonly located: LocatedWorkbook;
  readonly book: Book;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly unit: string;
  readonly year: number;
}

/** One judgement, and the table whose rule it was; null for the workbook as a whole. */
export interface TableOutcome {
  readonly table: string | null;
  readonly outcome: Outcome;
  /** Missing input that the user has still to fill in. */
  readonly unfilled?: true;
}

export function cellOf(context: CheckContext, map: TableMap, row: RowPlace, column: string): FindingCell | null {
  const address = cellAt(map, row, column);
  return address && { address, words: placeWords(map, row, column), printed: printedAt(context, address) };
}

export function printedAt(context: CheckContext, address: CellAddress): string {
  const sheet = context.sheets.get(address.sheet);
  const value = sheet ? figureAt(sheet, address.row, address.column) : null;
  if (value === null || value === "") return "";
  const { places, unit } = moneyAt(context, address);
  return typeof value === "number" && canBeAmount(value, unit) ? formatAmount(toAmount(value, places), places) : String(value);
}

/** The unit of the figures at an address: its table's, 万元 elsewhere. */
export function moneyAt(context: CheckContext, address: CellAddress): Money {
  return placeIndex(context).get(addressKey(address))?.money ?? WAN;
}

export function hasFormula(context: CheckContext, address: CellAddress): boolean {
  const sheet = context.sheets.get(address.sheet);
  return sheet !== undefined && formulaAt(sheet, address.row, address.column) !== null;
}

/** Words for a cell of the right side, found again by its address. */
export function wordsAt(context: CheckContext, address: CellAddress): string {
  return placeIndex(context).get(addressKey(address))?.words() ?? "";
}

interface Place {
  readonly words: () => string;
  readonly money: Money;
}

const indexes = new WeakMap<Layout, ReadonlyMap<string, Place>>();

/** The same object as long as the tables and fields stand where they stood, whatever their figures: what is worked out from that can be kept by it. */
export type Layout = Book["tables"];

export function layoutOf(context: CheckContext): Layout {
  return context.book.tables;
}

function placeIndex(context: CheckContext): ReadonlyMap<string, Place> {
  const known = indexes.get(layoutOf(context));
  if (known) return known;
  const index = new Map<string, Place>();
  for (const map of context.book.tables.values()) {
    for (const row of map.rows) {
      const block = map.table.blocks.find((candidate) => candidate.id === row.block);
      for (const column of block?.columns ?? []) {
        const at = cellAt(map, row, column);
        if (at) index.set(addressKey(at), { words: () => placeWords(map, row, column), money: map.money });
      }
    }
  }
  for (const section of context.pack.info.sections) {
    for (const field of section.fields) {
      const at = context.book.infoAddress(field.id);
      if (at) index.set(addressKey(at), { words: () => `${context.pack.info.sheet} ${fieldLabel(context.pack.info, field.id)}`, money: WAN });
    }
  }
  indexes.set(layoutOf(context), index);
  return index;
}
