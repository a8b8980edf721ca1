/** What the parts of a check share. */
import { formatAmount, toAmount } from "../amount/amount";
import { addressKey } from "../model/address";
import { tableCellAt } from "../model/cellsOf";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Money } from "../amount/money";
import { canBeAmount, WAN } from "../amount/money";
import type { LocatedWorkbook } from "../locate/locate";
import { figureAt, formulaAt } from "../model/cellText";
import { infoFields } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { fieldLabel, placeWords } from "../terms/words";
import type { Outcome } from "../identity/judge";
import type { FindingCell } from "./finding";

export interface CheckContext {
  readonly pack: PackSpec;
  readonly located: LocatedWorkbook;
  readonly book: Book;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly unit: string;
  readonly year: number;
  /** No form says the year and nothing states one: `year` is that of the catalogues, and no year is held against it. */
  readonly yearUnknown: boolean;
  /** The context is that of tables that the form says nothing of; see beside/. */
  readonly beside?: true;
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
  return typeof value === "number" && canBeAmount(value, unit)
    ? formatAmount(toAmount(value, places), places)
    : String(value);
}

/** The unit of the figures at an address: its table's, 万元 elsewhere. */
export function moneyAt(context: CheckContext, address: CellAddress): Money {
  return fieldAt(context, address) === undefined ? (tableCellAt(layoutOf(context), address)?.map.money ?? WAN) : WAN;
}

export function hasFormula(context: CheckContext, address: CellAddress): boolean {
  const sheet = context.sheets.get(address.sheet);
  return sheet !== undefined && formulaAt(sheet, address.row, address.column) !== null;
}

/** Words for a cell of the right side, found again by its address. */
export function wordsAt(context: CheckContext, address: CellAddress): string {
  const field = fieldAt(context, address);
  if (field !== undefined) return `${context.pack.info.sheet} ${fieldLabel(context.pack.info, field)}`;
  const cell = tableCellAt(layoutOf(context), address);
  return cell ? placeWords(cell.map, cell.row, cell.column) : "";
}

/** The same object as long as the tables and fields stand where they stood, whatever their figures: what is worked out from that can be kept by it. */
export type BookLayout = Book["tables"];

export function layoutOf(context: CheckContext): BookLayout {
  return context.book.tables;
}

type FieldPlaces = ReadonlyMap<string, ReadonlyMap<string, string>>;

const fieldPlaces = new WeakMap<BookLayout, FieldPlaces>();

/** Id of the field of 基础信息 that stands there. */
export function fieldAt(context: CheckContext, address: CellAddress): string | undefined {
  const known = fieldPlaces.get(layoutOf(context)) ?? placesOfFields(context);
  fieldPlaces.set(layoutOf(context), known);
  return known.get(address.sheet)?.get(addressKey(address));
}

function placesOfFields({ pack, book }: CheckContext): FieldPlaces {
  const places = new Map<string, Map<string, string>>();
  for (const { id } of infoFields(pack.info)) {
    const at = book.infoAddress(id);
    if (!at) continue;
    const known = places.get(at.sheet);
    if (known) known.set(addressKey(at), id);
    else places.set(at.sheet, new Map([[addressKey(at), id]]));
  }
  return places;
}
