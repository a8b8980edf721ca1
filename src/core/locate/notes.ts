/** Notes of a table: under it as a rule, sometimes over its header or in its empty body. They are no rows. */
import { parseTypedAmount } from "../amount/amount";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { normalizeText, withoutOrdinal } from "../text/normalize";
import { isBlank, textAt } from "../model/cellText";

/** 注：, 备 注1：, （注： … */
const MARKED = /^[(*]?(?:备?注|说明)\d{0,2}:/;

/** A whole sentence that says so without 注. */
const SAYS_SO =
  /本表为?空表|^.{0,24}(?:单位|部门|局|委|办|院|校|中心|本年|20\d\d年?度?).{0,12}(?:无|没有|未安排|不涉及).{4,}/;

/** 本表无数据, with nothing else in its row. */
const BRIEF = /^[本此]表(?:无数据|无内容|为空表?)[。.]?$/;

/** Of an empty table. */
const EMPTY = /无数据|空表|[为是]空|无[^无]*(?:预算|安排|支出|拨款|收入)|没有|未(?:安排|编制|发生|使用)|不涉及|无此/;

const TOTAL = /^(?:本页)?(?:[小合总]计|[收支][入出][合总]计):?$/;

/** The label of a total, with or without its ordinal. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(withoutOrdinal(label));
}

/** Marked as one, or a whole sentence in a row without figures: 单位无线电监测经费 with an amount is the name of a project. */
export function isNoteAt(sheet: SheetSnapshot, row: number, column: number): boolean {
  const plain = normalizeText(textAt(sheet, row, column));
  return (
    MARKED.test(plain) || (((plain.length >= 10 && SAYS_SO.test(plain)) || BRIEF.test(plain)) && !hasAmount(sheet, row))
  );
}

export function hasAmount(sheet: SheetSnapshot, row: number): boolean {
  return (sheet.values[row] ?? []).some(
    (value) =>
      typeof value === "number" ||
      (typeof value === "string" && value.trim() !== "" && parseTypedAmount(value) !== null),
  );
}

/** The note says that there is nothing in the table. */
export function saysEmpty(text: string): boolean {
  return EMPTY.test(normalizeText(text));
}

export interface NotedPlace {
  readonly sheet: SheetSnapshot;
  readonly title: CellAddress | null;
  readonly header: { readonly top: number; readonly bottom: number };
  /** The row after the last that can belong to the table. */
  readonly end: number;
}

/** The note that says most: that the table is empty, else the first one; null where there is none. */
export function noteOf(place: NotedPlace): CellAddress | null {
  const { sheet, title, header, end } = place;
  const below = notesBetween(sheet, header.bottom + 1, end);
  const all = [...below, ...notesBetween(sheet, title === null ? header.top : title.row + 1, header.top)];
  return all.find(({ row, column }) => saysEmpty(textAt(sheet, row, column))) ?? below[0] ?? null;
}

/** The row after the last body row: the first note under which nothing of the table follows. */
export function bodyEnd({ sheet, header, end }: NotedPlace): number {
  const last = lastContent(sheet, header.bottom + 1, end);
  return notesBetween(sheet, header.bottom + 1, end).find(({ row }) => row > last)?.row ?? end;
}

function notesBetween(sheet: SheetSnapshot, from: number, end: number): readonly CellAddress[] {
  const found: CellAddress[] = [];
  for (let row = from; row < end; row += 1) {
    const column = firstText(sheet, row);
    if (column >= 0 && isNoteAt(sheet, row, column)) found.push({ sheet: sheet.name, row, column });
  }
  return found;
}

/** The last row with a figure or the label of a total. */
function lastContent(sheet: SheetSnapshot, from: number, end: number): number {
  for (let row = end - 1; row >= from; row -= 1) {
    const column = firstText(sheet, row);
    if (column < 0 || isNoteAt(sheet, row, column)) continue;
    if (
      isTotalLabel(textAt(sheet, row, column)) ||
      (sheet.values[row] ?? []).some((value) => typeof value === "number")
    )
      return row;
  }
  return from - 1;
}

/** Column of the first cell that is not blank, -1 where there is none. */
export function firstText(sheet: SheetSnapshot, row: number): number {
  return (sheet.values[row] ?? []).findIndex((value) => !isBlank(value));
}
