/** What is printed of a sheet: what its print area leaves out is not for the public. */
import { isBlank } from "../model/cellText";
import type { CellAddress, SheetSnapshot, Span } from "../model/snapshot";

/** A sheet without a print area is printed whole. */
export function isPrinted({ printAreas = [] }: SheetSnapshot, row: number, column: number): boolean {
  return (
    printAreas.length === 0 ||
    printAreas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)
  );
}

export function printsRow({ printAreas = [] }: SheetSnapshot, row: number): boolean {
  return printAreas.length === 0 || printAreas.some(({ top, bottom }) => row >= top && row <= bottom);
}

export function within(spans: readonly Span[] | undefined, index: number): boolean {
  return spans?.some(({ first, last }) => index >= first && index <= last) ?? false;
}

export function isHidden({ hiddenRows, hiddenColumns }: SheetSnapshot, row: number, column: number): boolean {
  return within(hiddenRows, row) || within(hiddenColumns, column);
}

/** Cells that hold something and are not taken; what is hidden within the print is told otherwise. */
export function cellsBut(
  sheet: SheetSnapshot,
  isTaken: (row: number, column: number) => boolean,
): readonly CellAddress[] {
  return sheet.values.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      if (isBlank(value) || isTaken(row, column) || (isPrinted(sheet, row, column) && isHidden(sheet, row, column)))
        return [];
      return [{ sheet: sheet.name, row, column }];
    }),
  );
}
