/**
 * Rows whose fields are not the header's: 1,234,567.89 without quotation marks gives three fields, and what stands in the amount's column is not
 * the amount. The room is that of the columns with a header; separators at the end of a header give none.
 */
import type { CellValue } from "../model/snapshot";
import type { Header } from "./header";
import { cellText } from "../list/list";

/** How many fields a row may have. */
export interface Room {
  /** Up to the last column with a header text. */
  readonly named: number;
  /** With the separators that end the header's line. */
  readonly printed: number;
  readonly hasHeader: (column: number) => boolean;
}

export interface Surplus {
  readonly found: number;
  readonly expected: number;
}

export function roomOf(rows: readonly (readonly CellValue[])[], header: Header): Room {
  const columns = new Set(header.columns.map(({ column }) => column));
  const named = Math.max(0, ...columns) + 1;
  const printed = Math.max(named, rows[header.row]?.length ?? 0, rows[header.lastRow]?.length ?? 0);
  return { named, printed, hasHeader: (column) => columns.has(column) };
}

const LEADING = /^-?\d{1,3}$/;
const GROUP = /^\d{3}(?:\.\d+)?$/;
const LAST_GROUP = /\./;

/** Null where the row has no more fields than the header. */
export function surplusOf(cells: readonly CellValue[], room: Room, amountColumn: number): Surplus | null {
  const filled = filledLength(cells);
  const longer = cells.length > room.printed ? { found: cells.length, expected: room.printed } : null;
  if (filled > room.named) return longer ?? { found: filled, expected: room.named };
  if (!LEADING.test(cellText(cells[amountColumn])) || !GROUP.test(cellText(cells[amountColumn + 1]))) return null;
  // A separator at the end of every line is harmless; thousands behind the amount are not.
  return longer ?? (room.hasHeader(amountColumn + 1) ? null : { found: filled, expected: room.named });
}

function filledLength(cells: readonly CellValue[]): number {
  let length = cells.length;
  while (length > 0 && cellText(cells[length - 1]) === "") length -= 1;
  return length;
}

/**
 * The row with its amount put together; null unless there is exactly one way: the groups of thousands behind the amount are as many as the fields
 * that are too many, and no other fields beside each other could be such an amount.
 */
export function joined(
  cells: readonly CellValue[],
  { found, expected }: Surplus,
  amountColumn: number,
): readonly CellValue[] | null {
  const texts = cells.map(cellText);
  const groups = groupsBehind(texts, amountColumn);
  if (groups === 0 || groups !== found - expected) return null;
  const elsewhere = texts.some(
    (_, column) => (column < amountColumn || column > amountColumn + groups) && groupsBehind(texts, column) > 0,
  );
  if (elsewhere) return null;
  const amount = texts.slice(amountColumn, amountColumn + groups + 1).join(",");
  return [...cells.slice(0, amountColumn), amount, ...cells.slice(amountColumn + groups + 1)];
}

/** Groups of three digits that go on with the digits of a field; one with decimals is the last. */
function groupsBehind(texts: readonly string[], column: number): number {
  if (!LEADING.test(texts[column] ?? "")) return 0;
  let count = 0;
  while (GROUP.test(texts[column + count + 1] ?? "")) {
    count += 1;
    if (LAST_GROUP.test(texts[column + count] ?? "")) break;
  }
  return count;
}
