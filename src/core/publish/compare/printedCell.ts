/** One cell of a row in a document or in the workbook: what is printed of it, and whether two say the same. */
import type { Amount } from "../../amount/amount";
import { formatAmount, toAmount, toNumber } from "../../amount/amount";
import type { MoneyUnit } from "../../amount/money";
import { convertAmount } from "../../amount/money";
import type { LocatedTable, LocatedWorkbook } from "../../locate/locate";
import { textAt, valueAt } from "../../model/cellText";
import type { CellAddress, CellValue } from "../../model/snapshot";
import type { RowPlace } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { normalizeText } from "../../text/normalize";
import { shownCell } from "../shownCell";

export interface TableSide {
  readonly located: LocatedWorkbook;
  readonly table: LocatedTable;
}

export interface Printed {
  readonly text: string;
  readonly at: CellAddress | null;
  /** As the cell has it. */
  readonly cell: string;
  /** Whether the cell has no more to say than `text`: no further decimals, no marks. */
  readonly isPlain: boolean;
  /** In the last place of its table; null for what is no amount. */
  readonly amount: Amount | null;
}

/** A published figure of more digits than the form prints, or with a mark behind it, is another figure, unless the workbook has it so too. */
export function saysTheSame(document: Printed, workbook: Printed): boolean {
  const isSame = comparable(document.text) === comparable(workbook.text);
  return isSame && (document.isPlain || normalizeText(document.cell) === normalizeText(workbook.cell));
}

/** In tables of other units of money: neither side rounds what the other prints. */
export function isSameMoney(document: Printed, ours: MoneyUnit, workbook: Printed, theirs: MoneyUnit): boolean {
  const [one, other] = [document.amount, workbook.amount];
  return (
    document.isPlain &&
    one !== null &&
    other !== null &&
    convertAmount(one, ours, theirs) === other &&
    convertAmount(other, theirs, ours) === one
  );
}

/** Of a figure what it is, however many zeros one side prints behind the point. */
function comparable(text: string): string {
  const plain = normalizeText(text);
  return /^-?[\d,]+(?:\.\d+)?$/.test(plain) ? String(Number(plain.replace(/,/g, ""))) : plain;
}

/** What binary fractions leave behind the last digit is none. */
const FINEST = 1e-6;

function isPlainFigure(value: CellValue, amount: number, places: number): boolean {
  const fits = (figure: number): boolean => Math.abs(figure - Number(figure.toFixed(places))) < FINEST;
  if (typeof value === "number") return fits(value);
  const text = normalizeText(String(value ?? ""));
  if (amount === 0 && !/\d/.test(text)) return true;
  return /^[-(]?[\d,.]+\)?$/.test(text) && fits(Number(text.replace(/[-(),]/g, "")));
}

/** Nothing, 0 and a dash are nothing; what is no amount is compared as it stands. */
export function printed({ located, table }: TableSide, row: RowPlace, column: string, isAmount: boolean): Printed {
  const { map } = table;
  const at = cellAt(map, row, column);
  const cell = at === null ? "" : shownOf(located, at);
  if (!isAmount) return { text: located.book.text(map, row, column) ?? "", at, cell, isPlain: true, amount: null };
  const read = located.book.amount(map, row, column);
  if (!read.ok) return { text: cell, at, cell, isPlain: true, amount: null };
  const amount = toAmount(toNumber(read.amount), map.money.places);
  return {
    text: amount === 0 ? "" : formatAmount(amount, map.money.places),
    at,
    cell,
    amount: read.amount,
    isPlain:
      at === null ||
      (isPlainFigure(valueOf(located, at), amount, map.money.places) && showsAll(cell, amount, map.money.places)),
  };
}

/** A format with fewer decimals than the form has prints another figure than the cell holds. */
function showsAll(shown: string, amount: number, places: number): boolean {
  const plain = normalizeText(shown);
  return !/^-?[\d,]+(?:\.\d+)?$/.test(plain) || toAmount(Number(plain.replace(/,/g, "")), places) === amount;
}

function shownOf({ snapshot }: LocatedWorkbook, { sheet, row, column }: CellAddress): string {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  return found === undefined ? "" : shownCell(found, row, column, null).text;
}

function valueOf({ snapshot }: LocatedWorkbook, { sheet, row, column }: CellAddress): CellValue {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  return found === undefined ? null : valueAt(found, row, column);
}

export function textOf({ snapshot }: LocatedWorkbook, { sheet, row, column }: CellAddress): string {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  return found === undefined ? "" : textAt(found, row, column).trim();
}
