/** The header of a table of an unknown form: its rows, and the labels over each column from the top down. */
import { MONEY_BEHIND } from "../locate/moneyLine";
import { isNoteAt } from "../locate/notes";
import { isBlank, textAt, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import { wholeYear } from "../text/reader/year";
import type { TablePlace } from "./places";

export interface LabelledColumn {
  /** Sheet column from 0. */
  readonly index: number;
  /** The lowest label over the column, normalised; "" where it has none of its own. */
  readonly own: string;
  /** Labels above it that span it, from the top, normalised. */
  readonly above: readonly string[];
  /** As printed. */
  readonly printed: string;
}

export interface FoundHeader {
  readonly top: number;
  readonly bottom: number;
  /** First row of the body. */
  readonly first: number;
  readonly columns: readonly LabelledColumn[];
}

/** A header that is higher is a table of its own kind that we do not read. */
const MOST_ROWS = 5;
/** Blank rows between a head and its header. */
const MOST_BLANK = 3;

/** Null where no two columns have labels. */
export function headerOf(place: TablePlace): FoundHeader | null {
  const { sheet } = place;
  const top = firstRow(place);
  if (top === null) return null;
  let bottom = top;
  while (bottom + 1 < place.end && bottom - top + 1 < MOST_ROWS && isHeaderRow(sheet, bottom + 1, bottom)) bottom += 1;
  const first = isNumbered(sheet, bottom + 1) ? bottom + 2 : bottom + 1;
  const width = Math.max(...sheet.values.slice(top, place.end).map(filledWidth));
  const columns = Array.from({ length: width }, (_, index) => columnAt(sheet, top, bottom, index));
  return columns.filter(({ own }) => own !== "").length < 2 ? null : { top, bottom, first, columns };
}

function firstRow({ sheet, from, end }: TablePlace): number | null {
  for (let row = from; row < Math.min(end, from + MOST_BLANK + 2); row += 1) {
    const filled = filledColumns(sheet, row);
    if (filled.length >= 2 && !isBodyRow(sheet, row)) return row;
  }
  return null;
}

/** What lies under a label that nothing stands beside, or brings more than one text, belongs to the header. */
function isHeaderRow(sheet: SheetSnapshot, row: number, above: number): boolean {
  const filled = filledColumns(sheet, row);
  const [first] = filled;
  if (first === undefined || isNumbered(sheet, row) || isNoteAt(sheet, row, first)) return false;
  const spans = (column: number): boolean =>
    isBlank(valueAt(sheet, above, column + 1)) && column + 1 < filledWidth(sheet.values[above] ?? []);
  const under = filled.filter((column) => isBlank(valueAt(sheet, above, column)) || spans(column));
  // 小计 beside 其中：… under what spans both names columns; 合计 with nothing beside it is a line.
  const isSplit =
    filled.length >= 2 &&
    under.length === filled.length &&
    filled.every((column) => typeof valueAt(sheet, row, column) === "string" && !isFigure(sheet, row, column)) &&
    first > 0;
  if (!isSplit && isBodyRow(sheet, row)) return false;
  return under.length > 0 && (filled.length >= 2 || spans(first));
}

const ORDINAL = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、]|其中:)/;
const TOTAL = /^[^:]{0,8}(?:合计|总计|小计)$/;
const CODE = /^\d{3,9}$/;

/** A number, a code, a total that stands alone, or an ordinal before everything else: 其中：… further right is the label of a column. */
function isBodyRow(sheet: SheetSnapshot, row: number): boolean {
  const filled = filledColumns(sheet, row);
  const texts = filled.map((column) => normalizeText(textAt(sheet, row, column)));
  if (filled.some((column, index) => isFigure(sheet, row, column) && wholeYear(texts[index] ?? "") === null))
    return true;
  return (
    ORDINAL.test(texts[0] ?? "") ||
    texts.slice(0, 2).some((text) => CODE.test(text)) ||
    (texts.length <= 2 && texts.some((text) => TOTAL.test(text)))
  );
}

/** A number, or an amount that is kept as text: 8,734.63. */
function isFigure(sheet: SheetSnapshot, row: number, column: number): boolean {
  return typeof valueAt(sheet, row, column) === "number" || AMOUNT.test(textAt(sheet, row, column).trim());
}

const AMOUNT = /^-?\d[\d,，]{0,20}(?:[.．]\d{1,6})?$/;

/** 1, 2, 3 … or 栏次 under a header. */
function isNumbered(sheet: SheetSnapshot, row: number): boolean {
  const texts = filledColumns(sheet, row).map((column) => normalizeText(textAt(sheet, row, column)));
  const numbers = texts.filter((text) => /^\d{1,2}(?:=[\d+\-]+)?$/.test(text)).map((text) => Number.parseInt(text, 10));
  const names = texts.filter((text) => /^[栏行]次$/.test(text));
  if (names.length > 0 && numbers.length > 0 && names.length + numbers.length === texts.length) return true;
  const isCounted =
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1) && (numbers[0] ?? 9) <= 1;
  const marks = texts.filter((text) => NUMBERS_NONE.test(text));
  return isCounted && numbers.length >= 3 && numbers.length + marks.length >= texts.length - 2;
}

/** What stands over columns that have no number: **, 甲, 乙. */
const NUMBERS_NONE = /^(?:\*{1,3}|[-—–]{1,2}|[甲乙丙丁戊])$/;

function columnAt(sheet: SheetSnapshot, top: number, bottom: number, index: number): LabelledColumn {
  let own = -1;
  for (let row = bottom; row >= top && own < 0; row -= 1) if (!isBlank(valueAt(sheet, row, index))) own = row;
  const above: string[] = [];
  for (let row = top; row < (own < 0 ? bottom + 1 : own); row += 1) {
    const text = spanning(sheet, row, bottom, index);
    if (text !== "") above.push(text);
  }
  const printed = own < 0 ? "" : textAt(sheet, own, index).replace(/\s/g, "");
  return { index, own: normalizeText(printed).replace(MONEY_BEHIND, ""), above, printed };
}

/** Printed anew for another page: the row says what a row of the header says, and nothing else. */
export function repeatsHeader(sheet: SheetSnapshot, { top, bottom }: FoundHeader, row: number): boolean {
  const filled = filledColumns(sheet, row);
  const texts = (at: number): string => filled.map((column) => normalizeText(textAt(sheet, at, column))).join("|");
  const own = texts(row);
  return (
    filled.length >= 2 &&
    Array.from({ length: bottom - top + 1 }, (_, index) => top + index).some((at) => texts(at) === own)
  );
}

/** The label of the row that spans the column: its own, or the next on its left that has labels under it. */
function spanning(sheet: SheetSnapshot, row: number, bottom: number, index: number): string {
  for (let column = index; column >= 0; column -= 1) {
    if (isBlank(valueAt(sheet, row, column))) continue;
    return column === index || hasLabelUnder(sheet, row, bottom, column)
      ? normalizeText(textAt(sheet, row, column)).replace(MONEY_BEHIND, "")
      : "";
  }
  return "";
}

function hasLabelUnder(sheet: SheetSnapshot, row: number, bottom: number, column: number): boolean {
  for (let under = row + 1; under <= bottom; under += 1) if (!isBlank(valueAt(sheet, under, column))) return true;
  return false;
}

function filledColumns(sheet: SheetSnapshot, row: number): readonly number[] {
  return (sheet.values[row] ?? []).flatMap((value, column) => (isBlank(value) ? [] : [column]));
}

function filledWidth(row: readonly unknown[]): number {
  for (let width = row.length; width > 0; width -= 1)
    if (row[width - 1] !== null && row[width - 1] !== "") return width;
  return 0;
}
