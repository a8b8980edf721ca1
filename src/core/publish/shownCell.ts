/** A cell as somebody sees it, and as a workbook without formulas keeps it. */
import { formatAmount, toAmount, toNumber } from "../amount/amount";
import type { Money } from "../amount/money";
import { canBeAmount } from "../amount/money";
import { dayNumber, figureAt, formatAt, textAt, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { amountStyle, TEXT_FORMAT } from "../plan/theme";
import { shownAs } from "../text/reader/format";
import { formattedNumber } from "./formattedNumber";
import { withoutForbidden } from "../text/xmlCharacters";

export interface ShownCell {
  readonly text: string;
  readonly value: string | number;
  readonly format: string | null;
}

/** `money`: of the table where the cell is one of its amounts, else null. What the format rounds is rounded; a zero that it hides is blank. */
export function shownCell(sheet: SheetSnapshot, row: number, column: number, money: Money | null): ShownCell {
  const value = valueAt(sheet, row, column);
  const format = formatAt(sheet, row, column);
  if (typeof value === "number" && format !== TEXT_FORMAT) return shownNumber(sheet, row, column, money);
  const text = shownText(sheet, row, column);
  return { text, value: text, format: /^\d/.test(text) ? TEXT_FORMAT : null };
}

/** As it stands there, without the blanks around it and what no file can hold. */
export function shownText(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return withoutForbidden(typeof value === "string" ? value : textAt(sheet, row, column)).trim();
}

function shownNumber(sheet: SheetSnapshot, row: number, column: number, money: Money | null): ShownCell {
  const value = valueAt(sheet, row, column) as number;
  const format = formatAt(sheet, row, column);
  const figure = figureAt(sheet, row, column);
  const shown = shownAs(format, value);
  if (value === 0 && shown?.kind === "nothing") return { text: "", value: "", format: null };
  if (money !== null && typeof figure === "number" && canBeAmount(figure, money.unit)) {
    const amount = toAmount(figure, money.places);
    const fits = shown?.kind === "plain" && shown.decimals === money.places;
    return {
      text: formatAmount(amount, money.places),
      value: toNumber(amount),
      format: fits ? format : (amountStyle(money).numberFormat ?? null),
    };
  }
  const decimals = shown?.kind === "plain" && Math.abs(value) < 1e15 ? shown.decimals : null;
  return {
    text: formattedNumber(value, format, dayNumber(sheet, value)) ?? textAt(sheet, row, column),
    value: decimals === null ? value : Number(value.toFixed(decimals)),
    format,
  };
}
