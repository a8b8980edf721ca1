/** Rows that lack a field: their amount has moved to the left, and where it should be there is nothing. */
import type { MoneyUnit } from "../amount/money";
import type { CellValue } from "../model/snapshot";
import type { FieldId } from "./fields";
import type { HeaderColumn } from "./header";
import { cellText } from "../list/list";
import { readAmountCell } from "./money";

/** Texts of these are never amounts. */
const WORDS: readonly FieldId[] = ["fund", "period"];
const CODES: readonly FieldId[] = ["function", "economic", "government"];

/** An amount in the column of the codes is none: 1234567.89. */
const CODE = /^\d{3}(?:\d\d){0,2}$/;

/** `short` says that the line has fewer separators than the header. */
export function lacksFields(
  cells: readonly CellValue[],
  columns: ReadonlyMap<FieldId, HeaderColumn>,
  unit: MoneyUnit,
  short: boolean,
): boolean {
  if (readAmountCell(cells[columns.get("amount")?.column ?? -1], unit).kind !== "blank") return false;
  const isAmount = (column: number): boolean =>
    readAmountCell(cells[column], unit).kind === "amount" && !/^20\d\d$/.test(cellText(cells[column]));
  const holdsOne = (fields: readonly FieldId[]): boolean =>
    fields.some((field) => isAmount(columns.get(field)?.column ?? -1));
  if (holdsOne(WORDS)) return true;
  const last = lastFilled(cells);
  const coded = CODES.some((field) => columns.get(field)?.column === last) && CODE.test(cellText(cells[last]));
  return short && last > 0 && !coded && isAmount(last);
}

function lastFilled(cells: readonly CellValue[]): number {
  let last = cells.length - 1;
  while (last >= 0 && cellText(cells[last]) === "") last -= 1;
  return last;
}
