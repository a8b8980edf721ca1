/** A shared formula is stored once and means something else in every cell: its relative references move along. */
import { columnIndex, columnName, maxColumns, maxRows } from "../../address";

/**
 * Skipped whole: string literals, quoted sheet names, names and functions. Kept: cells, whole columns, whole rows.
 * A cell reference is not preceded by a letter, digit, dot or underscore and not followed by one or by "(" or "!".
 */
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\d_.(!])/gu;

/** The formula as it reads `rows` further down and `columns` further right; what leaves the sheet becomes #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(tokens, (token: string, ...groups: (string | undefined)[]) => {
    const [
      cellColumnLock,
      cellColumn,
      cellRowLock,
      cellRow,
      firstColumnLock,
      firstColumn,
      lastColumnLock,
      lastColumn,
      firstRowLock,
      firstRow,
      lastRowLock,
      lastRow,
    ] = groups;
    const column = (lock = "", name = ""): string | null => (lock === "$" ? `$${name}` : shiftedColumn(name, columns));
    const row = (lock = "", number = ""): string | null => (lock === "$" ? `$${number}` : shiftedRow(number, rows));
    if (cellColumn !== undefined) return join(column(cellColumnLock, cellColumn), row(cellRowLock, cellRow), "");
    if (firstColumn !== undefined)
      return join(column(firstColumnLock, firstColumn), column(lastColumnLock, lastColumn), ":");
    if (firstRow !== undefined) return join(row(firstRowLock, firstRow), row(lastRowLock, lastRow), ":");
    return token;
  });
}

function join(first: string | null, last: string | null, between: string): string {
  return first === null || last === null ? "#REF!" : first + between + last;
}

function shiftedColumn(name: string, by: number): string | null {
  const index = columnIndex(name);
  if (index === null) return name;
  return index + by < 0 || index + by >= maxColumns ? null : columnName(index + by);
}

function shiftedRow(number: string, by: number): string | null {
  const row = Number(number) + by;
  return row < 1 || row > maxRows ? null : String(row);
}
