/** Rows that are no budget rows: totals, repeated headers, column numbers, rows without an amount. */
import type { CellValue } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import type { FieldId } from "./fields";
import { fieldsNamed } from "./fields";
import type { Header, HeaderColumn } from "./header";
import { FEWEST_FIELDS } from "./header";
import { cellText } from "../list/list";
import type { Fen } from "./money";

export interface SkippedRow {
  /** From 1, as the spreadsheet program counts. */
  readonly row: number;
  readonly reason: "header" | "columnNumbers" | "total" | "noAmount";
  /** The first cell that is not blank. */
  readonly text: string;
  readonly fen: Fen | null;
}

const TOTAL = /^(?:本?页?(?:合计|小计)|总计|累计|部门合计|单位合计)[::]?$/;
const ENDS_IN_TOTAL = /(?:合计|小计|总计)[::]?$/;
/** A project may be called 某某合计, so its name counts only when it is nothing but that word. */
const TOTAL_FIELDS: readonly FieldId[] = [
  "function",
  "functionName",
  "category",
  "economic",
  "economicName",
  "fund",
  "unit",
];

export function isTotal(cells: readonly CellValue[], columns: ReadonlyMap<FieldId, HeaderColumn>): boolean {
  const texts = cells.map((cell) => normalizeText(cellText(cell)));
  if (texts.some((text) => TOTAL.test(text))) return true;
  return TOTAL_FIELDS.some((field) => ENDS_IN_TOTAL.test(texts[columns.get(field)?.column ?? -1] ?? ""));
}

/** True for the total of everything, which must agree with the rows. */
export function isGrandTotal(row: SkippedRow): boolean {
  return row.reason === "total" && /^(?:合计|总计)[::]?$/.test(normalizeText(row.text));
}

/** Long lists repeat their header on every page. */
export function isRepeatedHeader(
  cells: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
  header: Header,
): boolean {
  return [header.row, header.lastRow].some((row) => sameTexts(cells, rows[row] ?? []));
}

/** The header once more in other words: the system's names of the fields below their titles, or above them. */
export function isSecondHeader(cells: readonly CellValue[], columns: ReadonlyMap<FieldId, HeaderColumn>): boolean {
  const texts = [...columns]
    .map(([field, { column }]) => ({ field, text: cellText(cells[column]) }))
    .filter(({ text }) => text !== "");
  return texts.length >= FEWEST_FIELDS && texts.every(({ field, text }) => fieldsNamed(text).includes(field));
}

/** Blank cells at the end do not count. */
function sameTexts(left: readonly CellValue[], right: readonly CellValue[]): boolean {
  for (let column = Math.max(left.length, right.length) - 1; column >= 0; column -= 1) {
    const [one, other] = [cellText(left[column]), cellText(right[column])];
    if (one !== other && normalizeText(one) !== normalizeText(other)) return false;
  }
  return true;
}

const FEWEST_NUMBERS = 4;

/** The line 1, 2, 3 … or 栏次 that forms print under their header. */
export function isColumnNumbers(cells: readonly CellValue[]): boolean {
  const texts = cells.map((cell) => normalizeText(cellText(cell))).filter((text) => text !== "");
  const numbers = texts[0] === "栏次" ? texts.slice(1) : texts;
  return numbers.length >= FEWEST_NUMBERS && numbers.every((text, index) => text === String(index + 1));
}
